# Empty, automatic and duplicate tickets are counted apart and form no type.
cat >in.csv <<'END'
Ticket ID;Subject;Description
9001;;
9002;;"   "
9003;Automatisch antwoord: bestelling;Ik ben momenteel afwezig en lees mijn mail niet. Voor dringende zaken kunt u bellen.
9004;Out of Office;I am out of the office until Monday and will answer when I return.
9005;Retour;Hoe kan ik mijn bestelling retour sturen?
9005;Retour;Hoe kan ik mijn bestelling retour sturen?
9006;Retour;Hoe kan ik mijn bestelling retour sturen?
END
convert --rows 300 --drop 'Status,Priority,Source,Type,Agent,Group,Created time,Resolved time,Initial response time,Survey results,Time tracked,Reopens,Contact ID,Agent reply' \
    --line-end '\n' "$Q1" | tail -n +2 >>in.csv
succeeds mine in.csv --output uit.xlsx --json uit.json --assignments uit.csv
cat >../check.py <<'END'
import csv, json
rows = list(csv.DictReader(open('uit.csv', encoding='utf-8', newline='')))
assert len(rows) == 307, len(rows)
found = [(r['ticket_id'], r['type_id'], r['type']) for r in rows[:7]]
assert [f[2] for f in found[:4]] == ['leeg', 'leeg', 'automatisch antwoord', 'automatisch antwoord'], found
assert all(f[1] == '0' for f in found[:4]), found
assert found[5][2] == 'dubbel' and found[5][1] == found[4][1], found
# Equal text under another id is another customer's question, not a duplicate.
assert found[6][2] != 'dubbel', found
other = json.load(open('uit.json', encoding='utf-8'))['other']
assert other['leeg'] >= 2 and other['automatisch antwoord'] >= 2 and other['dubbel'] >= 1, other
for reason, count in other.items():
    if reason == 'dubbel':
        assert count == sum(r['type'] == 'dubbel' for r in rows)
    else:
        assert count == sum(r['type'] == reason for r in rows), reason
END
python ../check.py
