# ticket_id,type_id,type,confidence: one row per ticket, safe to open in a spreadsheet program.
cat >in.csv <<'END'
Ticket ID;Subject;Description
=1+1;Vraag over factuur;Waar vind ik mijn factuur van vorige maand?
"@SUM(A1)";Vraag;"Kunt u mij de factuur, met btw, nog eens sturen?"
"a,""b""";Factuur;Ik heb een kopie van de factuur nodig
END
convert --rows 250 --drop 'Status,Priority,Source,Type,Agent,Group,Created time,Resolved time,Initial response time,Survey results,Time tracked,Reopens,Contact ID,Agent reply' \
    --line-end '\n' "$Q1" | tail -n +2 >>in.csv
succeeds mine in.csv --output uit.xlsx --json uit.json --assignments uit.csv
cat >../check.py <<'END'
import csv, json
raw = open('uit.csv', 'rb').read()
assert not raw.startswith(b'\xef\xbb\xbf') and b'\r' not in raw and raw.endswith(b'\n')
rows = list(csv.reader(raw.decode('utf-8').splitlines(True)))
assert rows[0] == ['ticket_id', 'type_id', 'type', 'confidence'], rows[0]
assert len(rows) == 1 + 253 and all(len(r) == 4 for r in rows)
types = {str(t['id']): t['label'] for t in json.load(open('uit.json', encoding='utf-8'))['types']}
for ticket, number, name, confidence in rows[1:]:
    assert number == '0' or number in types, number
    assert name == types[number] if number != '0' and name != 'dubbel' else name, (number, name)
    assert confidence == '' or 0 <= float(confidence) <= 1, confidence
    for cell in (ticket, name):
        assert cell[:1] not in ('=', '+', '-', '@', '\t', '\r'), cell
assert rows[1][0].endswith('=1+1') and rows[2][0].endswith('@SUM(A1)') and rows[3][0] == 'a,"b"', rows[1:4]
END
python ../check.py
