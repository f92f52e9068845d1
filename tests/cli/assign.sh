# assign: new tickets into the types of a run, in the order of the input, the same for any number of threads, as a
# filter, and in pieces.
succeeds mine "$Q1" --history h.db --output q1.xlsx --assignments q1.csv
before=$(cksum <h.db)
succeeds assign "$Q2" --history h.db --output q2.csv
cat >../check.py <<'END'
import csv
def read(name):
    return list(csv.DictReader(open(name, encoding='utf-8', newline='')))
mined, new = read('q1.csv'), read('q2.csv')
names = {r['type_id']: r['type'] for r in mined if r['type'] != 'dubbel'}
ids = [r['Ticket ID'] for r in csv.DictReader(open('samples/webshop-2026-q2.csv', encoding='utf-8-sig', newline=''), delimiter=';')]
assert [r['ticket_id'] for r in new] == ids
typed = [r for r in new if r['type_id'] != '0']
assert len(typed) > 0.6 * len(new), len(typed)
assert all(names[r['type_id']] == r['type'] for r in typed)
assert all(0.5 <= float(r['confidence']) <= 1 for r in typed)
others = [r for r in new if r['type_id'] == '0']
assert {r['type'] for r in others} == {'overig', 'automatisch antwoord', 'leeg'}, {r['type'] for r in others}
assert all(float(r['confidence']) == 0 for r in others)
END
python ../check.py
for threads in 1 3; do
    tm assign - --history h.db --threads $threads <"$Q2" >../stream
    same q2.csv ../stream "$threads threads, standard input"
done

# in pieces, each with the header of the export, as other programs hand them out
python - <<'END'
import csv
rows = list(csv.reader(open('samples/webshop-2026-q2.csv', encoding='utf-8-sig', newline=''), delimiter=';'))
for i in range(1, len(rows), 150):
    with open(f'../piece-{i:05}', 'w', encoding='utf-8', newline='') as out:
        csv.writer(out, delimiter=';').writerows([rows[0]] + rows[i:i + 150])
END
tm assign "$Q2" --history h.db --no-header >../whole
for piece in ../piece-*; do tm assign - --history h.db --no-header <"$piece"; done >../pieces
same ../whole ../pieces 'in pieces'
tail -n +2 q2.csv | cmp -s - ../whole || fail '--no-header leaves out more than the header'

# other kinds of input and output
python - <<'END'
import csv, json
rows = csv.DictReader(open('samples/webshop-2026-q2.csv', encoding='utf-8-sig', newline=''), delimiter=';')
with open('q2.ndjson', 'w', encoding='utf-8') as out:
    for r in rows:
        print(json.dumps(r, ensure_ascii=False), file=out)
END
succeeds assign q2.ndjson --history h.db --json --output lines.ndjson
python - <<'END'
import csv, json
lines = [json.loads(line) for line in open('lines.ndjson', encoding='utf-8')]
rows = list(csv.DictReader(open('q2.csv', encoding='utf-8', newline='')))
assert len(lines) == len(rows)
for line, row in zip(lines, rows):
    assert list(line) == ['ticket_id', 'type_id', 'type', 'confidence']
    assert line['ticket_id'] == row['ticket_id'] and line['type_id'] == int(row['type_id']), (line, row)
END
[[ $(cksum <h.db) = "$before" ]] || fail 'the history was changed'

# rows that are no tickets are told, and not when quiet
{ head -n 3 "$Q2"; printf '9;"open\n'; } >bad.csv
tm assign bad.csv --history h.db >../got 2>../err
[[ $(wc -l <../got) = 3 && $(cat ../err) = 'ticketminer: 1 row rejected, the first: bad.csv: line 4: '* ]] || fail "$(cat ../got ../err)"
tm assign bad.csv --history h.db --quiet >../got 2>../err
[[ ! -s ../err ]] || fail "$(cat ../err)"

printf 'geen geschiedenis' >text.db
refused 2 'history' assign "$Q2"
refused 3 'weg.db' assign "$Q2" --history weg.db
refused 1 'text.db' assign "$Q2" --history text.db
refused 3 'weg.csv' assign weg.csv --history h.db --output out.csv
refused 2 'is an input' assign bad.csv --history h.db --output bad.csv
refused 3 'cannot write' assign "$Q2" --history h.db --output weg/out.csv
