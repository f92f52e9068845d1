# An export as a Belgian organisation makes it: headers in French, or a column for each language.
python - <<'END'
import csv, json, random
rows = list(csv.DictReader(open('samples/webshop-2026-q1.csv', encoding='utf-8-sig', newline=''), delimiter=';'))[:120]
rows = [r for r in rows if r['Description'].strip()]
plain, french, apart = (csv.writer(open(name, 'w', encoding='utf-8', newline=''), delimiter=';') for name in ('een.csv', 'fr.csv', 'twee.csv'))
plain.writerow(['id', 'aangemaakt', 'opgelost', 'kanaal', 'klant', 'vraag', 'antwoord'])
french.writerow(['N° de ticket', 'Date/Heure d’ouverture', 'Date/Heure de fermeture', 'Origine de la requête', 'Nom du contact', 'Demande', 'Réponse de l’agent'])
apart.writerow(['Nr', 'Datum ontvangst', 'Uur', 'Afgehandeld op', 'Kanaal', 'Naam burger', 'Vraag (NL)', 'Question (FR)', 'Antwoord NL', 'Réponse FR'])
for n, r in enumerate(rows):
    day, time = r['Created time'][:16].replace('T', ' ').split(' ')
    solved = r['Resolved time'][:16].replace('T', ' ')
    who, asked, reply = r['Contact ID'], r['Description'], r['Agent reply']
    plain.writerow([n + 1, f'{day} {time}', solved, r['Source'], who, asked, reply])
    french.writerow([n + 1, f'{day} {time}', solved, r['Source'], who, asked, reply])
    nl = n % 3 > 0
    apart.writerow([n + 1, '.'.join(reversed(day.split('-'))), time, solved, r['Source'], who, asked if nl else '', '' if nl else asked,
                    reply if nl else '', '' if nl else reply])
END
succeeds mine een.csv --output a.xlsx --json een.json --assignments een.out
for file in fr twee; do
    succeeds mine $file.csv --output a.xlsx --json $file.json --assignments $file.out
    same een.out $file.out "$file.csv"
    [[ $(json $file.json 'j["kpi"], j["period"], j["types"]') = "$(json een.json 'j["kpi"], j["period"], j["types"]')" ]] || fail "$file.csv: other figures"
done
# Two texts that most rows have are no languages of one.
python - <<'END'
import csv
rows = list(csv.reader(open('een.csv', encoding='utf-8', newline=''), delimiter=';'))
with open('dubbel.csv', 'w', encoding='utf-8', newline='') as f:
    out = csv.writer(f, delimiter=';')
    out.writerow(rows[0] + ['opmerking'])
    out.writerows(r + ['Zie het dossier van deze klant voor meer'] for r in rows[1:])
END
succeeds inspect dubbel.csv
! grep -q 'opmerking *body' ../out || fail "$(cat ../out)"
