# Killed at any moment, a run without a history leaves each output whole: as it was, or new. The next run writes all of
# them. KILLS=1000 for more.
head -n 120 "$Q1" >een.csv
head -n 1 "$Q2" >twee.csv
sed -n '2,100p' "$Q2" >>twee.csv
cat >../kill.py <<'END'
import os, random, signal, subprocess, sys, time
program, kills = sys.argv[1], int(sys.argv[2])
draw = random.Random(5)
OUTPUTS = ['uit.xlsx', 'uit.json', 'uit.csv', 'uit.html', 'oefenen/nlu.yml', 'oefenen/phrasings.csv']
command = lambda n: [program, 'mine', ('een.csv', 'twee.csv')[n % 2], '--quiet', '--output', 'uit.xlsx', '--json', 'uit.json', '--assignments',
                     'uit.csv', '--html', 'uit.html', '--training', 'oefenen']
outputs = lambda: [open(name, 'rb').read() for name in OUTPUTS]
whole, length = [], 0
for n in range(2):
    begin = time.monotonic()
    subprocess.run(command(n), check=True)
    length = max(length, time.monotonic() - begin)
    whole.append(outputs())
assert all(a != b for a, b in zip(*whole))
killed = new = 0
for n in range(kills):
    run = subprocess.Popen(command(n))
    time.sleep(draw.uniform(0, 1.1 * length))
    run.send_signal(signal.SIGKILL)
    killed += run.wait() == -signal.SIGKILL
    for name, data, a, b in zip(OUTPUTS, outputs(), *whole): assert data in (a, b), f'kill {n}: {name} is neither'
    new += outputs() == whole[n % 2]
for n in range(2):
    subprocess.run(command(n), check=True)
    assert outputs() == whole[n]
print(killed, 'of', kills, 'killed;', new, 'left the outputs of their own input')
assert killed, 'none was killed'
END
python ../kill.py "$TICKETMINER" "${KILLS:-25}" >../killed 2>../err || fail "$(cat ../err)"
