# A workbook gives the same tickets as the CSV of the same export, whichever program wrote it.
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
convert --rows 150 "$Q1" >q1.csv
cat >../write.py <<'END'
import csv, datetime, openpyxl
rows = list(csv.reader(open('q1.csv', encoding='utf-8', newline=''), delimiter=';'))
book = openpyxl.Workbook()
book.active.title = 'Legenda'
book.active.append(['Veld', 'Uitleg'])
book.active.append(['Status', 'Waar de melding nu mee bezig is'])
sheet = book.create_sheet('Meldingen')
sheet.append(['Export van het eerste kwartaal'])
sheet.merge_cells('A1:F1')
sheet.append([])
dates = [i for i, name in enumerate(rows[0]) if name.endswith('time') and 'Time' not in name]
for n, row in enumerate(rows):
    cells = list(row)
    for i in dates if n else []:
        try:
            cells[i] = datetime.datetime.fromisoformat(cells[i])
        except ValueError:
            pass
    if n and cells[0].isdigit():
        cells[0] = int(cells[0])
    sheet.append(cells)
book.create_sheet('Grafiek').sheet_state = 'hidden'
book.save('q1.xlsx')
END
python ../write.py
succeeds mine q1.csv --quiet --output uit.xlsx --assignments een.csv
succeeds mine q1.xlsx --quiet --output uit.xlsx --assignments twee.csv --json uit.json
same een.csv twee.csv
tm mine - --quiet --output uit.xlsx --assignments - <q1.xlsx >drie.csv 2>../err || fail "$(cat ../err)"
same een.csv drie.csv "standard input"
[[ $(json uit.json 'j["tickets"], j["rejected"], j["inputs"][0]["delimiter"], j["inputs"][0]["encoding"]') = "(150, 0, None, 'utf-8')" ]] ||
    fail "$(json uit.json 'j["inputs"]')"
succeeds inspect q1.xlsx --json uit.json
[[ $(json uit.json '[j["files"][0][k] for k in ("format", "sheet", "system", "rows")]') = "['xlsx', 'Meldingen', 'Freshdesk', 150]" ]] ||
    fail "$(cat uit.json)"
grep -q 'sheet "Meldingen" was read.*Legenda, Grafiek (hidden)' ../out || fail "$(cat ../out)"
refused 1 'q1\.xlsx: no sheet "Blad1".*Legenda, Meldingen, Grafiek \(hidden\)' mine q1.xlsx --sheet Blad1
succeeds inspect q1.xlsx --sheet legenda --json uit.json
[[ $(json uit.json 'j["files"][0]["sheet"]') = Legenda ]] || fail "$(cat uit.json)"
