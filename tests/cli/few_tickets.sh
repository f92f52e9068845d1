# The smallest exports either give a workbook or a clear refusal, never a crash.
for count in 1 2 3 5 20; do
    convert --rows $count "$Q1" >in.csv
    rm -f uit.xlsx
    status=0
    tm mine in.csv --output uit.xlsx >../out 2>../err || status=$?
    if ((status == 0)); then
        [[ -s uit.xlsx ]] || fail "$count tickets: no workbook"
    else
        ((status == 1)) || fail "$count tickets: status $status: $(cat ../err)"
        grep -q 'in\.csv' ../err || fail "$count tickets: $(cat ../err)"
        [[ ! -e uit.xlsx ]] || fail "$count tickets: refused, and yet a workbook"
    fi
done
convert --rows 20 "$Q1" >in.csv
{ cat in.csv; for i in $(seq 300); do echo "8$i;gelijk;steeds dezelfde tekst;;;;;;;;;;;;;K$i;"; done; } >gelijk.csv
succeeds mine gelijk.csv --output gelijk.xlsx
# Without a type it is said why the sheets are empty.
convert --rows 5 "$Q1" >vijf.csv
succeeds mine vijf.csv --output vijf.xlsx
grep -q '^! Er zijn geen vraagtypen gevonden: ' ../out || fail "$(cat ../out)"
# Nor is a customer missing because nobody can have come back yet.
if grep -q 'klant (voor' ../out; then fail "$(cat ../out)"; fi
succeeds mine vijf.csv --output vijf.xlsx --columns customer=-
grep -q 'klant (voor' ../out || fail "$(cat ../out)"
python -c 'import openpyxl' 2>/dev/null || exit 0
python - <<'END'
import openpyxl
book = openpyxl.load_workbook('vijf.xlsx')
for name in 'Samenvatting', 'Vraagtypen', 'Variaties', 'Kennisbank':
    said = [c for row in book[name].iter_rows(values_only=True) for c in row if isinstance(c, str) and 'geen vraagtypen gevonden' in c]
    assert said, name
END
