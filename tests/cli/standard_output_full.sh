# What is printed is a result too: it is an error when it does not arrive.
[[ -w /dev/full ]] || skip "no /dev/full"
convert --rows 150 "$Q1" >in.csv
for command in 'inspect in.csv --json -' 'inspect in.csv' '--help' '--version'; do
    status=0
    tm $command >/dev/full 2>../err || status=$?
    ((status == 3)) || fail "status $status of $command"
    [[ -s ../err ]] || fail "no message of $command"
done
status=0
echo "Waar blijft mijn pakket?" | tm terms >/dev/full 2>../err || status=$?
((status == 3)) || fail "status $status of terms"
