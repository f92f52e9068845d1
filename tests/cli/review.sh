# What people change in a workbook comes back in the next run, whatever program saved it; each cell that cannot be
# taken is told, and only those.
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
succeeds mine "$Q1" --history h.db --output q1.xlsx --json q1.json
cat >../edit.py <<'END_EDIT'
"""edit.py IN.xlsx OUT.xlsx EXPECTED.json [sorted]: 300 changed cells, 30 of them invalid."""
import json, random, sys
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
draw = random.Random(1)
def table(name, needed):
    sheet = book[name]
    head = next(r for r in range(1, 16) if needed in [c.value for c in sheet[r]])
    return sheet, head, {c.value: c.column for c in sheet[head] if c.value}
valid = invalid = 0
bad = []
def put(sheet, row, column, value, good=True):
    global valid, invalid
    cell = sheet.cell(row, column)
    cell.value = value
    if good:
        valid += 1
    else:
        invalid += 1
        bad.append(f'{sheet.title}!{cell.coordinate}')
types, head, at = table('Vraagtypen', 'Besluit')
rows = [r for r in range(head + 1, types.max_row + 1) if types.cell(r, at['Id']).value]
decisions = ['automatiseren', 'met gegevens', 'medewerker', 'later', 'niet']
expected = {'decisions': {}, 'names': {}, 'merged': {}}
for n, row in enumerate(rows):
    id = types.cell(row, at['Id']).value
    if n < 5:
        put(types, row, at['Besluit'], 'misschien', False)
    else:
        put(types, row, at['Besluit'], decisions[n % 5])
        expected['decisions'][id] = decisions[n % 5]
    put(types, row, at['Eigenaar'], f'team {n}')
    put(types, row, at['Opmerking'], f'regel {n}\nen nog een')
    if n == 0:
        put(types, row, at['Nieuwe naam'], types.cell(rows[20], at['Vraagtype']).value, False)
    elif n < 10:
        put(types, row, at['Nieuwe naam'], f'nieuwe naam {n}')
        expected['names'][id] = f'nieuwe naam {n}'
last = rows[-1]
put(types, last, at['Samenvoegen met'], types.cell(rows[-2], at['Vraagtype']).value)
expected['merged'] = [types.cell(last, at['Id']).value, types.cell(rows[-2], at['Id']).value]
put(types, rows[-3], at['Samenvoegen met'], types.cell(rows[-3], at['Vraagtype']).value, False)
put(types, rows[-4], at['Splitsen'], 'misschien', False)
sample, head, at = table('Steekproef', 'Ticket-id')
for row in range(head + 1, head + 41):
    put(sample, row, at['Klopt type? (1)'], draw.choice(['ja', 'nee', 'twijfel']))
put(sample, head + 41, at['Klopt type? (2)'], 'geen idee', False)
settings, head, at = table('Instellingen', 'Instelling')
numbers = [r for r in range(head + 1, settings.max_row + 1) if isinstance(settings.cell(r, at['Waarde']).value, (int, float))]
put(settings, numbers[0], at['Waarde'], 3)
put(settings, numbers[1], at['Waarde'], -1, False)
tickets, head, at = table('Tickets', 'Hoort bij')
names = [t['label'] for t in json.load(open('q1.json', encoding='utf-8'))['types']]
row, seen = head + 1, set()
while valid < 270:
    id = tickets.cell(row, at['Ticket-id']).value
    if id is not None and id not in seen:
        seen.add(id)
        put(tickets, row, at['Hoort bij'], names[row % len(names)])
    row += 1
while invalid < 30:
    put(tickets, row, at['Hoort bij'], 'bestaat niet', False)
    row += 1
if 'sorted' in sys.argv:
    # As Excel sorts: whole rows, here those of Vraagtypen by owner, descending; and a column hidden, a sheet gone.
    sheet, head, at = table('Vraagtypen', 'Besluit')
    body = [[c.value for c in sheet[r]] for r in range(head + 1, sheet.max_row + 1)]
    body.sort(key=lambda r: str(r[at['Eigenaar'] - 1] or ''), reverse=True)
    for r, values in enumerate(body):
        for c, value in enumerate(values):
            sheet.cell(head + 1 + r, c + 1).value = value
    sheet.column_dimensions['D'].hidden = True
    del book['Verantwoording'], book['Samenvatting']
expected.update(valid=valid, invalid=invalid, bad=sorted(bad))
json.dump(expected, open(sys.argv[3], 'w'))
book.save(sys.argv[2])
END_EDIT
python ../edit.py q1.xlsx reviewed.xlsx ../expected.json 2>../err || fail "$(cat ../err)"
cp h.db ../before.db
tm review reviewed.xlsx --history h.db >../out 2>../err || fail "status $?: $(cat ../err)"
grep -q '^270 changed cells taken' ../out || fail "$(grep taken ../out)"
sed -n 's/^\([A-Z][a-z]*![A-Z]*[0-9]*\): .*/\1/p' ../out | LC_ALL=C sort >../told
python -c 'import json; print("\n".join(json.load(open("../expected.json"))["bad"]))' | LC_ALL=C sort >../wanted
cmp -s ../told ../wanted || fail "$(diff ../wanted ../told)"
[[ $(wc -l <../told) = 30 ]] || fail "$(wc -l <../told) cells told"

# The same workbook again changes nothing that counts, and sorted, with sheets gone, it says the same.
python ../edit.py q1.xlsx sorted.xlsx ../expected-sorted.json sorted 2>../err || fail "$(cat ../err)"
cp ../before.db h2.db
tm review sorted.xlsx --history h2.db >../out2 2>../err || fail "status $?: $(cat ../err)"
grep -q '^270 changed cells taken' ../out2 || fail "sorted: $(grep taken ../out2)"

# The next run knows it all.
succeeds mine "$Q1" --history h.db --output next.xlsx --json next.json
cat >../check.py <<'END_CHECK'
import json
import openpyxl
e = json.load(open('../expected.json'))
j = json.load(open('next.json', encoding='utf-8'))
ids = {t['id']: t for t in j['types']}
gone, into = e['merged']
assert gone not in ids and into in ids, (gone, into, sorted(ids))
for id, name in e['names'].items():
    assert ids[int(id)]['label'] == name, (id, name, ids[int(id)]['label'])
book = openpyxl.load_workbook('next.xlsx')
sheet = book['Vraagtypen']
head = next(r for r in range(1, 16) if 'Besluit' in [c.value for c in sheet[r]])
at = {c.value: c.column for c in sheet[head] if c.value}
shown = {sheet.cell(r, at['Id']).value: sheet.cell(r, at['Besluit']).value for r in range(head + 1, sheet.max_row + 1)}
for id, decision in e['decisions'].items():
    if int(id) != gone:
        assert shown[int(id)] == decision, (id, decision, shown.get(int(id)))
settings = book['Instellingen']
assert any(c.value == 3 for r in settings.iter_rows() for c in r), 'the weight that was set is not shown'
END_CHECK
python ../check.py 2>../err || fail "$(cat ../err)"

# Verantwoording tells how often types were right by the sample.
cat >../precision.py <<'END_PRECISION'
import openpyxl
rows = [[c.value for c in r] for r in openpyxl.load_workbook('next.xlsx')['Verantwoording'].iter_rows()]
row = next(r for r in rows if r[0] == 'Vraagtype klopt')
sample = openpyxl.load_workbook('reviewed.xlsx')['Steekproef']
head = next(r for r in range(1, 16) if 'Ticket-id' in [c.value for c in sample[r]])
at = {c.value: c.column for c in sample[head] if c.value}
said = [sample.cell(r, at['Klopt type? (1)']).value for r in range(head + 1, head + 41)]
assert row[1] == said.count('ja') + said.count('nee') and row[2] == said.count('ja'), (row, said)
assert 0 < row[4] < row[3] < row[5] < 1, row
END_PRECISION
python ../precision.py 2>../err || fail "$(cat ../err)"
