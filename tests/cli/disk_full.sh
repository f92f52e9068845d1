# A disk that fills up while the outputs are written: an earlier workbook stays as it was, nothing is left over.
# The disk is a small tmpfs in a mount namespace of its own.
need unshare
convert --rows 300 "$Q1" >in.csv
mkdir schijf
unshare --map-root-user --mount true 2>/dev/null || skip "no mount namespaces here"
cat >../on_small_disk <<'END'
set -euo pipefail
mount -t tmpfs -o size=48k none schijf || exit 99
echo "eerder" >schijf/uit.xlsx
status=0
eval "$1" >../out 2>../err || status=$?
ls -A schijf
cat schijf/uit.xlsx
exit "$status"
END
try() { # command: the program's status must be 3, and the disk must look as before
    local status=0
    unshare --map-root-user --mount bash ../on_small_disk "$1" >../listing 2>../trouble || status=$?
    ((status != 99)) || skip "cannot mount a tmpfs"
    ((status == 3)) || fail "status $status of $1: $(cat ../err ../trouble)"
    printf 'uit.xlsx\neerder\n' >../expected
    same ../listing ../expected "$(cat ../listing)"
    [[ $(wc -l <../err) = 1 ]] || fail "not one line: $(cat ../err)"
    grep -q "$2" ../err || fail "no '$2': $(cat ../err)"
}
export TICKETMINER
try '"$TICKETMINER" mine in.csv --output schijf/uit.xlsx' 'schijf/uit.xlsx'
try '"$TICKETMINER" mine in.csv --output schijf/uit.xlsx --json schijf/uit.json' 'schijf/uit'
try '"$TICKETMINER" mine in.csv --output schijf/uit.xlsx --html schijf/uit.html --training schijf/oefenen' 'schijf/'
try '"$TICKETMINER" mine in.csv --output elders.xlsx --assignments schijf/uit.csv --html schijf/uit.html' 'schijf/'
try '"$TICKETMINER" mine in.csv --output elders.xlsx --history schijf/h.db' 'schijf/h.db'
[[ ! -e elders.xlsx ]] || fail 'written, though the history could not be'
succeeds mine in.csv --output elders.xlsx --history h.db
convert --rows 250 "$Q2" >ander.csv
try '"$TICKETMINER" mine ander.csv --output schijf/uit.xlsx --history h.db' 'schijf/uit.xlsx'
succeeds history h.db
grep -q '^1 run,' ../out || fail "$(head -n 1 ../out)"
head -c 60000 /dev/zero >vulling
try 'cat vulling >schijf/vol 2>/dev/null; "$TICKETMINER" inspect in.csv --json schijf/i.json; status=$?; rm schijf/vol; (exit $status)' 'schijf/i\.json'
# The folder of temporary files is not used where there is memory for them: it may be full, closed or missing.
for folder in /dev/null geen/map; do
    TMPDIR=$folder succeeds mine in.csv --output uit.xlsx --json uit.json
done
# What only reads a history does so on a full disk too, where SQLite has no room for what readers share.
cat >../on_full_disk <<'END_READ'
set -euo pipefail
mount -t tmpfs -o size=4m none schijf || exit 99
cp h.db schijf/
cat /dev/zero >schijf/vol 2>/dev/null || :
"$TICKETMINER" history schijf/h.db
"$TICKETMINER" assign ander.csv --history schijf/h.db --quiet >../assigned
END_READ
unshare --map-root-user --mount bash ../on_full_disk >../out 2>../err || fail "$(cat ../err)"
grep -q '^1 run,' ../out || fail "$(head -n 1 ../out)"
(($(wc -l <../assigned) > 200)) || fail "$(wc -l <../assigned) lines"
