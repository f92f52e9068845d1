# Ten thousand columns, a thousand files and a line of a gigabyte are read or rejected in little memory.
cat >../make.py <<'END'
import os, sys
with open('breed.csv', 'w') as out:
    out.write('Ticket ID;Description;' + ';'.join(f'veld{i}' for i in range(9998)) + '\n')
    for i in range(100): out.write(f'{i};' + ('waar blijft mijn pakket' if i % 2 else 'ik wil mijn factuur') + ';x' * 9998 + '\n')
os.mkdir('veel')
for i in range(1000):
    open(f'veel/{i:04}.csv', 'w').write(f'Ticket ID;Description\n{2*i};waar blijft mijn pakket nu\n{2*i+1};ik wil mijn factuur graag\n')
END
python ../make.py
succeeds mine breed.csv --output uit.xlsx --json uit.json
[[ $(json uit.json 'j["tickets"]') = 100 ]] || fail "$(json uit.json 'j["tickets"]')"
succeeds mine veel/*.csv --output uit.xlsx --json uit.json
[[ $(json uit.json 'j["tickets"], len(j["inputs"])') = '(2000, 1000)' ]] || fail "$(json uit.json 'j["tickets"], len(j["inputs"])')"
limit=unlimited
[[ ${VARIANT:-release} != release ]] || limit=1000000
{
    printf 'Ticket ID;Description\n1;'
    head -c 1073741824 /dev/zero | tr "\0" w
    printf '\n2;factuur\n'
} | (ulimit -v "$limit"; tm inspect - --threads 1) >../out 2>../err || fail "status $?: $(cat ../err)"
grep -q 'rejected .*line 2: longer than' ../out || fail "$(cat ../out)"
