# Reviewed workbooks of the same run, one after another, some of them made before others were reviewed: what one says
# takes nothing back of what another said. What programs do to a workbook, and what they keep of it.
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
succeeds mine "$Q1" --history h.db --output q1.xlsx
cat >../edit.py <<'END_EDIT'
"""edit.py IN OUT [SHEET!HEADER!N=VALUE]...: cell below the header of that sheet, N-th row; `-name`: drops a sheet or name."""
import sys
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for edit in sys.argv[3:]:
    if edit.startswith('-'):
        if edit[1:] in book.sheetnames:
            del book[edit[1:]]
        else:
            del book.defined_names[edit[1:]]
        continue
    place, value = edit.split('=', 1)
    name, header, n = place.split('!')
    sheet = book[name]
    head = next(r for r in range(1, 16) if header in [c.value for c in sheet[r]])
    column = next(c.column for c in sheet[head] if c.value == header)
    sheet.cell(head + int(n), column).value = float(value) if value.isdecimal() else value
book.save(sys.argv[2])
END_EDIT
edit() { python ../edit.py "$@" 2>../err || fail "$(cat ../err)"; }
reviewed() { # WORKBOOK COUNT: review takes that many cells
    succeeds review "$1" --history h.db
    grep -q "^$2 changed cell" ../out || fail "$1: $(cat ../out)"
}
decided() { python -c 'import sqlite3, sys; print(*sqlite3.connect("h.db").execute(sys.argv[1]).fetchone())' "$1"; }

# Anna's workbook is taken in and the quarter mined again; Bart's is of before that.
edit q1.xlsx anna.xlsx 'Vraagtypen!Besluit!1=later' 'Vraagtypen!Eigenaar!1=anna' 'Vraagtypen!Nieuwe naam!2=terugsturen' 'Instellingen!Waarde!2=2'
edit q1.xlsx bart.xlsx 'Vraagtypen!Besluit!3=niet' 'Vraagtypen!Nieuwe naam!4=Terugsturen' 'Kennisbank!Status!1=concept' 'Kennisbank!Eigenaar!1=bart' \
    'Kennisbank!Volgende controle!1=na de zomer'
reviewed anna.xlsx 4
succeeds mine "$Q1" --history h.db --output again.xlsx
reviewed bart.xlsx 4
grep -q 'Vraagtypen!A[A-Z][0-9]*: Terugsturen: type [0-9]* has this name' ../out || fail "$(cat ../out)"
[[ $(wc -l <../out) = 4 ]] || fail "more is told than one cell: $(cat ../out)"
[[ $(decided "SELECT count(*) FROM decisions WHERE decision = 0 OR owner = '' OR name = ''") = 0 ]] || fail 'something was taken back'
[[ $(decided 'SELECT value, count(*) FROM settings') = '2.0 1' ]] || fail "$(decided 'SELECT value, count(*) FROM settings')"
reviewed again.xlsx 0
reviewed q1.xlsx 0

# The next workbook shows what both said, also of the article; untouched, it says nothing, and emptied it takes back.
succeeds mine "$Q1" --history h.db --output next.xlsx
reviewed next.xlsx 0
edit next.xlsx emptied.xlsx 'Kennisbank!Volgende controle!1=' 'Kennisbank!Status!1=vervalt'
reviewed emptied.xlsx 2
succeeds mine "$Q1" --history h.db --output next.xlsx
python - <<'END_CHECK' || fail 'the next workbook shows something else'
import openpyxl
book = openpyxl.load_workbook('next.xlsx')
def row(name, key):
    sheet = book[name]
    head = next(r for r in range(1, 16) if key in [c.value for c in sheet[r]])
    return {c.value: sheet.cell(head + 1, c.column).value for c in sheet[head]}
article, kind = row('Kennisbank', 'Status'), row('Vraagtypen', 'Besluit')
assert (article['Eigenaar'], article['Status'], article['Volgende controle']) == ('bart', 'vervalt', None), article
assert (kind['Besluit'], kind['Eigenaar']) == ('later', 'anna'), kind
END_CHECK

# Without the name that some programs drop, Verantwoording tells of which run a workbook is; without both it is said.
succeeds mine "$Q2" --history h.db --output q2.xlsx
edit next.xlsx nameless.xlsx -ticketminer_run 'Vraagtypen!Opmerking!1=naamloos'
reviewed nameless.xlsx 1
grep -q 'of an earlier run' ../out || fail "$(cat ../out)"
edit q2.xlsx unknown.xlsx -ticketminer_run -Verantwoording 'Vraagtypen!Opmerking!2=onbekend'
reviewed unknown.xlsx 1
grep -q 'does not say of which run' ../out || fail "$(cat ../out)"

# Formulas: an error, and one that no program has calculated; a header that people changed; another ticket's id.
edit q2.xlsx odd.xlsx 'Vraagtypen!Eigenaar!1=#N/A' 'Vraagtypen!Besluit!2==1+1' 'Instellingen!Waarde!2==1+1' 'Kennisbank!Status!0=Stand' \
    'Tickets!Ticket-id!1=x1' 'Tickets!Hoort bij!1=Overig'
reviewed odd.xlsx 0
for told in 'Vraagtypen![A-Z]*6: #N/A: a formula failed' 'Vraagtypen![A-Z]*7: (empty): a formula that no program has calculated' \
    'Instellingen!B7: (empty): a formula' 'Kennisbank!M5: Stand: no column is called so' 'Tickets!L6: Overig: the run of this workbook has no ticket'; do
    grep -q "^$told" ../out || fail "not told: $told: $(cat ../out)"
done
grep -q '^5 cells not taken' ../out || fail "$(cat ../out)"

# Two people who each had a workbook of before either was reviewed: the second wins, and is told whose word went. What a
# workbook showed is no surprise to who changed it.
succeeds mine "$Q1" --history pair.db --output pair.xlsx
edit pair.xlsx carla.xlsx 'Vraagtypen!Besluit!1=later' 'Vraagtypen!Eigenaar!1=carla' 'Vraagtypen!Besluit!2=niet' 'Vraagtypen!Splitsen!3=ja' \
    'Instellingen!Waarde!2=2' 'Tickets!Hoort bij!1=1' 'Kennisbank!Status!1=concept'
edit pair.xlsx dirk.xlsx 'Vraagtypen!Besluit!1=automatiseren' 'Vraagtypen!Eigenaar!1=carla' 'Vraagtypen!Besluit!2=niet' \
    'Vraagtypen!Opmerking!1=eerst vragen' 'Instellingen!Waarde!2=3' 'Tickets!Hoort bij!1=2' 'Kennisbank!Status!1=vervalt'
reviewed() { # WORKBOOK COUNT: as above, of that history
    succeeds review "$1" --history pair.db
    grep -q "^$2 changed cell" ../out || fail "$1: $(cat ../out)"
}
reviewed carla.xlsx 7
! grep -q replaced ../out || fail "nothing was there to replace: $(cat ../out)"
reviewed carla.xlsx 7
! grep -q replaced ../out || fail "the same again replaces nothing: $(cat ../out)"
reviewed dirk.xlsx 7
cp ../out ../dirk
for told in 'Vraagtypen![A-Z]*6: automatiseren, where carla.xlsx said later' 'Instellingen!B7: 3, where carla.xlsx said 2' \
    'Tickets!L6: 2, where carla.xlsx said .*' 'Kennisbank![A-Z]*6: vervalt, where carla.xlsx said concept'; do
    grep -q "^replaced $told\$" ../dirk || fail "not told: $told: $(cat ../dirk)"
done
[[ $(grep -c '^replaced' ../dirk) = 4 ]] || fail "others are told, too: $(cat ../dirk)"
grep -q '^4 cells replaced' ../dirk || fail "$(cat ../dirk)"
reviewed carla.xlsx 7
grep -q '^replaced Vraagtypen![A-Z]*6: later, where dirk.xlsx said automatiseren$' ../out || fail "$(cat ../out)"
succeeds mine "$Q1" --history pair.db --output pair2.xlsx
edit pair2.xlsx erik.xlsx 'Vraagtypen!Besluit!1=niet' 'Vraagtypen!Eigenaar!1='
reviewed erik.xlsx 2
! grep -q replaced ../out || fail "what the workbook showed: $(cat ../out)"
