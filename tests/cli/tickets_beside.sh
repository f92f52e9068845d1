# More tickets than the sheet Tickets holds: all of them stand in a file beside the workbook, which the workbook names.
cat >../make.py <<'END'
import random
draw = random.Random(4)
asked = ['waar is pakket', 'factuur graag', 'opzeggen abonnement', 'adres wijzigen', 'wachtwoord kwijt', 'geld terug retour']
with open('veel.csv', 'w') as out:
    out.write('Ticket ID,Description\n')
    for i in range(100100):
        out.write(f'{i},{draw.choice(asked)} {draw.choice("abcdefghij")}{draw.choice("klmnop")}{draw.choice("aeiou")}s\n')
END
python ../make.py
echo 'eerder' >uit-tickets.csv
succeeds mine veel.csv --effort quick --quiet --output uit.xlsx --json uit.json
[[ $(json uit.json 'j["tickets"]') = 100100 ]]
[[ $(stat -c %a uit-tickets.csv) = 600 ]]
python - <<'END'
import csv, json, re, zipfile
rows = list(csv.reader(open('uit-tickets.csv', encoding='utf-8', newline='')))
types = {str(t['id']): t for t in json.load(open('uit.json', encoding='utf-8'))['types']}
assert [row[0] for row in rows[1:]] == [str(i) for i in range(100100)], 'the tickets, in the order of the export'
assert all(row[3] == '0' or row[4] == types[row[3]]['label'] for row in rows[1:])
count = {}
for row in rows[1:]: count[row[3]] = count.get(row[3], 0) + 1
assert all(count[i] == t['volume'] for i, t in types.items()), 'as many of each type as it has'
with zipfile.ZipFile('uit.xlsx') as book:
    assert any(b'uit-tickets.csv' in book.read(name) for name in book.namelist()), 'the workbook names the file'
END
# What cannot be written leaves all as it was.
rm uit-tickets.csv
mkdir uit-tickets.csv
cp uit.xlsx ../eerder.xlsx
refused 3 'uit-tickets\.csv' mine veel.csv --effort quick --output uit.xlsx
same uit.xlsx ../eerder.xlsx
