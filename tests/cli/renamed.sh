# A type that people gave another name keeps it, and its number, over the next three runs.
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
succeeds mine "$Q1" --history h.db --output q1.xlsx --json q1.json
cat >../rename.py <<'END_RENAME'
import json, openpyxl
book = openpyxl.load_workbook('q1.xlsx')
sheet = book['Vraagtypen']
head = next(r for r in range(1, 16) if 'Nieuwe naam' in [c.value for c in sheet[r]])
at = {c.value: c.column for c in sheet[head] if c.value}
for row in range(head + 1, head + 6):
    sheet.cell(row, at['Nieuwe naam']).value = f'zo noemen wij nummer {sheet.cell(row, at["Id"]).value}'
book.save('nieuw.xlsx')
END_RENAME
python ../rename.py
succeeds review nieuw.xlsx --history h.db
succeeds mine "$Q2" --history h.db --output q2.xlsx --json q2.json
succeeds mine "$Q1" "$Q2" --history h.db --output q3.xlsx --json q3.json
succeeds mine "$Q2" --since 2026-04-15 --history h.db --output q4.xlsx --json q4.json
for run in q2 q3 q4; do
    for id in $(json q1.json '" ".join(str(t["id"]) for t in j["types"][:5])'); do
        name=$(json "$run.json" "[t['label'] for t in j['types'] if t['id'] == $id]")
        [[ $name = "['zo noemen wij nummer $id']" ]] || fail "$run: type $id is called $name"
    done
done
