as=()
if [[ $(id -u) = 0 ]]; then
    need setpriv
    # Coverage, where the program writes it, goes where it may.
    as=(setpriv --reuid=65534 --regid=65534 --clear-groups env GCOV_PREFIX="$PWD/../coverage")
fi
chmod 777 .. .
cp "$TICKETMINER" ../program # the program's own folder may be closed to nobody
convert --rows 150 "$Q1" >in.csv
mkdir dicht
chmod 555 dicht
status=0
"${as[@]}" ../program mine in.csv --output dicht/uit.xlsx >../out 2>../err || status=$?
((status == 3)) || fail "status $status: $(cat ../err)"
grep -q 'dicht/uit.xlsx' ../err || fail "$(cat ../err)"
[[ $(wc -l <../err) = 1 ]] || fail "$(cat ../err)"
[[ -z $(ls -A dicht) ]] || fail "left in the folder: $(ls -A dicht)"
