# Gnumeric opens the workbook without a word, in both languages, with and without a history, and reads the figures.
need ssconvert
succeeds mine "$Q1" --output eerst.xlsx --history hd.db
succeeds mine "$Q2" --output trend.xlsx --json trend.json --history hd.db
succeeds mine "$Q1" "$Q2" --output beide.xlsx --report-language en --no-mask --tickets-sheet none
for book in eerst trend beide; do
    ssconvert $book.xlsx $book.gnumeric >../out 2>../err || fail "$(cat ../err)"
    [[ ! -s ../err ]] || fail "$book: $(wc -l <../err) warnings: $(head -5 ../err)"
done
ssconvert -S trend.xlsx 'blad-%s.csv' >../out 2>../err || fail "$(cat ../err)"
python - <<'END'
import csv, json
types = json.load(open('trend.json', encoding='utf-8'))['types']
rows = list(csv.reader(open('blad-Vraagtypen.csv', encoding='utf-8')))
at = next(i for i, r in enumerate(rows) if 'Volume' in r)
name, volume = rows[at].index('Vraagtype'), rows[at].index('Volume')
got = [(r[name], r[volume].replace(',', '').replace('.', '')) for r in rows[at + 1:at + 1 + len(types)]]
assert got == [(t['label'], str(t['volume'])) for t in types], got
END
# What it does not know, it tells: a workbook with data bars of the spreadsheet's own.
python - trend.xlsx balk.xlsx <<'END'
import sys, zipfile
bar = ('<conditionalFormatting sqref="A6:A9"><cfRule type="dataBar" priority="99"><dataBar><cfvo type="min"/><cfvo type="max"/>'
       '<color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>')
with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], 'w') as new:
    for name in old.namelist():
        text = old.read(name)
        if name == 'xl/worksheets/sheet2.xml':
            assert text.count(b'<conditionalFormatting') > 0
            text = text.replace(b'<conditionalFormatting', bar.encode() + b'<conditionalFormatting', 1)
        new.writestr(name, text)
END
ssconvert balk.xlsx balk.gnumeric >../out 2>../err || :
[[ -s ../err ]] || fail 'gnumeric says nothing of data bars: this test tells nothing'
