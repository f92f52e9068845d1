# A reply that customers get under questions of all kinds is no answer: it makes no type and no draft answer, is
# counted and listed, and a fixed answer to one kind of question stays what it is; in any order of the rows. A sentence
# that all kinds of questions open with is listed too, and names no type.
cat >../put_off.py <<'END'
import csv, random
rows = list(csv.reader(open('samples/webshop-2026-q1.csv', encoding='utf-8-sig', newline=''), delimiter=';'))
reply, body = rows[0].index('Agent reply'), rows[0].index('Description')
put_off = [rows[0]]
for i, row in enumerate(rows[1:]):
    row = list(row)
    if 'Excuses voor het wachten' in row[reply]: row[reply] = ''
    elif row[reply] and i % 5 == 0: row[reply] = 'Hoi, uw vraag ligt bij een collega, deze neemt contact met u op.'
    if row[body] and i % 6 == 1: row[body] = 'Mijn kanarie heeft een vraagje. ' + row[body]
    put_off.append(row)
shuffled = put_off[1:]
random.Random(7).shuffle(shuffled)
for name, data in (('put_off', put_off), ('shuffled', [rows[0]] + shuffled)):
    csv.writer(open(name + '.csv', 'w', encoding='utf-8', newline=''), delimiter=';').writerows(data)
END
python ../put_off.py
for name in put_off shuffled; do succeeds mine $name.csv --output $name.xlsx --json $name.json; done
cat >../check.py <<'END'
import json, re, zipfile
book = zipfile.ZipFile('put_off.xlsx')
sheets = re.findall(r'<sheet name="([^"]+)"', book.read('xl/workbook.xml').decode())
holding = [name for i, name in enumerate(sheets)
           if 'collega, deze neemt contact' in book.read(f'xl/worksheets/sheet{i + 1}.xml').decode()]
assert holding == ['Verantwoording'], holding
account = book.read(f'xl/worksheets/sheet{sheets.index("Verantwoording") + 1}.xml').decode()
assert re.search(r'niets over de vraag zegt \(zelfde.*?<v>1\d\d</v>', account), 'not counted'
assert re.search(r'die niets over de vraag zegt; die zin.*?<v>\d\d</v>', account), 'not counted'
assert 'kanarie heeft een vraag' in account
a, b = (json.load(open(f + '.json', encoding='utf-8')) for f in ('put_off', 'shuffled'))
assert a['types'] == b['types']
assert any(t['reply'] for t in a['types'])
assert not any('kanarie' in t['label'] or 'kanarie' in t['terms'] for t in a['types'])
END
python ../check.py
