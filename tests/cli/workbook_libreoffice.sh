# LibreOffice opens the workbook, finds no error in any cell, and computes for every formula the value that is
# stored with it.
need soffice
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
succeeds mine "$Q1" "$Q2" --output uit.xlsx
recalculate uit.xlsx
python "$CLI_TESTS/../reports/recalculated.py" uit.xlsx recalculated/uit.xlsx >../formulas 2>../err || fail "$(cat ../err)"
for sheet in 'Top 20' Vraagtypen Thema’s Businesscase Steekproef Instellingen; do
    grep -q "$sheet [1-9]" ../formulas || fail "no formulas in $sheet: $(cat ../formulas)"
done
# A value that does not fit its formula is found out: LibreOffice does compute.
python - uit.xlsx anders.xlsx <<'END'
import re, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], 'w') as new:
    for name in old.namelist():
        text = old.read(name)
        if name == 'xl/worksheets/sheet3.xml':
            text, n = re.subn(rb'(</f><v>)[\d.]+(</v>)', rb'\g<1>123.5\2', text, count=1)
            assert n == 1
        new.writestr(name, text)
END
recalculate anders.xlsx
! python "$CLI_TESTS/../reports/recalculated.py" anders.xlsx recalculated/anders.xlsx >../out 2>../err ||
    fail "a wrong value was not found"
grep -q 'stored 123.5' ../err || fail "$(cat ../err)"
