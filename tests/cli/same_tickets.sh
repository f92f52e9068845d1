# The same tickets as exports of four help desks, in four encodings and as a spreadsheet, with their own ids and forms of dates: the same
# text, channels and customers, and therefore the same types with the same volumes.
cat >../exports.py <<'END'
import csv, json, re
rows = list(csv.DictReader(open('samples/webshop-2026-q1.csv', encoding='utf-8-sig', newline=''), delimiter=';'))
def fits(row):
    try:
        ' '.join(row.values()).encode('cp1252')
        return True
    except UnicodeEncodeError:
        return False
rows = [r for r in rows if fits(r)]
fields = ['Ticket ID', 'Subject', 'Description', 'Source', 'Created time', 'Resolved time', 'Contact ID', 'Agent reply']
def freshdesk(path, before='', **options):
    with open(path, 'w', newline='', **options) as f:
        f.write(before)
        w = csv.writer(f, delimiter=';', lineterminator='\r\n')
        w.writerow(fields)
        w.writerows([r[k] for k in fields] for r in rows)
freshdesk('freshdesk.csv', encoding='utf-8-sig')
freshdesk('excel.csv', before='sep=;\r\n', encoding='cp1252')
def dutch(time):
    return re.sub(r'(\d+)-(\d+)-(\d+) (\d+):(\d+).*', lambda m: f'{int(m[3])}-{int(m[2])}-{m[1]} {int(m[4])}:{m[5]}', time)
with open('topdesk.txt', 'w', encoding='utf-16', newline='') as f:
    w = csv.writer(f, delimiter='\t', lineterminator='\r\n')
    w.writerow(['Korte omschrijving (Details)', 'Meldingnummer', 'Actie', 'Verzoek', 'Soort binnenkomst', 'Naam aanmelder',
                'Datum Aangemeld', 'Datum Gereed'])
    for i, r in enumerate(rows):
        w.writerow([r['Subject'], f'M2601 {i:04}', r['Agent reply'], r['Description'], r['Source'], r['Contact ID'],
                    dutch(r['Created time']), dutch(r['Resolved time'])])
with open('zendesk.json', 'w', encoding='utf-8') as f:
    for i, r in enumerate(rows):
        iso = lambda time: time.replace(' ', 'T') + 'Z' if time else None
        said = [{'id': 1, 'author_id': r['Contact ID'], 'public': True, 'created_at': iso(r['Created time']), 'body': r['Description']},
                {'id': 2, 'author_id': 'a1', 'public': False, 'created_at': iso(r['Created time']), 'body': 'Interne notitie'},
                {'id': 3, 'author_id': 'a1', 'public': True, 'created_at': iso(r['Initial response time']), 'body': r['Agent reply']}]
        json.dump({'id': 2**53 + i, 'created_at': iso(r['Created time']), 'subject': r['Subject'], 'description': r['Description'],
                   'via': {'channel': r['Source']}, 'requester_id': r['Contact ID'], 'assignee_id': 7, 'group_id': 5, 'status': 'closed', 'priority': None,
                   'tags': [], 'metric_set': {'solved_at': iso(r['Resolved time'])},
                   'comments': [c for c in said if c['body']]}, f, ensure_ascii=i % 2 == 0)
        f.write('\n')
import datetime, openpyxl
book = openpyxl.Workbook()
about = book.active
about.title = 'Toelichting'
about.append(['Export van alle meldingen'])
sheet = book.create_sheet('Meldingen')
sheet.append(['Nummer', 'Onderwerp', 'Omschrijving', 'Kanaal', 'Aangemaakt', 'Opgelost', 'Klant', 'Antwoord'])
moment = lambda time: datetime.datetime.strptime(time[:16], '%Y-%m-%d %H:%M') if time else None
for i, r in enumerate(rows):
    sheet.append([i, r['Subject'], r['Description'], r['Source'], moment(r['Created time']), moment(r['Resolved time']), r['Contact ID'], r['Agent reply']])
    for c in ('B', 'C', 'H'): sheet[f'{c}{i + 2}'].data_type = 's'  # a text that begins with = is no formula
book.save('spreadsheet.xlsx')
END
python ../exports.py
for f in freshdesk.csv excel.csv topdesk.txt zendesk.json spreadsheet.xlsx; do
    succeeds mine "$f" --output "$f.out.xlsx" --json "$f.out" --assignments "$f.csv" --threads 1
    # Not the ids, nor what tells one export from another.
    python - "$f" <<'END' >"$f.facts"
import csv, json, sys
f = sys.argv[1]
j = json.load(open(f + '.out', encoding='utf-8'))
for t in j['types']:
    print(t['id'], t['label'], t['volume'], t['terms'], t['examples'], t['reply'])
print(j['tickets'], j['other'], sorted((k, v['n']) for k, v in j['kpi']['channels'].items()))
print(j['kpi']['total']['repeat_7d'], j['period']['from'][:10], j['period']['to'][:10])
print([(r['type_id'], r['type'], r['confidence']) for r in csv.DictReader(open(f + '.csv', encoding='utf-8', newline=''))])
END
    same freshdesk.csv.facts "$f.facts" "$(diff freshdesk.csv.facts "$f.facts" | cut -c 1-300 | head -4)"
done
[[ $(json topdesk.txt.out 'j["inputs"][0]["system"] + j["inputs"][0]["encoding"]') = TOPdeskutf-16le ]] || fail TOPdesk
[[ $(json zendesk.json.out 'j["inputs"][0]["system"]') = Zendesk ]] || fail Zendesk
[[ $(json excel.csv.out 'j["inputs"][0]["encoding"]') = windows-1252 ]] || fail excel
succeeds inspect spreadsheet.xlsx
[[ $(tm inspect spreadsheet.xlsx) == *Meldingen* ]] || fail spreadsheet
