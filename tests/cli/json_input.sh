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
# What an interface answers when something went wrong is no ticket; a ticket that tells of an error is one.
for answer in '[{"error": "Could not authenticate you"}]' '{"error": {"title": "Forbidden", "message": "No access"}}' \
    '{"code": "invalid_credentials", "message": "You have to be logged in"}' '{"errorMessages": ["No such field"], "errors": {}}' \
    '{"type": "error.list", "request_id": "b5", "errors": [{"code": "unauthorized", "message": "Token invalid"}]}' \
    '[{"message": "Session expired", "errorCode": "INVALID_SESSION_ID"}]' '{"status": "error", "message": "Token expired"}'; do
    printf '%s\n' "$answer" >fout.json
    refused 1 'fout.json: no row can be read; the first: is the error that an interface answered with' mine fout.json
done
{ head -n 3 regels.json; echo '{"error": "Too many requests", "retry_after": 60}'; } >vol.json
succeeds inspect vol.json --json uit.json
[[ $(json uit.json '(j["files"][0]["rows"], [r["line"] for r in j["files"][0]["rejected"]])') = '(3, [4])' ]] || fail "$(cat uit.json)"
printf '%s\n' '[{"id": 1, "error": "De printer doet het niet"}, {"subject": "Foutmelding", "code": 7, "message": "Ik zie een fout", "status": "error"},' \
    '{"message": "Waar is mijn pakket?"}]' >goed.json
succeeds mine goed.json --output a.xlsx --json uit.json
[[ $(json uit.json 'j["tickets"], j["rejected"]') = '(3, 0)' ]] || fail "$(json uit.json 'j["tickets"], j["rejected"]')"
