# The same export packed in any way, as a file or on standard input, gives the same tickets.
convert --rows 150 "$Q1" >q1.csv
cat >../pack.py <<'END'
import csv, datetime, gzip, zipfile
raw = open('q1.csv', 'rb').read()
half = len(raw) // 2
open('twee.csv.gz', 'wb').write(gzip.compress(raw[:half]) + gzip.compress(raw[half:]))
with zipfile.ZipFile('export.zip', 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('__MACOSX/._q1.csv', b'\0\5\x16\7')
    z.writestr('map/q1.csv', raw)
    z.writestr('leesmij.pdf', b'%PDF-1.7\n')
open('export.zip.gz', 'wb').write(gzip.compress(open('export.zip', 'rb').read()))
open('misleidend.xlsx', 'wb').write(raw)
open('kort.csv.gz', 'wb').write(open('twee.csv.gz', 'rb').read()[:9000])
open('kort.zip', 'wb').write(open('export.zip', 'rb').read()[:9000])
END
python ../pack.py
succeeds mine q1.csv --quiet --output uit.xlsx --assignments een.csv
for file in twee.csv.gz export.zip export.zip.gz misleidend.xlsx; do
    succeeds mine "$file" --quiet --output uit.xlsx --assignments twee.csv
    same een.csv twee.csv "$file"
    tm mine - --quiet --output uit.xlsx --assignments - <"$file" >twee.csv 2>../err || fail "$file: $(cat ../err)"
    same een.csv twee.csv "$file on standard input"
done
succeeds inspect export.zip --json uit.json
[[ $(json uit.json 'j["files"][0]["path"], j["files"][0]["member"]') = "('export.zip', 'map/q1.csv')" ]] || fail "$(cat uit.json)"
grep -q 'left out: export.zip/leesmij.pdf: is a PDF' ../out || fail "$(cat ../out)"
# Text beside the exports is no list of tickets, whatever commas it has; alone it is one. What is not read is said.
cat >../beside.py <<'END'
import zipfile
with zipfile.ZipFile('beside.zip', 'w') as z:
    z.writestr('LEESMIJ.txt', 'Dit is de export van januari.\n\nVragen? Mail ons.\n')
    z.writestr('toelichting', 'Beste collega, dit is de export, zoals gevraagd.\nHierin staan, naast de vragen, ook de antwoorden.\n')
    z.write('q1.csv')
with zipfile.ZipFile('alleen.zip', 'w') as z:
    z.writestr('vragen.txt', 'Waar blijft mijn pakket?\nHoe kan ik mijn factuur betalen?\n')
END
python ../beside.py
succeeds mine beside.zip --output uit.xlsx --assignments twee.csv --json uit.json
same een.csv twee.csv 'text beside it'
[[ $(json uit.json '[w for w in j["warnings"] if "archief" in w]') = *'2 bestanden'* ]] || fail "$(json uit.json 'j["warnings"]')"
succeeds inspect beside.zip
for name in LEESMIJ.txt toelichting; do
    grep -q "left out: beside.zip/$name: is text without" ../out || fail "$name: $(cat ../out)"
done
succeeds mine alleen.zip --output uit.xlsx --json uit.json
[[ $(json uit.json 'j["tickets"]') = 2 ]] || fail "alone: $(json uit.json 'j["tickets"]')"
# What is cut off is read up to there, and it is said.
succeeds inspect kort.csv.gz --json uit.json
grep -q 'kort.csv.gz is cut off' ../out || fail "$(cat ../out)"
[[ $(json uit.json '20 < j["files"][0]["rows"] < 150, len(j["files"][0]["rejected"]) <= 1') = '(True, True)' ]] || fail "$(cat uit.json)"
succeeds mine kort.csv.gz --types 3 --output uit.xlsx --json uit.json
[[ $(json uit.json '[w for w in j["warnings"] if "afgekapt" in w] != []') = True ]] || fail "$(json uit.json 'j["warnings"]')"
refused 1 'kort\.zip.*cut off' mine kort.zip
# No file is left behind by what had to be held for a while.
[[ -z $(find . -name '*ticketminer*' ! -path './samples*') ]] || fail "$(find .)"
