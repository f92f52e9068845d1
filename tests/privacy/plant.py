"""Writes export.csv with personal data of every kind in every column, and ../secrets.json: kind → the values planted."""
import csv, json, sys
SECRETS = {
    'url': ['https://portaal.voorbeeld.nl/u/quistorff?id=88120'], 'email': ['w.quistorff@voorbeeldmail.nl', 'tineke_zandhof@voorbeeld.be'],
    'iban': ['NL49 INGB 6648 1087 99', 'BE27842802510573'], 'vat': ['NL776675291B01'], 'card': ['4197 4806 9401 7756'],
    'tracking': ['3SVBLD0012345678', 'RR733714220NL'], 'national_id': ['845923882', '76.04.12-123.74'],
    'phone': ['06-43218765', '+31 (0)35 621 43 21'], 'plate': ['GX-482-P'], 'postcode': ['2564 KV'], 'order': ['WEB-7719340'],
    'invoice': ['F-20260481'], 'customer': ['55281099'], 'case': ['INC0088213'], 'meter': ['871687120051234567'],
    'company': ['71203388'], 'passport': ['NW12R8K43'], 'ip': ['84.27.113.9', '2a02:a446:7f1:1:9c2e:44ff:fe11:2a3b'],
    'address': ['Beukenhovenlaan 24'], 'birthdate': ['04-07-1971'], 'password': ['Zomer2026!x'], 'number': ['88120044112'],
    'name': ['Wouter Quistorff', 'Tineke Zandhof', 'Oosterwegel'],
}
CONTEXT = {
    'url': 'Zie %s voor de foto.', 'email': 'Mail mij op %s aub.', 'iban': 'Stort het terug op %s.', 'vat': 'Ons btw-nummer is %s.',
    'card': 'Betaald met %s.', 'tracking': 'De zending is %s.', 'national_id': 'Mijn BSN is %s.', 'phone': 'Bel %s na vijf uur.',
    'plate': 'Kenteken %s.', 'postcode': 'Ik woon op %s.', 'order': 'Bestelnummer %s.', 'invoice': 'Factuur %s.',
    'customer': 'Klantnummer %s.', 'case': 'Ticket %s.', 'meter': 'EAN %s.', 'company': 'KvK %s.', 'passport': 'Paspoort %s.',
    'ip': 'Mijn adres is %s.', 'address': 'Ik woon op %s.', 'birthdate': 'Geboren op %s.', 'password': 'Wachtwoord: %s',
    'number': 'Het nummer is %s.', 'name': 'Mijn naam is %s.',
}
QUESTIONS = ['Waar blijft mijn pakket, het zou gisteren bezorgd worden', 'Ik wil mijn abonnement opzeggen per volgende maand',
             'De factuur klopt niet, er staat te veel op', 'Hoe kan ik mijn adres wijzigen in de app',
             'Het apparaat is kapot en ik wil een reparatie', 'Kan ik dit artikel ruilen voor een grotere maat']
REPLIES = ['Dank voor uw bericht, wij zoeken uit waar het pakket is.', 'Uw abonnement is opgezegd.', 'U krijgt een nieuwe factuur.',
           'In de app staat dit onder uw profiel.', 'Een monteur neemt contact op.', 'Ruilen kan binnen dertig dagen.']
planted = [(kind, value) for kind, values in SECRETS.items() for value in values]
# What says itself what it is may stand in any cell.
plain = [(k, v) for k, v in planted if k in ('email', 'iban', 'phone', 'card', 'national_id', 'vat', 'url', 'tracking', 'number')]
with open('export.csv', 'w', newline='', encoding='utf-8') as out:
    w = csv.writer(out, delimiter=';')
    w.writerow(['Ticket ID', 'Subject', 'Description', 'Status', 'Priority', 'Source', 'Type', 'Tags', 'Agent', 'Group',
                'Created time', 'Full name', 'Email', 'Agent reply', 'Eigen veld'])
    for i in range(480):
        kind, value = planted[i % len(planted)]
        k2, v2 = plain[i % len(plain)]
        q = i % 6
        here = i % 4 == 0
        body = QUESTIONS[q] + '. ' + (CONTEXT[kind] % value if here else '')
        if i % 8 == 1:
            body += '\nVolgens Quistorff klopt het, zei Zandhof.'  # of this ticket's columns, without a context
        if i % 48 == 2:
            body += '\nDat zei Zandhof van jullie ook al.'  # who answers other tickets
        subject = CONTEXT[kind] % value if i % 16 == 4 else ['pakket', 'opzeggen', 'factuur', 'adres', 'kapot', 'ruilen'][q]
        reply = REPLIES[q] + (' ' + CONTEXT[kind] % value if i % 12 == 8 else '') + (' Ik heb Quistorff gesproken.' if i % 8 == 1 else '')
        cell = lambda n, usual: v2 if i % 24 == n else usual
        name, mail = ('Wouter Quistorff', 'w.quistorff@voorbeeldmail.nl') if i % 8 == 1 else (f'Klant {i % 97}', f'klant{i % 97}@voorbeeld.nl')
        w.writerow([f'w.quistorff{i}@voorbeeldmail.nl' if i % 60 == 7 else 1000 + i, subject, body, cell(1, 'Closed'), cell(2, 'Hoog'),
                    cell(3, 'E-mail'), cell(4, 'Vraag'), cell(5, 'web'), 'Tineke Zandhof' if i % 2 else 'Joke Oosterwegel', cell(6, '1e lijn'),
                    f'{1 + i % 28:02d}-{1 + i % 6:02d}-2026 10:00', name, mail, reply, v2])
    for kind, value in planted:  # rejected: too many fields
        out.write(f'{CONTEXT[kind] % value};' + 'x;' * 20 + 'y\n')
json.dump(SECRETS, open('../secrets.json', 'w'))
