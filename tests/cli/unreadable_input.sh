# Permission bits do not bind root: the program runs as nobody, in a folder that nobody may use.
as=()
if [[ $(id -u) = 0 ]]; then
    need setpriv
    # Coverage, where the program writes it, goes where it may.
    as=(setpriv --reuid=65534 --regid=65534 --clear-groups env GCOV_PREFIX="$PWD/../coverage")
fi
chmod 777 .. .
cp "$TICKETMINER" ../program # the program's own folder may be closed to nobody
printf 'Ticket ID;Description\n1;hallo\n' >dicht.csv
chmod 000 dicht.csv
status=0
"${as[@]}" ../program mine dicht.csv >../out 2>../err || status=$?
((status == 3)) || fail "status $status: $(cat ../err)"
grep -q 'dicht.csv.*[Pp]ermission' ../err || fail "$(cat ../err)"
[[ $(wc -l <../err) = 1 ]] || fail "$(cat ../err)"
