# An export that is written to or cut while it is read: what was read counts, or the run says what is wrong; never a crash, and
# earlier outputs stay as they were when it fails. See tests/fault/fault.c, which changes the file at a given read.
library=$CLI_TESTS/../../build/${VARIANT:-release}/fault.so
[[ -e $library ]] || skip "the library of faults is for the release build, on x86-64"
python - <<'END'
import csv, gzip, json, zipfile, random
draw = random.Random(3)
words = [''.join(draw.choices('abdegiklmnoprstuvw', k=draw.randint(3, 9))) for _ in range(4000)]
rows = [[i, ('waar is mijn pakket ' if i % 2 else 'ik wil mijn factuur ') + ' '.join(draw.choices(words, k=150))] for i in range(3000)]
with open('in.csv', 'w', newline='') as out:
    csv.writer(out).writerows([['Ticket ID', 'Description']] + rows)
json.dump([{'id': i, 'description': text} for i, text in rows], open('in.json', 'w'))
with gzip.open('in.csv.gz', 'wb', 1) as out: out.write(open('in.csv', 'rb').read())
with zipfile.ZipFile('in.zip', 'w', zipfile.ZIP_DEFLATED) as z: z.write('in.csv')
with zipfile.ZipFile('in.xlsx', 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('[Content_Types].xml', '<Types/>')
    z.writestr('xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="Een" r:id="a"/></sheets></workbook>')
    cells = ''.join(f'<row><c t="inlineStr"><is><t>{a}</t></is></c><c t="inlineStr"><is><t>{b}</t></is></c></row>' for a, b in [('Ticket ID', 'Description')] + rows)
    z.writestr('xl/worksheets/sheet1.xml', f'<worksheet><sheetData>{cells}</sheetData></worksheet>')
END
mkdir bewaard && mv in.* bewaard
: >../state && truncate -s 4096 ../state
FAULT_STATE=../state LD_PRELOAD=$library tm --version >../out 2>../err || skip "$(cat ../err)"
ended=
for file in in.csv in.json in.csv.gz in.zip in.xlsx; do
    for plan in shrink grow; do
        for number in 1 2 4 8; do
            cp "bewaard/$file" .
            for name in uit.xlsx uit.json; do echo eerder >$name; done
            truncate -s 0 ../state && truncate -s 4096 ../state
            status=0
            FAULT_STATE=../state FAULT_PLAN="input $plan $number once" FAULT_INPUTS=$PWD/in. LD_PRELOAD=$library \
                tm mine $file --effort quick --types 2 --quiet --output uit.xlsx --json uit.json >../out 2>../err || status=$?
            ended+=" $status"
            case $status in
            0) [[ $(json uit.json '0 < j["tickets"]') = True ]] || fail "$file $plan $number: no tickets" ;;
            1 | 3)
                [[ $(cat uit.xlsx uit.json) = $'eerder\neerder' ]] || fail "$file $plan $number: an earlier output is gone"
                [[ $(wc -l <../err) = 1 ]] && grep -q "$file" ../err || fail "$file $plan $number: $(cat ../err)"
                ;;
            *) fail "$file $plan $number: status $status: $(cat ../err)" ;;
            esac
            rm -f uit*
        done
    done
done
[[ $ended = *0* && $ended = *1* ]] || fail "the file did not change while it was read:$ended"
