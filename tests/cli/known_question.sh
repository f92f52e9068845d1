# What is known beforehand of a question that a type is counts in its advice, in the sentence that says why and in the
# formula; a threshold on Instellingen turns it off, and review brings that to the next run.
python -c 'import openpyxl' 2>/dev/null || skip "openpyxl is not installed"
mkdir words
knows() {
    printf '[winkel]\nwaar is het pakje\twaar blijft mijn bestelling | nog niet bezorgd | pakket status | track and trace\t\t%s\n' "$1" \
        >words/questions.tsv
}
# advice JSON: of the type that is the question.
advice() { json "$1" 'next(t["advice"] for t in j["types"] if t["known_question"])'; }
known() { json "$1" 'next((t["known_advice"], t["known_share"] and t["known_share"] > 0.5) for t in j["types"] if t["known_question"])'; }

knows ''
succeeds mine "$Q1" --lexicon words --output none.xlsx --json none.json
[[ $(advice none.json) = 'Automatiseren met gegevens' ]] || fail "$(advice none.json)"
[[ $(known none.json) = '(None, None)' ]] || fail "$(known none.json)"
knows mens
succeeds mine "$Q1" --lexicon words --history h.db --output human.xlsx --json human.json
[[ $(advice human.json) = Mens ]] || fail "$(advice human.json)"
[[ $(known human.json) = "('Mens', True)" ]] || fail "$(known human.json)"
knows mensch
refused 2 'words/questions.tsv:2: "mensch" is not what a question takes: automatiseren, gegevens, hulp or mens' \
    mine "$Q1" --lexicon words --output wrong.xlsx

cat >../edit.py <<'END'
import openpyxl
book = openpyxl.load_workbook('human.xlsx')
def table(name, needed):
    sheet = book[name]
    head = next(r for r in range(1, 16) if needed in [c.value for c in sheet[r]])
    return sheet, head, {c.value: c.column for c in sheet[head] if c.value}
types, head, at = table('Vraagtypen', 'Waarom')
row = next(r for r in range(head + 1, types.max_row) if types.cell(r, at['Bekende vraag: gewoonlijk']).value)
why = types.cell(row, at['Waarom']).value
assert why.endswith('lijkt op de bekende vraag ‘waar is het pakje’; die hoort gewoonlijk meteen bij een mens.'), why
assert types.cell(row, at['Bekende vraag: gewoonlijk']).value == 'Mens'
assert 'grens_bekende_vraag' in types.cell(row, at['Advies']).value
settings, head, at = table('Instellingen', 'Instelling')
row = next(r for r in range(head + 1, settings.max_row) if settings.cell(r, 1).value == 'Lijkt op bekende vraag')
assert settings.cell(row, at['Waarde']).value == 0.5
settings.cell(row, at['Waarde']).value = 1
book.save('never.xlsx')
END
python ../edit.py 2>../err || fail "$(cat ../err)"
succeeds review never.xlsx --history h.db
knows mens
succeeds mine "$Q2" --lexicon words --history h.db --output next.xlsx --json next.json
[[ $(known next.json) = "('Mens', True)" ]] || fail "$(known next.json)"
[[ $(advice next.json) != Mens ]] || fail "still counts: $(advice next.json)"
