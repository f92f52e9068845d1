as=()
if [[ $(id -u) = 0 ]]; then
    need setpriv
    as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
"${as[@]}" test -x "$TICKETMINER" || skip "nobody cannot reach the program"
convert --rows 150 "$Q1" >in.csv
chmod 777 .. .
mkdir dicht
chmod 555 dicht
status=0
"${as[@]}" "$TICKETMINER" mine in.csv --output dicht/uit.xlsx >../out 2>../err || status=$?
((status == 3)) || fail "status $status: $(cat ../err)"
grep -q 'dicht/uit.xlsx' ../err || fail "$(cat ../err)"
[[ $(wc -l <../err) = 1 ]] || fail "$(cat ../err)"
[[ -z $(ls -A dicht) ]] || fail "left in the folder: $(ls -A dicht)"
