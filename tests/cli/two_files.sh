# The main job on both quarters: every row is accounted for, and the exports stay as they were.
cksum "$Q1" "$Q2" >../before
succeeds mine "$Q1" "$Q2" --output uit.xlsx --json uit.json --assignments uit.csv
cksum "$Q1" "$Q2" >../after
same ../before ../after
cat >../check.py <<'END'
import csv, json
j = json.load(open('uit.json', encoding='utf-8'))
rows = list(csv.DictReader(open('uit.csv', encoding='utf-8', newline='')))
assert j['schema'] == 1 and j['tickets'] == 1302 and j['rejected'] == 0, (j['tickets'], j['rejected'])
assert [i['rows'] for i in j['inputs']] == [606, 696]
assert [i['path'] for i in j['inputs']] == ['samples/webshop-2026-q1.csv', 'samples/webshop-2026-q2.csv']
assert all(i['system'] == 'Freshdesk' and i['delimiter'] == ';' and i['encoding'] == 'utf-8' for i in j['inputs'])
volumes = [t['volume'] for t in j['types']]
assert volumes == sorted(volumes, reverse=True) and min(volumes) > 0
assert sum(volumes) + sum(j['other'].values()) == 1302, (sum(volumes), j['other'])
assert j['period']['from'][:10] == '2026-01-01' and j['period']['to'][:10] == '2026-07-02', j['period']
counted = sum(volumes) + j['other'].get('overig', 0)
for t in j['types']:
    assert abs(t['share'] - t['volume'] / counted) < 1e-3, t['label']
cumulative = 0
for t in j['types']:
    cumulative += t['share']
    assert abs(t['cumulative_share'] - cumulative) < 5e-3
labels = [t['label'] for t in j['types']]
assert len(set(labels)) == len(labels)
assert len(rows) == 1302
with open('samples/webshop-2026-q1.csv', encoding='utf-8-sig', newline='') as f:
    ids = [r['Ticket ID'] for r in csv.DictReader(f, delimiter=';')]
with open('samples/webshop-2026-q2.csv', encoding='utf-8-sig', newline='') as f:
    ids += [r['Ticket ID'] for r in csv.DictReader(f, delimiter=';')]
assert [r['ticket_id'] for r in rows] == ids
END
python ../check.py
# The summary says the same figures and where the workbook is.
grep -q '1,302\|1\.302\|1302' ../out || fail "no number of tickets in the summary: $(cat ../out)"
grep -q 'uit\.xlsx' ../out || fail "the summary does not say where the workbook is: $(cat ../out)"
[[ $(ls) = $'samples\nuit.csv\nuit.json\nuit.xlsx' ]] || fail "files: $(ls)"
