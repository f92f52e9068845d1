# A libxlsxwriter that has its own copy of minizip does not come to package.c: it writes the file by itself, the same parts.
bundled=$(dirname "$CLI_TESTS")/../build/${VARIANT:-release}/tests/bundled
[[ -x $bundled ]] || fail "$bundled is not built"
for rows in all none; do
    tm mine "$Q1" --effort quick --tickets-sheet $rows --quiet --output uit.xlsx || fail "$rows: status $?"
    "$bundled" mine "$Q1" --effort quick --tickets-sheet $rows --quiet --output zelf.xlsx || fail "$rows: status $? of its own"
    python - <<'END' || fail "$rows: other parts"
import zipfile
ours, own = zipfile.ZipFile('uit.xlsx'), zipfile.ZipFile('zelf.xlsx')
assert ours.namelist() == own.namelist() and len(ours.namelist()) > 20
assert all(ours.read(name) == own.read(name) for name in ours.namelist())
END
    if cmp -s uit.xlsx zelf.xlsx; then fail "$rows: not written by itself"; fi
done
status=0
"$bundled" mine "$Q1" --effort quick --quiet --output geen/map/uit.xlsx 2>../err || status=$?
[[ $status = 3 && $(wc -l <../err) = 1 ]] || fail "status $status: $(cat ../err)"
