# --training: both files, whole or not at all; other files of the folder stay; the report is the same with and without.
for python in "$PYTHON" /usr/bin/python3 none; do
    [[ $python != none ]] || skip "PyYAML is not installed"
    "$python" -c 'import yaml' 2>/dev/null && break
done
check() { "$python" "$CLI_TESTS/../reports/check_training.py" "$@" >../checked || fail "$*"; }
succeeds mine "$Q1" "$Q2" --output uit.xlsx --json uit.json --training bot
check bot uit.json
read -r intents phrasings entities <../checked
((intents > 10 && phrasings > 12 * intents / 2)) || fail "$intents intents, $phrasings phrasings"
for entity in order name email; do [[ " $entities " = *" $entity "* ]] || fail "no $entity in $entities"; done
[[ $(ls bot) = $'nlu.yml\nphrasings.csv' ]]
[[ $(stat -c %a bot bot/nlu.yml) = $'700\n600' ]]
succeeds mine "$Q1" "$Q2" --output zonder.xlsx --json zonder.json
same uit.json zonder.json
same uit.xlsx zonder.xlsx

echo eigen >bot/stories.yml
cp -r bot ../bot
succeeds mine "$Q1" "$Q2" --output uit.xlsx --training bot
diff -r bot ../bot

convert --rows 150 "$Q1" >in.csv
touch bestand
refused 3 'bestand/nlu\.yml' mine in.csv --output uit.xlsx --training bestand
refused 3 'geen/map' mine in.csv --output uit.xlsx --training geen/map
refused 3 'geen/uit\.json' mine in.csv --output uit.xlsx --training nieuw --json geen/uit.json
refused 3 'geen\.csv' mine geen.csv --output uit.xlsx --training nieuw
refused 2 'no-mask' mine in.csv --output uit.xlsx --training nieuw --no-mask
refused 2 'named for two outputs' mine in.csv --output uit.xlsx --training bot --html bot/nlu.yml
mkdir map
ln -s /dev/full map/nlu.yml
refused 3 'map/nlu\.yml' mine in.csv --output uit.xlsx --training map
diff -r bot ../bot

python - <<'END'
import csv
HOSTILE = ['- x: [x](y)', 'a: b # c', '"\' | > & * ! %', '{{ x }} {% x %}', '[a](b) [<IBAN>](iban)', '=1+1', '\u2028- intent: kwaad\u2029',
           '\x85- intent: kwaad', '\ufeff\ufffe\x07\x1b', '\u202eomgekeerd', '\U0001f4e6\U0001f621', '\t\ttab', '---\n...\n- intent: kwaad\n  examples: |\n    - x',
           'y' * 100000, 'bestel \\ terug \\n', '~ null yes']
QUESTIONS = ['Waar blijft mijn pakket', 'Hoe zeg ik mijn abonnement op', 'Wat zijn de openingstijden', 'Hoe wijzig ik mijn adres']
with open('kwaad.csv', 'w', newline='', encoding='utf-8') as out:
    w = csv.writer(out)
    w.writerow(['id', 'vraag', 'antwoord', 'klant'])
    for i in range(240):
        h = HOSTILE[(i // 4) % len(HOSTILE)]
        w.writerow([i, f'{h} {QUESTIONS[i % 4]}? {QUESTIONS[i % 4]} {["", "alstublieft", "met spoed", "graag vandaag"][i // 64]} {h}', f'Dat vindt u op onze site onder {QUESTIONS[i % 4].lower()}.', f'k{i if i % 4 else i % 8}'])
END
succeeds mine kwaad.csv --types 4 --output kwaad.xlsx --json kwaad.json --training kwaad
check kwaad kwaad.json
read -r intents phrasings entities <../checked
((intents >= 2 && phrasings > 20)) || fail "$intents intents, $phrasings phrasings"
! grep -q 'intent: kwaad' <(grep -v '^    - ' kwaad/nlu.yml)
! grep -q "Waar blijft" kwaad/phrasings.csv || fail "a type of two customers is in the training data"
