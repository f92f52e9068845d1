# More tickets than the types are found from: the others are put into these types, with the same bytes for any number of
# threads and any order of rows, cold and from a history.
cat >../make.py <<'END'
import csv, random
draw = random.Random(9)
parts = ['waar pakket bezorgd', 'factuur downloaden', 'abonnement opzeggen', 'adres wijzigen', 'wachtwoord vergeten', 'garantie product kapot',
         'retour sturen geld terug', 'levertijd bestelling', 'korting code werkt', 'betaling mislukt ideal']
words = [a + b for a in ('bal', 'dor', 'kem', 'lin', 'mas', 'nop', 'pur', 'rav', 'sel', 'tig') for b in ('ak', 'el', 'or', 'un', 'ist', 'eg', 'om', 'ap')]
rows = [[i, f'2026-0{1 + i % 3}-{1 + i % 28:02} 09:00', draw.choice(parts) + ' ' + ' '.join(draw.choices(words, k=3))] for i in range(17000)]
def write(name, rows):
    with open(name, 'w', newline='') as out: csv.writer(out).writerows([['Ticket ID', 'Created', 'Description']] + rows)
write('in.csv', rows)
draw.shuffle(rows)
write('anders.csv', rows)
END
python ../make.py
run() { # NAME INPUT ARGUMENTS...
    local name=$1 input=$2
    shift 2
    cp "$input" tickets.csv
    succeeds mine tickets.csv --quiet --output "$name.xlsx" --json "$name.json" --assignments "$name.csv" "$@"
}
sorted() { LC_ALL=C sort "$1.csv" >"$1.sorted"; }
run een in.csv --threads 1 --history een.db
[[ $(json een.json 'j["tickets"], len(j["types"]) > 5') = '(17000, True)' ]] || fail "$(json een.json 'j["tickets"], len(j["types"])')"
run twee in.csv --threads 2 --history twee.db
for kind in json csv; do same een.$kind twee.$kind; done
run gekeerd anders.csv --threads 2
sorted een && sorted gekeerd
same een.sorted gekeerd.sorted 'in another order of rows'
head -n 16900 in.csv >later.csv
run warm-een later.csv --threads 1 --history een.db
run warm-twee later.csv --threads 2 --history twee.db
same warm-een.json warm-twee.json 'from a history'
