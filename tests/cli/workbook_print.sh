# On paper: every sheet is one page wide, those that are read on paper take no more pages than they need, and each page says
# where it belongs.
need soffice
need pdftotext
succeeds mine "$Q1" "$Q2" --output nl.xlsx
succeeds mine "$Q1" "$Q2" --output en.xlsx --report-language en
python - <<'END'
import csv
with open('samples/webshop-2026-q1.csv', encoding='utf-8-sig', newline='') as f: rows = list(csv.reader(f, delimiter=';'))
at = [rows[0].index(h) for h in ('Created time', 'Resolved time', 'Initial response time')]
with open('lang.csv', 'w', encoding='utf-8', newline='') as f:
    out = csv.writer(f, delimiter=';')
    for n, r in enumerate(rows):
        if n: r = [f'{2024 + n % 24 // 12}-{n % 12 + 1:02}' + c[7:] if i in at and c else c for i, c in enumerate(r)]
        out.writerow(r)
END
succeeds mine lang.csv --output lang.xlsx --json lang.json # the tables of the summary are long ones
[[ $(json lang.json 'len(j["kpi"]["months"])') = 24 ]] || fail "$(json lang.json 'len(j["kpi"]["months"])') months"
timeout 240 soffice "-env:UserInstallation=file://$(cd .. && pwd)/libreoffice" --headless --convert-to pdf nl.xlsx en.xlsx lang.xlsx \
    >../out 2>&1 || fail "$(cat ../out)"
for book in nl en lang; do pdftotext -layout $book.pdf $book.txt; done
cat >../check.py <<'END'
import re, zipfile
most = {'Samenvatting': 2, 'Top 20': 2, 'Thema’s': 1, 'Nulmeting': 2, 'Businesscase': 4, 'Kennisbank': 8, 'Vraagtypen': 4,
        'Summary': 2, 'Themes': 1, 'Baseline': 2, 'Business case': 4, 'Knowledge base': 8, 'Question types': 4}
for book, title, words in (('nl', 'webshop-2026-q1 \\+1', 'Pagina \\d+ van'), ('en', 'webshop-2026-q1 \\+1', 'Page \\d+ of')):
    pages = open(book + '.txt', encoding='utf-8').read().split('\f')[:-1]
    count, first = {}, {}
    for page in pages:
        found = re.search(title + ' – (.+?) {2,}' + words, page)
        assert found, page[-300:]
        count[found[1]] = count.get(found[1], 0) + 1
        first.setdefault(found[1], page)
    for sheet, limit in most.items():
        if sheet in count: assert count[sheet] <= limit, (sheet, count[sheet])
    assert len([s for s in most if s in count]) == 7, count
    base = first['Nulmeting' if book == 'nl' else 'Baseline']  # its last column is on its first page
    assert ('Stemming' if book == 'nl' else 'Mood') in base
    with zipfile.ZipFile(book + '.xlsx') as z:
        names = z.read('xl/workbook.xml').decode()
        titles = re.findall(r'_xlnm.Print_Titles" localSheetId="\d+">([^<]*)<', names)
        assert len(titles) >= 10 and all(re.fullmatch(r".+!\$\d+:\$\d+", t) for t in titles), titles
END
python ../check.py
pages=$(grep -c 'lang – Samenvatting' lang.txt || :)
[[ $pages = 2 ]] || fail "Samenvatting with 24 months: $pages pages"
