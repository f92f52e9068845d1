# Rows that cannot be read are listed beside the workbook; rows read + rows rejected = rows in the file.
convert --rows 200 --drop 'Agent reply' --line-end '\n' "$Q1" >goed.csv
{
    cat goed.csv
    echo '777001;Te veel;a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r'
    echo '777002;Te weinig'
    printf '777003;Afgebroken;"de laatste rij houdt midden in een zin op'
} >in.csv
succeeds mine in.csv --output uit.xlsx --json uit.json --assignments uit.csv
cat >../check.py <<'END'
import csv, json
j = json.load(open('uit.json', encoding='utf-8'))
assert j['tickets'] + j['rejected'] == 203, (j['tickets'], j['rejected'])
assert j['rejected'] >= 1 and j['inputs'][0]['rejected'] == j['rejected']
rejected = list(csv.reader(open('uit-rejected.csv', encoding='utf-8', newline='')))
assert rejected[0] == ['file', 'first_line', 'last_line', 'reason', 'excerpt'], rejected[0]
assert len(rejected) - 1 == j['rejected']
lines = open('in.csv', encoding='utf-8').read().count('\n') + 1
for row in rejected[1:]:
    assert row[0] == 'in.csv' and 2 <= int(row[1]) <= int(row[2]) <= lines and row[3], row
assert int(rejected[-1][1]) == lines and 'Afgebroken' in rejected[-1][4], rejected[-1]
rows = list(csv.DictReader(open('uit.csv', encoding='utf-8', newline='')))
assert len(rows) == j['tickets']
assert rows[199]['ticket_id'] != '' and '777003' not in [r['ticket_id'] for r in rows]
END
python ../check.py
grep -Eq 'reject|rejected' ../out || fail "the summary does not mention rejected rows: $(cat ../out)"
grep -q 'uit-rejected.csv' ../out || fail "the summary does not name the list: $(cat ../out)"
