# What review cannot use: one line each, and the history stays as it is.
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
succeeds mine "$Q1" --history h.db --output q1.xlsx
[[ $(stat -c %a h.db) = 600 ]] || fail "the history can be read by others: $(stat -c %a h.db)"
printf 'geen werkmap' >tekst.xlsx
refused 1 'tekst.xlsx' review tekst.xlsx --history h.db
refused 3 'weg.xlsx' review weg.xlsx --history h.db
refused 3 'weg.db' review q1.xlsx --history weg.db
refused 2 'history' review q1.xlsx
refused 1 'no history of ticketminer' review q1.xlsx --history tekst.xlsx
cat >../other.py <<'END_OTHER'
import openpyxl
book = openpyxl.Workbook()
book.active.append(['Id', 'Naam'])
book.save('anders.xlsx')
END_OTHER
python ../other.py
refused 1 'anders.xlsx: no sheet with review columns' review anders.xlsx --history h.db
succeeds mine "$Q2" --history other.db --output q2.xlsx
refused 1 'q2.xlsx: the run of this workbook is not in h.db' review q2.xlsx --history h.db
