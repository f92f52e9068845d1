# A known type that falls apart: said with its evidence, the same when mined again; joined by people, it stays in one.
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
succeeds mine "$Q1" --history h.db --output q1.xlsx
succeeds mine "$Q2" --history h.db --output q2.xlsx --json q2.json --assignments q2.csv --html q2.html
grep -Eq '[0-9]+ split off' ../out || fail "$(cat ../out)"
succeeds mine "$Q2" --history h.db --output again.xlsx --assignments again.csv
cmp q2.csv again.csv || fail 'mined again, the types are others'
cat >../parts.py <<'END_PARTS'
"""parts.py JSON: per type that was split off, its id, name, tickets, what it comes out of, and the two groups' sizes."""
import json
import re
import sys
for t in json.load(open(sys.argv[1]))['trend']['types']:
    if t['change'] == 'split':
        said = re.fullmatch(r'(\d+) tickets, uit ‘(.*)’: dat zijn in deze tickets twee groepen, van (\d+) en (\d+) '
                            r'\(stabiliteit (0,\d\d|1,00)\)', t['evidence'])
        assert said and float(said[5].replace(',', '.')) >= 0.75, t
        print(t['id'], t['label'], said[1], said[2], said[3], said[4], sep='\t')
END_PARTS
python ../parts.py q2.json >../parts || fail "$(cat ../parts)"
IFS=$'\t' read -r id name tickets whole main part <../parts
[[ $main -ge $part && $(grep -c ",$id," q2.csv) = "$tickets" ]] || fail "$(cat ../parts)"
grep -qF "uit ‘$whole’" q2.html || fail 'the page does not say it'

python - "$name" "$whole" <<'END_EDIT' || fail 'the workbook was not edited'
import sys
import openpyxl
book = openpyxl.load_workbook('q2.xlsx')
sheet = book['Vraagtypen']
head = next(r for r in range(1, 16) if 'Vraagtype' in [c.value for c in sheet[r]])
column = {c.value: c.column for c in sheet[head]}
row = next(r for r in range(head + 1, sheet.max_row + 1) if sheet.cell(r, column['Vraagtype']).value == sys.argv[1])
sheet.cell(row, column['Samenvoegen met']).value = sys.argv[2]
book.save('joined.xlsx')
END_EDIT
succeeds review joined.xlsx --history h.db
grep -q '^1 changed cell' ../out || fail "$(cat ../out)"
succeeds mine "$Q2" --history h.db --output joined.xlsx --json joined.json --assignments joined.csv
! grep -q ",$id," joined.csv || fail "type $id is still there"
python ../parts.py joined.json >../parts || fail "$(cat ../parts)"
! cut -f 4 ../parts | grep -qxF "$whole" || fail "it was split again: $(cat ../parts)"
