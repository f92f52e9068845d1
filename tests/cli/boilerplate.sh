# Text that recurs under and above many questions is left out of what is grouped and shown, and counted; the tickets are
# grouped much as without it, and the same whatever the order of the rows.
cat >../decorate.py <<'END'
import csv, random, sys
rows = list(csv.reader(open('samples/webshop-2026-q1.csv', encoding='utf-8-sig', newline=''), delimiter=';'))
body = rows[0].index('Description')
plain, with_footer = [rows[0]], [rows[0]]
for i, row in enumerate(rows[1:]):
    if len(row) != len(rows[0]): continue
    plain.append(row)
    row = list(row)
    if row[body].strip() and i % 3:
        row[body] = ('Afzender: klant@voorbeeld.nl via het formulier\n' + row[body] +
                     '\nDit antwoord kwam binnen via de servicepagina van de winkel.\nRegistratie 2026-' + str(10000 + i) + ' bij de afdeling klantvragen')
    with_footer.append(row)
shuffled = with_footer[1:]
random.Random(7).shuffle(shuffled)
for name, data in (('plain', plain), ('footer', with_footer), ('shuffled', [rows[0]] + shuffled)):
    csv.writer(open(name + '.csv', 'w', encoding='utf-8', newline=''), delimiter=';').writerows(data)
END
python ../decorate.py
for name in plain footer shuffled; do succeeds mine $name.csv --output $name.xlsx --json $name.json --assignments $name-types.csv; done
cat >../check.py <<'END'
import csv, itertools, json, zipfile
plain, footer, shuffled = (json.load(open(f + '.json', encoding='utf-8')) for f in ('plain', 'footer', 'shuffled'))
text = lambda j: json.dumps(j['types'], ensure_ascii=False)
for words in ('servicepagina', 'klantvragen', 'via het formulier'):
    assert words not in text(footer), words
    # the sheet Tickets keeps it where nothing else would be left, and in tickets set aside
    book = zipfile.ZipFile('footer.xlsx')
    held = sum(book.read(n).decode('utf-8', 'replace').count(words) for n in book.namelist())
    assert held < 20, (words, held)
a, b = ({r['ticket_id']: r['type_id'] for r in csv.DictReader(open(f + '-types.csv', encoding='utf-8'))} for f in ('plain', 'footer'))
ids = [i for i in a if a[i] != '0' and b[i] != '0']
pairs = [(a[x] == a[y], b[x] == b[y]) for x, y in itertools.combinations(ids, 2)]
agreement = 2 * sum(x and y for x, y in pairs) / sum(x + y for x, y in pairs)
assert len(ids) > 400 and agreement > 0.75, (len(ids), agreement)
assert text(footer) == text(shuffled)
END
python ../check.py

# A sender's own closing, in most of what he writes, goes as well; nobody else has it.
cat >../senders.py <<'END'
import csv
things, troubles = ['De levering', 'Mijn factuur', 'Het artikel', 'De retourzending'], ['komt niet aan', 'klopt niet', 'is stuk', 'duurt te lang']
writer = csv.writer(open('senders.csv', 'w', encoding='utf-8', newline=''))
writer.writerow(['id', 'klant', 'datum', 'onderwerp', 'tekst'])
for c in range(20):
    for i in range(8):
        writer.writerow([f'{c}-{i}', f'klant{c}', f'2026-01-{1 + i:02d}', 'vraag', f'{things[i % 4]} {troubles[(i * 7 + c) % 4]} sinds week {i}, graag hulp\n\n'
                         f'Stichting De Zonnebloempitten {"abcdefghijklmnopqrst"[c] * 3} aan de overkant'])
END
python ../senders.py
succeeds mine senders.csv --output senders.xlsx --json senders.json
! grep -q Zonnebloempitten senders.json || fail "the closing of a sender is shown"
