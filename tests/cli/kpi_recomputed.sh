# The baseline equals an independent recomputation from the export: of the samples, and of a messy variant of them.
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
python - "$Q1" <<'END'
import csv, random, sys
from datetime import datetime, timedelta
draw = random.Random(7)
with open(sys.argv[1], encoding='utf-8-sig', newline='') as f:
    header, *rows = [r for r in csv.reader(f, delimiter=';') if r]
rows = [r for r in rows if len(r) == len(header)]
at = {name: i for i, name in enumerate(header)}
form = '%Y-%m-%d %H:%M:%S'
for row in rows:
    created = row[at['Created time']]
    if draw.random() < .1: row[at['Contact ID']] = ''
    if draw.random() < .1: row[at['Reopens']] = ''
    if draw.random() < .1: row[at['Resolved time']] = ''
    if draw.random() < .2: row[at['Time tracked']] = ''
    for name in ('Resolved time', 'Initial response time'):
        if created and draw.random() < .1: # summer time, or plainly wrong
            start = datetime.strptime(created, form)
            row[at[name]] = (start - timedelta(minutes=draw.choice([20, 60, 61, 600]))).strftime(form)
    row[at['Survey results']] = draw.choice(['', '', '1', '2', '3', '4', '5', '4/5', '1/5', 'Not Offered'])
    row[at['Group']] = draw.choice(['1e lijn', '1e lijn', '1e lijn', 'Specialisten', '2e-lijn', 'L2', 'L20 hal', ''])
    row[at['Priority']] = draw.choice(['Laag', 'Hoog', 'Urgent', 'Dringend', 'Niet dringend', ''])
draw.shuffle(rows)
with open('messy.csv', 'w', encoding='utf-8', newline='') as f:
    csv.writer(f, delimiter=';').writerows([header, *rows])
END
recomputed() {
    succeeds mine "$@" --output book.xlsx --json book.json --assignments book.csv
    python "$CLI_TESTS/../reports/recompute_kpi.py" book.json book.csv book.xlsx "$@" 2>../err || fail "$(cat ../err)"
}
recomputed "$Q1" "$Q2"
recomputed messy.csv
# Other names for a second line give another share.
succeeds mine messy.csv --second-line 'hal' --output other.xlsx --json other.json
python - <<'END'
import json
one, other = (json.load(open(n, encoding='utf-8')) for n in ('book.json', 'other.json'))
assert other['kpi']['total']['escalated'] < one['kpi']['total']['escalated'], 'the setting changes nothing'
assert other['settings']['second-line'] == 'hal', other['settings']
END
