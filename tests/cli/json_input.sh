# NDJSON as a file, packed, in an archive, over standard input and as one array: the same tickets.
need gzip
python - <<'END'
import csv, json, zipfile
rows = list(csv.DictReader(open('samples/webshop-2026-q1.csv', encoding='utf-8-sig', newline=''), delimiter=';'))[:200]
lines = [json.dumps({'id': int(r['Ticket ID']), 'vraag': r['Description'], 'antwoord': r['Agent reply'] or None}) for r in rows]
open('regels.json', 'w').write('\n'.join(lines) + '\n')
open('lijst.json', 'w').write('{"tickets": [' + ',\n'.join(lines) + '], "next_page": null}')
with zipfile.ZipFile('pak.zip', 'w', zipfile.ZIP_DEFLATED) as z:
    z.write('regels.json')
END
gzip -k regels.json
succeeds mine regels.json --output a.xlsx --assignments basis.csv
for f in lijst.json regels.json.gz pak.zip; do
    succeeds mine "$f" --output a.xlsx --assignments uit.csv
    same basis.csv uit.csv "$f"
done
cat regels.json | tm mine - --output a.xlsx --assignments uit.csv >/dev/null
same basis.csv uit.csv 'standard input'
# Beside a CSV with the same tickets: each counts once.
convert --rows 200 "$Q1" >zelfde.csv
succeeds mine regels.json zelfde.csv --output a.xlsx --json uit.json --columns subject=-
(($(json uit.json 'j["tickets"] == 400 and j["other"]["dubbel"]') >= 195)) || fail "$(json uit.json 'j["tickets"], j["other"]')"
# A broken record is said, and the others are read.
{ head -n 3 regels.json; echo '{"id": 1, "vraag": "kapot'; tail -n +4 regels.json; } >kapot.json
succeeds inspect kapot.json --json uit.json
[[ $(json uit.json '(j["files"][0]["rows"], len(j["files"][0]["rejected"]), j["files"][0]["rejected"][0]["line"], j["files"][0]["format"], j["files"][0]["delimiter"])') = "(200, 1, 4, 'ndjson', None)" ]] ||
    fail "$(json uit.json 'j["files"][0]["rejected"]')"
