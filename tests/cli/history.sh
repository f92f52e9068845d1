# The history tells its runs, and what must go from it is gone from the file, not only from what it shows.
succeeds mine "$Q2" --history h.db --output q2.xlsx
succeeds mine "$Q1" --history h.db --output q1.xlsx --json q1.json
succeeds history h.db
grep -q '^2 runs, 0 reviews' ../out || fail "$(head -n 3 ../out)"
grep -q '^    1  2026-01-01 – 2026-03-31' ../out || fail "runs are not in the order of their periods: $(sed -n 3,6p ../out)"
succeeds history h.db --json h.json
[[ $(json h.json 'len(j["runs"]), j["runs"][0]["tickets"], j["runs"][1]["tickets"]') = '(2, 606, 696)' ]] || fail "$(json h.json 'j["runs"]')"
[[ $(json h.json 'sum(r["volume"] for t in j["types"] for r in t["runs"] if r["run"] == 1)') = $(json q1.json 'sum(t["volume"] for t in j["types"])') ]] ||
    fail 'volumes of the first run differ from its JSON'

# The same inputs again are the same run, with the same bytes.
cp q1.json before.json
succeeds mine "$Q1" --history h.db --output q1.xlsx --json q1.json
same q1.json before.json 'mined again with the same history'
succeeds history h.db
grep -q '^2 runs' ../out || fail "$(head -n 1 ../out)"

# Customers are pseudonyms under the key of the file.
cat >../customer.py <<'END_CUSTOMER'
import csv, hashlib, hmac, sqlite3, sys
db = sqlite3.connect('file:h.db?mode=ro', uri=True)
key = db.execute('SELECT pseudonym_key FROM file').fetchone()[0]
known = {c for (c,) in db.execute('SELECT customer FROM examples WHERE customer IS NOT NULL')}
def digest(k, text): return hmac.new(k, text.encode(), hashlib.sha256).hexdigest()[:16]
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    for row in csv.DictReader(file, delimiter=';'):
        pseudonym = digest(key, digest(b'', row['Contact ID']))
        if pseudonym not in known:
            continue
        text = db.execute('SELECT text FROM examples WHERE customer = ?', (pseudonym,)).fetchone()[0][:40]
        if db.execute('SELECT count(*) FROM examples WHERE instr(text, ?)', (text,)).fetchone()[0] == 1:
            print(row['Contact ID'], pseudonym)
            print(text)
            break
END_CUSTOMER
python ../customer.py "$Q1" >../customer 2>../err || fail "$(cat ../err)"
read -r id pseudonym <../customer || fail 'no customer of an example'
example=$(sed -n 2p ../customer)
grep -aqF -- "$pseudonym" h.db || fail 'the pseudonym is not in the file'
grep -aqF -- "$example" h.db || fail 'the example is not in the file'
! grep -aqF -- "$id" h.db || fail "the customer's own id is in the file"
succeeds history h.db --forget "$id"
grep -Eq '^[1-9][0-9]* records? of this customer removed' ../out || fail "$(cat ../out)"
! grep -aqF -- "$pseudonym" h.db* || fail 'the pseudonym is still in the file'
! grep -aqF -- "$example" h.db* || fail 'the example is still in the file'
succeeds history h.db --forget "$id"
grep -q '^0 records' ../out || fail "$(cat ../out)"

# A purged run is gone with all its texts.
python -c 'import sqlite3; print(sqlite3.connect("h.db").execute("SELECT substr(text, 1, 40) FROM examples e JOIN runs USING (run) WHERE period_to < ? AND (SELECT count(*) FROM examples WHERE instr(text, substr(e.text, 1, 40))) = 1", ("2026-04-15",)).fetchone()[0])' >../example
succeeds history h.db --purge-before 2026-04-15
grep -q '^1 run removed' ../out || fail "$(cat ../out)"
! grep -aqF -- "$(cat ../example)" h.db* || fail 'an example of the purged run is still in the file'
succeeds history h.db
grep -q '^1 run,' ../out || fail "$(cat ../out)"
succeeds mine "$Q1" --history h.db --output q1.xlsx

# A later run goes on from tickets of an earlier one: when that is purged, its customers are in no model either.
succeeds mine "$Q1" --history p.db --output p1.xlsx
succeeds mine "$Q2" --history p.db --output p2.xlsx
cat >../traces.py <<'END_TRACES'
import sqlite3, sys
db = sqlite3.connect('p.db')
if sys.argv[1] == 'list':
    print('\n'.join(c for (c,) in db.execute(
        'SELECT DISTINCT customer FROM run_tickets WHERE run = 1 AND customer NOT IN (SELECT customer FROM run_tickets WHERE run = 2)')))
else:
    model = db.execute('SELECT model FROM runs WHERE run = 2').fetchone()[0]
    print(sum(c.strip().encode() in model for c in open(sys.argv[1])))
END_TRACES
python ../traces.py list >../old
(($(python ../traces.py ../old) > 0)) || fail 'the second model holds nothing of the first run: nothing is tested'
succeeds history p.db --purge-before 2026-04-15
[[ $(python ../traces.py ../old) = 0 ]] || fail "$(python ../traces.py ../old) customers of the purged run are still in a model"
! grep -aqFf ../old p.db* || fail 'customers of the purged run are still in the file'
succeeds assign "$Q2" --history p.db -o p.csv
succeeds mine "$Q2" --history p.db --output p2.xlsx

# The history is never written over, under whatever name; nor are the files that SQLite keeps beside it.
for output in h.db ./h.db h.db-wal; do
    refused 2 'h.db.*is the history' mine "$Q1" --history h.db --output nieuw.xlsx --json "$output"
    refused 2 'h.db.*is the history' assign "$Q1" --history h.db --output "$output"
    refused 2 'h.db.*is the history' history h.db --json "$output"
done
refused 2 'h.db.*is the history' mine "$Q1" --history h.db --output h.db
refused 2 'vers.db: is the history' mine "$Q1" --history ./vers.db --output vers.db

# What another program still reads cannot be removed from the file, and that is said.
cp h.db lezer.db
mkfifo ../pipe
python -c 'import sqlite3, sys; d = sqlite3.connect("lezer.db", isolation_level=None); d.execute("BEGIN"); d.execute("SELECT count(*) FROM examples").fetchone(); print("leest", flush=True); sys.stdin.read()' <../pipe >../reading &
reader=$!
exec 3>../pipe
while [[ ! -s ../reading ]]; do sleep 0.05; done
status=0
tm history lezer.db --forget "$id" >../out 2>../err || status=$?
((status == 3)) && grep -q 'can still be found' ../err || fail "status $status: $(cat ../out ../err)"
exec 3>&-
wait "$reader" || :
succeeds history lezer.db --forget "$id"
rm -f lezer.db*

# What is no history, and one of a newer program.
python -c 'import sqlite3; d = sqlite3.connect("vreemd.db"); d.execute("CREATE TABLE t (x)"); d.commit()'
refused 1 'vreemd.db: is no history of ticketminer' history vreemd.db
refused 1 'vreemd.db: is no history of ticketminer' mine "$Q1" --history vreemd.db --output nieuw.xlsx
printf 'zomaar tekst, geen database, lang genoeg om er een te kunnen zijn' >tekst.db
refused 1 'tekst.db: is no history of ticketminer' mine "$Q1" --history tekst.db --output nieuw.xlsx
python -c 'import sqlite3; d = sqlite3.connect("h.db"); d.execute("PRAGMA user_version = 99"); d.commit()'
refused 1 'h.db: was written by a newer ticketminer' history h.db
refused 1 'h.db: was written by a newer ticketminer' mine "$Q1" --history h.db --output nieuw.xlsx
refused 3 'map/h.db' mine "$Q1" --history map/h.db --output nieuw.xlsx
refused 2 'one at a time' history h.db --forget 1 --purge-before 2026-01-01
