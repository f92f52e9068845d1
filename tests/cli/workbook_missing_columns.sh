# What an export lacks gives no error and no zero in any cell, as stored and as LibreOffice computes it anew.
need soffice
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
python - "$Q1" <<'END'
import csv, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as f:
    rows = [r for r in csv.reader(f, delimiter=';') if r]
rows = [r for r in rows if len(r) == len(rows[0])]
header = [h.lower() for h in rows[0]]
def write(name, keep, count=None):
    at = [i for i, h in enumerate(header) if keep(h)]
    assert at, (name, header)
    with open(name, 'w', encoding='utf-8', newline='') as f:
        csv.writer(f).writerows([[r[i] for i in at] for r in rows[: count and count + 1]])
def text_only(h): return any(w in h for w in ('subject', 'onderwerp', 'description', 'beschrijving', 'omschrijving', 'vraag'))
def dated(h): return any(w in h for w in ('date', 'time', 'created', 'solved', 'datum', 'tijd', 'aangemaakt', 'opgelost', 'reactie'))
def person(h): return any(w in h for w in ('customer', 'klant', 'contact', 'requester', 'mail'))
def reply(h): return any(w in h for w in ('reply', 'antwoord', 'agent', 'response'))
write('tekst.csv', text_only)
write('tekst-een.csv', text_only, 1)
write('een.csv', lambda h: True, 1)
write('drie.csv', lambda h: True, 3)
write('zonder-datum.csv', lambda h: not dated(h))
write('zonder-klant.csv', lambda h: not person(h))
write('zonder-antwoord.csv', lambda h: not reply(h))
END
for name in tekst tekst-een een drie zonder-datum zonder-klant zonder-antwoord; do
    succeeds mine "$name.csv" --output "$name.xlsx" --json "$name.json" --tickets-sheet sample
done
recalculate ./*.xlsx
for book in *.xlsx; do
    python "$CLI_TESTS/../reports/recalculated.py" "$book" "recalculated/$book" >/dev/null 2>../err || fail "$(cat ../err)"
    python "$CLI_TESTS/../reports/check_ooxml.py" "$book" 2>../err || fail "$(cat ../err)"
    python "$CLI_TESTS/../reports/check_workbook.py" "$book" "${book%.xlsx}.json" 2>../err || fail "$(cat ../err)"
done
python - <<'END'
import openpyxl
def rows(book, sheet):
    return [[c.value for c in r] for r in openpyxl.load_workbook(book, data_only=True)[sheet].iter_rows()]
for book in ('tekst.xlsx', 'zonder-datum.xlsx'):
    case = rows(book, 'Businesscase')
    period = next(r for r in case if r[1] == 'Periode van de export')
    assert period[2] is None and 'niet in export' in period[5], period
    saving = next(r for r in case if r[1] == 'Besparing (€)')
    assert saving[2:5] == ['vul aanname in'] * 3, saving
base = rows('tekst.xlsx', 'Nulmeting')
total = next(r for r in base if r[0] == 'Totaal')
assert total[2] > 0 and total[3] == 'niet in export' and total[5] is None, total
assert any(r[0] == 'Kanaal' and r[1] == 'niet in export' for r in base)
assert any(r[0] == 'Maand' and r[1] == 'niet in export' for r in base)
END
