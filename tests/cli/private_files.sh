# Whatever the mask of the user, all that is written is the owner's alone: also while it is written, and where a file that others
# could read is replaced.
umask 000
mkdir oefenen tijdelijk
for file in uit.xlsx uit.json uit.csv uit.html uit-rejected.csv oefenen/nlu.yml oefenen/phrasings.csv; do echo eerder >$file; done
{
    convert --rows 150 "$Q1"
    echo 'te;weinig'
} >in.csv
mkfifo pijp
args=(--output uit.xlsx --json uit.json --assignments uit.csv --html uit.html --training oefenen --history uit.db)
export TMPDIR=$PWD/tijdelijk
tm mine pijp "${args[@]}" >../out 2>../err &
job=$!
exec 3>pijp
cat in.csv >&3
sleep 0.3
find . -name '*.tmp' >../temporary
(($(wc -l <../temporary) >= 6)) || fail "few temporary files: $(cat ../temporary)"
find . -type f \( -name '*.tmp' -o -name 'uit.db*' -o -path './tijdelijk/*' \) ! -perm 600 | grep . && fail "others can read these"
exec 3>&-
wait "$job" || fail "status $?: $(cat ../err)"
tm mine in.csv "${args[@]/oefenen/nieuw}" >../out 2>../err || fail "$(cat ../err)"
tm inspect in.csv --json bekeken.json >../out
tm evaluate in.csv --gold Type --json gemeten.json >../out
find . -type f ! -name in.csv ! -perm 600 | grep . && fail "others can read these"
[[ $(stat -c %a nieuw) = 700 ]] || fail "the folder made has mode $(stat -c %a nieuw)"
(($(find . -type f | wc -l) >= 13)) || fail "only: $(find . -type f)"
