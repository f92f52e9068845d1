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
# Headers of help desks in French and Dutch, and of hand-made lists: each column feeds its field, in this order.
cat >../headers.py <<'END'
import csv, json, subprocess, sys
fields = ['id', 'created', 'solved', 'subject', 'body', 'channel', 'status', 'priority', 'agent', 'customer']
for header in [
    'Aanvraagnummer|Datum/tijd geopend|Datum/tijd gesloten|Onderwerp|Beschrijving|Oorsprong van aanvraag|Status|Prioriteit|Eigenaar van aanvraag|Naam contactpersoon',
    'Id|Créé le|Résolu le|Sujet|Description|Via|Statut|Priorité|Assigné|Demandeur',
    'ID du ticket|Heure de création|Heure de résolution|Objet|Description|Source|Statut|Priorité|Agent|Nom complet',
    'N°|Date réception|Date de traitement|Objet|Question|Canal|Statut|Urgence|Traité par|Nom',
    'Meldingsnr.|Ingediend op|Afgewerkt op|Betreft|Melding|Via|Status|Prioriteit|Dossierbeheerder|Naam',
]:
    with open('kop.csv', 'w', encoding='cp1252', newline='') as f:
        out = csv.writer(f, delimiter=';')
        out.writerow(header.split('|'))
        for n in range(30):
            out.writerow([1000 + n, f'{n % 28 + 1:02}/03/2026 10:05', f'{n % 28 + 1:02}/03/2026 15:30', 'Facture', 'Mijn factuur klopt niet, kunt u die nakijken?',
                          'Téléphone', 'Clôturé', 'Haute', 'Ilse Maes', ['Jan Peeters', 'Anne Dupont', 'Luc Claes'][n % 3]])
    subprocess.run([sys.argv[1], 'inspect', 'kop.csv', '--quiet', '--json', 'kop.json'], check=True, stdout=subprocess.DEVNULL)
    columns = json.load(open('kop.json', encoding='utf-8'))['files'][0]['columns']
    for field, name in zip(fields, header.split('|')): assert columns.get(field) == name, (field, name, columns)
END
python ../headers.py "$TICKETMINER" 2>../err || fail "$(cat ../err)"
