# A history in a folder where nothing may be written is read all the same, by others than its owner too, and never written to.
# Permission bits do not bind root: the program runs as nobody there.
as=()
if [[ $(id -u) = 0 ]]; then
    need setpriv
    # Coverage, where the program writes it, goes where it may.
    as=(setpriv --reuid=65534 --regid=65534 --clear-groups env GCOV_PREFIX="$PWD/../coverage")
fi
convert --rows 150 "$Q1" >in.csv
mkdir 'vast #1?%'
succeeds mine in.csv --quiet --output uit.xlsx --history 'vast #1?%/h.db'
succeeds history 'vast #1?%/h.db'
cp ../out ../expected
succeeds assign in.csv --quiet --history 'vast #1?%/h.db' --output verwacht.csv
cp "$TICKETMINER" ../program # the program's own folder may be closed to nobody
chmod 777 .. .
chmod 644 uit.xlsx
chmod 444 'vast #1?%/h.db'
chmod 555 'vast #1?%'
before=$(snapshot)
"${as[@]}" ../program history 'vast #1?%/h.db' >../out 2>../err || fail "$(cat ../err)"
same ../out ../expected
"${as[@]}" ../program assign in.csv --quiet --history 'vast #1?%/h.db' >../out 2>../err || fail "$(cat ../err)"
same ../out verwacht.csv
for command in "mine in.csv --quiet --output nieuw.xlsx --history" "review uit.xlsx --history" "history --purge-before 2030-01-01"; do
    status=0
    # shellcheck disable=SC2086
    "${as[@]}" ../program $command 'vast #1?%/h.db' >../out 2>../err || status=$?
    ((status == 3)) || fail "status $status of $command: $(cat ../err)"
    grep -q 'h\.db: cannot write: Permission denied' ../err || fail "$command: $(cat ../err)"
    [[ $(wc -l <../err) = 1 ]] || fail "$command: $(cat ../err)"
done
[[ $(snapshot) = "$before" ]] || fail "files changed: $(snapshot)"
