# The workbook as a script reads it: the sheets, their headers, and the same figures as the JSON.
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
succeeds mine "$Q1" "$Q2" --output uit.xlsx --json uit.json
cat >../check.py <<'END'
import json, warnings
import openpyxl
warnings.simplefilter('error')
j = json.load(open('uit.json', encoding='utf-8'))
book = openpyxl.load_workbook('uit.xlsx')
for name in ('Samenvatting', 'Top 20', 'Vraagtypen', 'Variaties', 'Tickets', 'Verantwoording'):
    assert name in book.sheetnames, (name, book.sheetnames)
assert book.sheetnames[0] == 'Samenvatting' and book.active.title == 'Samenvatting'
for sheet in book:
    for row in sheet.iter_rows():
        for cell in row:
            assert not (isinstance(cell.value, str) and cell.value.startswith('#')), (sheet.title, cell.coordinate, cell.value)
def table(sheet):
    """Rows below the first row, within 15, that holds a cell 'Id'."""
    rows = [[c.value for c in r] for r in sheet.iter_rows()]
    at = next(i for i, r in enumerate(rows[:15]) if any(str(v).strip().lower() == 'id' for v in r))
    header = [str(v).strip() if v is not None else '' for v in rows[at]]
    return header, [dict(zip(header, r)) for r in rows[at + 1:] if any(v is not None for v in r)]
def column(header, name):
    return next(h for h in header if h.lower() == name)
header, types = table(book['Vraagtypen'])
header_of_types = header
ids = [r[column(header, 'id')] for r in types]
volumes = {r[column(header, 'id')]: r[column(header, 'volume')] for r in types}
for t in j['types']:
    assert volumes[t['id']] == t['volume'], (t['id'], volumes.get(t['id']), t['volume'])
header, ranked = table(book['Top 20'])
assert 1 <= len(ranked) <= 20
automated = [t['id'] for t in j['types'] if t['advice'].startswith('Automatiseren')][:20]
assert [r[column(header, 'id')] for r in ranked if isinstance(r[column(header, 'id')], int)] == automated
for word in ('Besluit', 'Nieuwe naam', 'Samenvoegen met', 'Splitsen', 'Eigenaar', 'Opmerking'):
    assert any(h.startswith(word) for h in header), (word, header)
assert book['Tickets'].max_row >= 1302 and book['Tickets'].auto_filter.ref and book['Tickets'].freeze_panes
assert len(book['Samenvatting']._charts) >= 1
text = ' '.join(str(c.value) for r in book['Samenvatting'].iter_rows() for c in r if c.value is not None)
assert 'grootste vraagtypen' in text, text[:500]
rows = [[c.value for c in r] for r in book['Verantwoording'].iter_rows(max_row=15)]
key = next(r[1] for r in rows if r[0] == 'Kenmerk van deze run')
assert len(key) == 64 and set(key) <= set('0123456789abcdef'), key
# The score in the reason is the score of the column, as both are read.
for r in types:
    said = str(r[column(header_of_types, 'waarom')])
    if said.startswith('Score ') and r[column(header_of_types, 'rang')]:
        score = next(t['score'] for t in j['types'] if t['id'] == r[column(header_of_types, 'id')])
        assert said[6:].split(' ')[0] == f'{score + 1e-9:.1f}'.replace('.', ','), (said, score)
mood = j['kpi']['total']['mood']
assert f"gemiddeld {mood:.2f}".replace('-', '−').replace('.', ',') in text, mood
for i in j['inputs']:
    assert any(i['sha256'] in str(c.value) for r in book['Verantwoording'].iter_rows() for c in r)
END
python ../check.py
