# What others wrote (names of files, of files in an archive, of columns, cells) cannot steer the terminal, break a line or turn
# its direction: not in messages, and not in what is printed for people.
cat >../make.py <<'END'
import json, zipfile
wild = 'a\x1b[31mb\x9b2Jc\u202ed\u2028e'
rows = ''.join(f'{i};waar is mijn pakket {i} nu gebleven;Jan\r\n' for i in range(40))
with open('naam ' + wild + '.csv', 'w', newline='') as out: out.write('Ticket ID;Description;Klantnaam\r\n' + rows + 'x\r\n')
with open('kop.csv', 'w', newline='') as out: out.write('Ticket ID;Description;Kol\x1b[31m\x9b\r\n' + rows + 'x\r\n')
with zipfile.ZipFile('in.zip', 'w') as z: z.writestr('lid ' + wild + '.csv', 'Ticket ID;Description;Klantnaam\r\n' + rows + 'x\r\n')
json.dump([{'id': i, 'description': f'waar is mijn pakket {i}', 'veld ' + wild: wild} for i in range(40)], open('in.json', 'w'))
END
python ../make.py
shows() { # ARGUMENTS...: whatever the status, something is printed, and it is clean
    tm "$@" >../out 2>../err </dev/null || :
    cat ../out ../err >../shown
    [[ -s ../shown ]] || fail "nothing is shown by: ticketminer $*"
    ! grep -nP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]|\xe2\x81[\xa6-\xa9]' ../shown >../wild ||
        fail "ticketminer $*: $(cat -v ../wild)"
}
for file in naam*.csv kop.csv in.zip in.json; do
    shows inspect "$file"
    grep -q '?' ../shown || fail "nothing replaced: $(cat ../shown)"
    shows mine "$file" --output uit.xlsx --history h.db
    shows evaluate "$file" --gold $'geen\e\xc2\x9b'
    [[ $file = in.json ]] || shows assign "$file" --history h.db --output toegewezen.csv # tells of its rejected row
done
shows history h.db
shows inspect $'nergens\e[1m\xc2\x9b.csv'
shows mine kop.csv --output $'geen\e/uit.xlsx'
shows mine kop.csv --columns $'veld\e\xc2\x9b=kop'
shows terms $'nergens\e[1m.txt'
shows $'gebod\e[1m'
# Text itself, as the analyser has it.
printf 'mijn \e[31mpakket\xc2\x9b is \xe2\x80\xaeweg\n' >t.txt
shows terms t.txt
