# Every field left out in turn: no error, no zero and no other denominator in its place; what rests on it says "niet in export".
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
head -n 700 "$Q1" >../some.csv
python - <<'END'
import csv
with open('../some.csv', encoding='utf-8-sig', newline='') as f:
    rows = [r for r in csv.reader(f, delimiter=';')]
rows = [r for r in rows[:-1] if len(r) == len(rows[0])]  # the last may be cut
rows = [r + ['retour'] for r in rows]
rows[0][-1] = 'Tags'
with open('../enkele.csv', 'w', encoding='utf-8', newline='') as f:
    csv.writer(f).writerows(rows)
END
mine() { succeeds mine ../enkele.csv --effort quick --output "$1.xlsx" --json "$1.json" --columns "$2"; }
mine alles agent=-
for field in subject reply created solved first_response customer channel csat handle_minutes reopens id; do
    mine $field $field=-
done
mine escalated group=-,priority=-,tags=-
cat >../check.py <<'END'
import json, re
import openpyxl
KPI = {'aht_mean': 'Behandeltijd gemiddeld', 'first_response_median': 'Eerste reactie mediaan', 'lead_time_mean': 'Doorlooptijd gemiddeld',
       'fcr': 'In één keer opgelost', 'reopened': 'Heropend', 'repeat_7d': 'Herhaald ≤ 7 dagen', 'escalated': 'Geëscaleerd',
       'csat': 'Tevredenheid (0–100)'}
LACKS = {'subject': (), 'reply': (), 'channel': (), 'id': (), 'created': ('first_response_median', 'lead_time_mean', 'repeat_7d', 'fcr'),
         'solved': ('lead_time_mean',), 'first_response': ('first_response_median',), 'customer': ('repeat_7d', 'fcr'), 'csat': ('csat',),
         'handle_minutes': ('aht_mean',), 'reopens': ('reopened', 'fcr'), 'escalated': ('escalated',)}
SAID = {'created': 'aanmaakdatum', 'solved': 'oplosdatum', 'first_response': 'eerste reactie', 'customer': 'klant (voor', 'csat': 'klanttevredenheid',
        'handle_minutes': 'behandeltijd', 'reopens': 'heropend', 'reply': 'antwoorden'}
def read(name):
    book = openpyxl.load_workbook(name + '.xlsx', data_only=True)
    return {s.title: [[c.value for c in r] for r in s.iter_rows()] for s in book}, json.load(open(name + '.json', encoding='utf-8'))
def find(rows, header):
    at = next(i for i, r in enumerate(rows[:15]) if header in r)
    return rows[at].index(header), rows[at + 1:]
whole, all_of_it = read('alles')
for name, lacking in LACKS.items():
    book, j = read(name)
    for title, rows in book.items():
        for r in rows:
            for v in r:
                assert not (isinstance(v, str) and re.match(r'#(DIV|N/A|NAME|NAAM|REF|VALUE|NUM)|(.*[\s(])?-?(nan|inf)\b', v)), (name, title, v)
    total, before = j['kpi']['total'], all_of_it['kpi']['total']
    row = next(r for r in book['Nulmeting'] if r[0] == 'Totaal')
    for key, header in KPI.items():
        column = find(book['Nulmeting'], header)[0]
        assert (total[key] is None) == (key in lacking), (name, key, total[key])
        assert (row[column] == 'niet in export') == (key in lacking), (name, key, row[column])
        if key in lacking:
            for t in j['types']:
                assert t['kpi'][key] is None, (name, key, t['label'])
        elif key not in ('repeat_7d', 'fcr') and total['n'] == before['n']:
            assert total[key] == before[key], (name, key, total[key], before[key])  # nothing else changes
    warned = ' '.join(j['warnings'])
    for other, word in SAID.items():
        assert (word in warned) == (other == name), (name, other, warned)
    if name == 'created':
        assert any('niet in export' in str(v) for r in book['Samenvatting'][:3] for v in r), 'the period'
        assert not j['kpi']['months'] and any(r[0] == 'Maand' and r[1] == 'niet in export' for r in book['Nulmeting'])
        column, rows = find(book['Vraagtypen'], 'Trend')
        assert all(r[column] == 'niet in export' for r in rows if r[0]), 'trend'
    if name == 'channel':
        assert not j['kpi']['channels'] and any(r[0] == 'Kanaal' and r[1] == 'niet in export' for r in book['Nulmeting'])
    if name == 'reply':
        for header in ('Antwoord vraagt gegevens', 'Antwoord handelt in dossier'):
            column, rows = find(book['Vraagtypen'], header)
            assert all(r[column] == 'niet in export' for r in rows if r[0]), header
    if name == 'handle_minutes':
        column, rows = find(book['Vraagtypen'], 'Bewerkelijkheid')
        assert all(r[column] == 'niet in export' for r in rows if r[0]), 'effort'
    if name in ('handle_minutes', 'created'):
        column, rows = find(book['Vraagtypen'], 'Uren per jaar')
        assert all(r[column] == 'niet in export' for r in rows if r[0]), (name, 'hours')
    if name in ('customer', 'created'):
        assert 'niet in export' in str(book['Signalen'][1][0]), book['Signalen'][:3]
END
python ../check.py
