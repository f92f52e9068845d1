# docs/engines.md: the mapper that Hadoop and Spark are given, run here on pieces by a shell that stands in for them. The
# lines of all pieces are those of one run, however the tickets are cut; pieces may be empty or lack columns.
doc=$CLI_TESTS/../../docs/engines.md
hadoop=$(sed -n "s/^ *-mapper '\(.*\)'$/\1/p" "$doc")
spark=$(sed -n "s/.*tickets\.pipe('\(.*\)', checkCode=True)$/\1/p" "$doc")
plain=$(sed -n 's/^parallel -k --pipe-part -a tickets.ndjson \(.*\) > types.csv$/\1/p' "$doc")
[[ -n $hadoop && $hadoop = "$spark" && $hadoop = "$plain" ]] || fail "not one mapper: '$hadoop' '$spark' '$plain'"

succeeds mine "$Q1" --history helpdesk.db --output q1.xlsx
# as Spark's toJSON writes them: nothing for what has no value; the last have no text, or a subject alone
python - "$Q2" >tickets.ndjson <<'END_JSON'
import csv, json, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'))
for row in rows:
    print(json.dumps({k: v for k, v in (('id', row['Ticket ID']), ('subject', row['Subject']), ('description', row['Description'])) if v}))
for i in range(20):
    print(json.dumps({'id': f'A{i}'}))
for i in range(20):
    print(json.dumps({'id': f'B{i}', 'subject': 'Waar blijft mijn pakket?'}))
END_JSON
mkdir ../bin ../job
ln -s "$TICKETMINER" ../bin/ticketminer
PATH=$PWD/../bin:$PATH
ln -s "$PWD/helpdesk.db" ../job/helpdesk.db # as a job's files lie: linked
before=$(cksum <helpdesk.db)
(cd ../job && bash -c "$hadoop" <"$OLDPWD/tickets.ndjson" >../whole) 2>../err || fail "$(cat ../err)"
[[ $(wc -l <../whole) = $(wc -l <tickets.ndjson) ]] || fail "$(wc -l <../whole) lines"
[[ $(grep -c ',0,leeg,0$' ../whole) -ge 20 && $(grep -c '^B[0-9]*,[1-9]' ../whole) = 20 ]] || fail "$(tail -n 40 ../whole)"
for pieces in 3 50; do
    rm -f ../job/piece-*
    split -n "l/$pieces" -a 3 tickets.ndjson ../job/piece-
    : >../job/piece-zzz # a partition without tickets
    for piece in ../job/piece-*; do
        (cd ../job && bash -c "$hadoop" <"$piece") || fail "the mapper fails on $piece: $(wc -l <"$piece") lines"
    done >../pieces
    same ../whole ../pieces "$pieces pieces"
done
# Hadoop takes lines apart at the first comma and joins them again
sed 's/,/\x01/' ../pieces | sed 's/\x01/,/' | cmp -s - ../whole || fail 'a line without a comma'
[[ $(cksum <helpdesk.db) = "$before" ]] || fail 'the history was changed'

# what a piece may be, and what it may not
for nothing in '' '\n\n' 'id,subject,description\n'; do
    printf '%b' "$nothing" | tm assign - --no-header --history helpdesk.db --text-columns subject,description >../out 2>../err || fail "$(cat ../err)"
    [[ ! -s ../out && ! -s ../err ]] || fail "$(cat ../out ../err)"
done
printf '' >leeg.csv
refused 1 'is empty' assign leeg.csv --history helpdesk.db
printf '{"id": "1"}\n' >geen.ndjson
refused 1 'no column holds the text' assign geen.ndjson --no-header --history helpdesk.db
refused 1 'no column "subject"' assign geen.ndjson --text-columns subject --history helpdesk.db
printf 'id,onderwerp\n1,pakket\n' >ander.csv
refused 1 'no column "subject"' assign ander.csv --no-header --text-columns subject --history helpdesk.db
