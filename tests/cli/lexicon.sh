# Word lists of the user's stand in place of ours; a wrong line is named with file and line.
succeeds mine "$Q1" --output ours.xlsx --json ours.json
mkdir words
printf '# nothing is angry here\nmood\tgeweldig\t0.5\n' >words/nl.tsv
succeeds mine "$Q1" --lexicon words --output own.xlsx --json own.json
python - <<'END'
import json
ours, own = (json.load(open(n, encoding='utf-8')) for n in ('ours.json', 'own.json'))
assert ours['kpi']['total']['mood'] < own['kpi']['total']['mood'], (ours['kpi']['total'], own['kpi']['total'])
assert own['settings']['lexicon'] == 'words' and 'lexicon' not in ours['settings']
assert ours['customers_warned'] and len(own['customers_warned']) < len(ours['customers_warned'])
END
printf '# one\nmood\tboos\t-9\n' >words/nl.tsv
refused 2 'words/nl.tsv:2: .*"-9"' mine "$Q1" --lexicon words --output wrong.xlsx
refused 2 'words/nl.tsv:2: ' inspect "$Q1" --lexicon words
rm words/nl.tsv
refused 3 'words: holds no word list' mine "$Q1" --lexicon words --output wrong.xlsx
# So does a table of meanings, alone in the folder too.
printf 'bill\tfactuur\nbill rekening\n' >words/meanings.tsv
refused 2 'words/meanings.tsv:2: 1 field' mine "$Q1" --lexicon words --output wrong.xlsx
printf 'thing\tbestelling, pakket, factuur\nasks\twaar blijft\n' >words/meanings.tsv
tm terms --verbose --lexicon words <<<'Waar blijft mijn pakketje?' | grep -q '	thing asks	\|	asks thing	' || fail 'terms does not tell meanings'
succeeds mine "$Q1" --lexicon words --output meant.xlsx --json meant.json
python - <<'END'
import json
ours, meant = (json.load(open(n, encoding='utf-8')) for n in ('ours.json', 'meant.json'))
types = [[t['volume'] for t in j['types']] for j in (ours, meant)]
assert types[0] != types[1], types
END
# And a catalogue of questions, of which types have their names.
rm words/meanings.tsv
printf 'pakje kwijt\n' >words/questions.tsv
refused 2 'words/questions.tsv:1: 1 field' mine "$Q1" --lexicon words --output wrong.xlsx
printf '[winkel]\nwaar is het pakje\twaar blijft mijn bestelling | nog niet bezorgd | pakket status | track and trace\n' >words/questions.tsv
tm terms --verbose --lexicon words <<<'Waar blijft mijn bestelling?' | grep -q '	waar is het pakje 0\.' || fail 'terms does not tell questions'
succeeds mine "$Q1" --lexicon words --output asked.xlsx --json asked.json
python - <<'END'
import json
ours, asked = (json.load(open(n, encoding='utf-8')) for n in ('ours.json', 'asked.json'))
named = [[t['known_question'] for t in j['types'] if t['known_question']] for j in (ours, asked)]
assert len(named[0]) > 10 and len(set(named[0])) == len(named[0]), named
assert named[1] == ['waar is het pakje'], named
assert all(t['label'] == t['known_question'] for j in (ours, asked) for t in j['types'] if t['known_question'])
END
refused 3 'nowhere' mine "$Q1" --lexicon nowhere --output wrong.xlsx
# A list of any length is read in time that grows with it.
mkdir long
python - <<'END'
with open('long/nl.tsv', 'w') as out: out.writelines(f'mood\tblij woord{i}\t0.5\n' for i in range(200000))
END
(ulimit -t 40; tm mine "$Q1" --lexicon long --quiet --output long.xlsx) >../out 2>../err || fail "a long list: $(cat ../err)"
