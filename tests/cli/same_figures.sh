# Workbook, JSON, page, assignments and terminal tell the same figures to the last digit, in both languages and where the
# export lacks much.
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
agree() {
    local name=$1
    shift
    succeeds mine "$@" --output "$name.xlsx" --json "$name.json" --html "$name.html" --assignments "$name.csv"
    cp ../out "$name.txt"
    python "$CLI_TESTS/../reports/check_agreement.py" "$name".{xlsx,json,html,csv,txt} 2>../err || fail "$name: $(cat ../err)"
    python "$CLI_TESTS/../reports/check_html.py" "$name.html" "$name.json" "$(python -c 'import re,sys; print(re.search("lang=.(..)", open(sys.argv[1]).read()).group(1))' "$name.html")" 2>../err ||
        fail "$name: $(cat ../err)"
}
agree alles "$Q1" "$Q2"
agree english "$Q1" --report-language en
agree tekst "$Q1" --text-columns Description --columns created=-,customer=-,channel=-
# The comparison can fail: one digit of one figure is another.
python - <<'END'
import re
text = open('alles.json', encoding='utf-8').read()
digit = re.search(r'"share":\s*0\.\d\d\d', text).end() - 1 # of a tenth of a percent
open('anders.json', 'w', encoding='utf-8').write(text[:digit] + str((int(text[digit]) + 1) % 10) + text[digit + 1:])
END
python "$CLI_TESTS/../reports/check_agreement.py" alles.xlsx anders.json alles.html alles.csv alles.txt 2>../err && fail "a figure that differs is not seen"
grep -q Aandeel ../err || fail "$(cat ../err)"
