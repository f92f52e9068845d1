# Surroundings that a scheduler, a container or somebody's habit may give: few open files, no environment, a user without a name,
# pipes for files, long names and names with line breaks, a clock or zone far away.
convert --rows 150 "$Q1" >in.csv
succeeds mine in.csv --output eerst.xlsx --json eerst.json
again() { # COMMAND...: gives uit.xlsx like the first run's
    "$@" >../out 2>../err || fail "status $? of $*: $(cat ../err)"
    same eerst.xlsx uit.xlsx "$*"
    rm -f uit.xlsx
}
again env -i "ASAN_OPTIONS=${ASAN_OPTIONS:-}" "$TICKETMINER" mine in.csv --output uit.xlsx
again env -u HOME -u PATH -u USER "$TICKETMINER" mine in.csv --output uit.xlsx
for zone in Pacific/Kiritimati America/Adak :/geen/zone; do again env TZ=$zone "$TICKETMINER" mine in.csv --output uit.xlsx; done
if [[ $(id -u) = 0 ]] && command -v setpriv >/dev/null; then
    cp "$TICKETMINER" ../program
    chmod 777 .. .
    again setpriv --reuid=54321 --regid=54321 --clear-groups env -u HOME GCOV_PREFIX="$PWD/../coverage" ../program mine in.csv --output uit.xlsx
fi

# Few open files: done, or told what to allow; with 1,000 exports they are not open all at once.
for limit in 64 32; do again bash -c "ulimit -n $limit; \"\$TICKETMINER\" mine in.csv --output uit.xlsx"; done
for limit in 16 8 5; do
    status=0
    (ulimit -n $limit; tm mine in.csv --output uit.xlsx) >../out 2>../err || status=$?
    [[ $status = 0 || $status = 3 ]] || fail "status $status with $limit open files: $(cat ../err)"
    ((status == 0)) || grep -q 'Too many open files; allow more open files' ../err || fail "$limit: $(cat ../err)"
    rm -f uit.xlsx
done

# A kernel, or a filter around a container, that gives no random numbers: nothing needs them but the key of a new history.
cat >../without_random.py <<'END'
import ctypes, os, struct, sys
LOAD_NUMBER, IF_EQUAL, RETURN, REFUSED, ALLOWED, GETRANDOM, ENOSYS = 0x20, 0x15, 0x06, 0x50000, 0x7FFF0000, 318, 38
steps = b''.join(struct.pack('HBBI', *step) for step in
                 [(LOAD_NUMBER, 0, 0, 0), (IF_EQUAL, 0, 1, GETRANDOM), (RETURN, 0, 0, REFUSED | ENOSYS), (RETURN, 0, 0, ALLOWED)])
memory = ctypes.create_string_buffer(steps)
class Filter(ctypes.Structure): _fields_ = [('length', ctypes.c_ushort), ('steps', ctypes.c_void_p)]
libc = ctypes.CDLL(None, use_errno=True)
if libc.prctl(38, 1, 0, 0, 0) or libc.prctl(22, 2, ctypes.byref(Filter(4, ctypes.addressof(memory))), 0, 0): sys.exit(99)
os.execv(sys.argv[1], sys.argv[1:])
END
if [[ $(uname -m) = x86_64 && ${VARIANT:-release} = release ]] && python ../without_random.py /bin/true 2>/dev/null; then
    again "$PYTHON" ../without_random.py "$TICKETMINER" mine in.csv --output uit.xlsx
    status=0
    python ../without_random.py "$TICKETMINER" mine in.csv --history h.db --output uit.xlsx >../out 2>../err || status=$?
    ((status == 3)) || fail "status $status of a history without random numbers: $(cat ../err)"
    grep -q 'h\.db: no random numbers for the key' ../err || fail "$(cat ../err)"
    [[ ! -e h.db && ! -e uit.xlsx ]] || fail "left: $(ls)"
fi

# Pipes, standard input by its path.
mkfifo pijp
cat in.csv >pijp &
tm mine pijp --output uit.xlsx --json uit.json --quiet || fail "status $? of a pipe"
[[ $(json uit.json 'j["tickets"]') = 150 ]] || fail "$(json uit.json 'j["tickets"]') tickets from a pipe"
tm mine /dev/stdin --output uit.xlsx --json uit.json --quiet <in.csv || fail "status $? of /dev/stdin"
[[ $(json uit.json 'j["tickets"]') = 150 ]] || fail "$(json uit.json 'j["tickets"]') tickets from /dev/stdin"

# Names.
printf -v long 'x%.0s' {1..300}
refused 3 'File name too long' mine "$long.csv"
refused 3 'File name too long; choose a shorter name' mine in.csv --output "$long.xlsx"
printf -v long 'x%.0s' {1..245}
cp in.csv "$long.csv" # the name of its workbook would be too long
refused 3 'File name too long; choose a shorter name' mine "$long.csv"
succeeds mine "$long.csv" --output kort.xlsx
cp in.csv $'a\nb.csv'
succeeds mine $'a\nb.csv'
[[ -s $'a\nb-vraagtypen.xlsx' ]] || fail "$(ls -b)"
! grep -q '^b-' ../out || fail "the name breaks a line: $(cat ../out)"
cp in.csv ./-q
succeeds mine --output uit.xlsx -- -q
