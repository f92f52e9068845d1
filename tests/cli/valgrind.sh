# No invalid access and no leak in the demo, on a part of it that valgrind can do in reasonable time.
need valgrind
if grep -q __asan_init "$TICKETMINER"; then skip "a sanitizer build"; fi
convert --rows 250 "$Q1" >in.csv
check() {
    timeout 400 valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,possible \
        --suppressions="$CLI_TESTS/../valgrind.supp" "$TICKETMINER" "$@" >../out 2>../err || fail "ticketminer $*: $(head -n 60 ../err)"
}
check mine in.csv --threads 2 --quiet --output uit.xlsx --json uit.json --assignments uit.csv
check inspect in.csv --json inspect.json
check evaluate in.csv --gold Type --effort quick
check terms in.csv
# Workbooks, JSON and archives; the history; what it is read back from.
python - <<'END'
import csv, gzip, html, json, zipfile
rows = list(csv.reader(open('in.csv', encoding='utf-8-sig', newline='')))
rows = rows if len(rows[0]) > 1 else list(csv.reader(open('in.csv', encoding='utf-8-sig', newline=''), delimiter=';'))
rows = rows[:61]
json.dump([dict(zip(rows[0], row)) for row in rows[1:]] + [{'id': 'x', 'description': None}], open('in.json', 'w'))
cells = ''.join('<row>' + ''.join(f'<c t="inlineStr"><is><t>{html.escape(c)}</t></is></c>' for c in row) + '</row>' for row in rows)
with zipfile.ZipFile('in.xlsx', 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('[Content_Types].xml', '<Types/>')
    z.writestr('xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="Een" r:id="a"/></sheets></workbook>')
    z.writestr('xl/worksheets/sheet1.xml', f'<worksheet><sheetData>{cells}</sheetData></worksheet>')
gzip.open('in.json.gz', 'wb').write(open('in.json', 'rb').read())
END
check mine in.xlsx --effort quick --quiet --output uit.xlsx --html uit.html --training oefenen --history h.db
check mine in.json.gz --effort quick --quiet --output uit.xlsx --history h.db
check assign in.json --quiet --history h.db --output uit.csv
check review uit.xlsx --history h.db
check history h.db --json h.json
