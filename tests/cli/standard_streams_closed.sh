# Started without standard input, output or error, as a scheduler may, no file gets their number: what is printed does not end
# up in a workbook, and results that go nowhere are an error.
convert --rows 150 "$Q1" >in.csv
succeeds mine in.csv --output eerst.xlsx --json eerst.json
status=0
tm mine in.csv --output uit.xlsx --json uit.json <&- >&- 2>&- || status=$?
((status == 3)) || fail "status $status without any of them"
same eerst.xlsx uit.xlsx
same eerst.json uit.json
tm mine in.csv --quiet --output stil.xlsx <&- >&- 2>&- || fail "status $? with nothing to print"
same eerst.xlsx stil.xlsx
for command in 'mine in.csv --output geen.xlsx --json -' 'inspect in.csv' '--help' '--version' 'terms in.csv'; do
    status=0
    # shellcheck disable=SC2086
    tm $command >&- 2>../err || status=$?
    ((status == 3)) || fail "status $status of $command"
    [[ $(wc -l <../err) = 1 ]] || fail "$command: $(cat ../err)"
done
[[ ! -e geen.xlsx ]] || fail "a workbook, though the JSON went nowhere"
status=0
tm mine - --output geen.xlsx <&- >../out 2>../err || status=$?
((status == 3)) || fail "status $status without standard input"
grep -q 'standard input: .*Bad file descriptor' ../err || fail "$(cat ../err)"
