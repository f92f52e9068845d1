# --since and --until leave tickets of other days out, and say so.
succeeds mine "$Q1" "$Q2" --since 2026-02-01 --until 2026-04-30 --output uit.xlsx --json uit.json --assignments uit.csv
cat >../check.py <<'END'
import csv, json
rows = []
for q in '12':
    with open(f'samples/webshop-2026-q{q}.csv', encoding='utf-8-sig', newline='') as f:
        rows += csv.DictReader(f, delimiter=';')
inside = ['2026-02-01' <= r['Created time'][:10] <= '2026-04-30' for r in rows]
j = json.load(open('uit.json', encoding='utf-8'))
assert j['tickets'] == len(rows)
assert sum(t['volume'] for t in j['types']) + sum(j['other'].values()) == len(rows)
assert max(j['other'].values()) == inside.count(False), (j['other'], inside.count(False))
assert j['period']['from'][:10] >= '2026-02-01' and j['period']['to'][:10] <= '2026-04-30', j['period']
for inner, row in zip(inside, csv.DictReader(open('uit.csv', encoding='utf-8', newline=''))):
    assert inner or row['type_id'] == '0'
END
python ../check.py
