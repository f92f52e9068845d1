# The README's line with GNU parallel: pieces of an export side by side give the lines of the whole, of NDJSON and, with
# the header for each piece, of a CSV export with a record a line.
need parallel
succeeds mine "$Q1" --history helpdesk.db --output q1.xlsx
mkdir ../bin
ln -s "$TICKETMINER" ../bin/ticketminer
PATH=$PWD/../bin:$PATH
python - "$Q2" >export.ndjson <<'END_JSON'
import csv, json, sys
for row in csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'):
    print(json.dumps(row))
END_JSON
line=$(sed -n 's/^parallel \(.*\) > types.csv$/\1/p' "$CLI_TESTS/../../README.md")
[[ -n $line ]] || fail 'the README shows no line with parallel'
bash -c "parallel --will-cite --block 30k $line" >types.csv 2>../err || fail "$line: $(cat ../err)"
succeeds assign export.ndjson --no-header --history helpdesk.db -o whole.csv
same types.csv whole.csv 'pieces of NDJSON side by side'
[[ $(wc -l <types.csv) = 696 ]] || fail "$(wc -l <types.csv) lines"
convert --flat "$Q2" >export.csv
parallel --will-cite --block 30k -k --pipe-part --header : -a export.csv ticketminer assign - --no-header --history helpdesk.db \
    >types.csv 2>../err || fail "$(cat ../err)"
succeeds assign export.csv --no-header --history helpdesk.db -o whole.csv
same types.csv whole.csv 'pieces of CSV side by side'
