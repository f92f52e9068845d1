# SIGINT, SIGTERM and SIGHUP at random moments of a run that writes everything: it ends by the signal and all is as it was, or it
# was done and all is new; the history tells the same. KILLS=1000 for more.
head -n 150 "$Q1" >een.csv
head -n 1 "$Q2" >twee.csv
sed -n '2,130p' "$Q2" >>twee.csv
cat >../stop.py <<'END'
import os, random, shutil, signal, sqlite3, subprocess, sys, time
program, stops = sys.argv[1], int(sys.argv[2])
draw = random.Random(11)
OUTPUTS = ['uit.xlsx', 'uit.json', 'uit.csv', 'uit.html', 'oefenen/nlu.yml', 'oefenen/phrasings.csv']
command = lambda name: [program, 'mine', name, '--quiet', '--history', 'h.db', '--output', 'uit.xlsx', '--json', 'uit.json', '--assignments', 'uit.csv',
                        '--html', 'uit.html', '--training', 'oefenen']
def outputs(): return [open(n, 'rb').read() if os.path.exists(n) else None for n in OUTPUTS]
def runs():
    if not os.path.exists('h.db'): return None
    db = sqlite3.connect('h.db')
    assert db.execute('PRAGMA integrity_check').fetchone()[0] == 'ok'
    found = db.execute('SELECT title, tickets FROM runs ORDER BY run').fetchall()
    db.close()
    return found
def default(): # a shell starts what runs beside it without Ctrl-C
    for s in (signal.SIGINT, signal.SIGHUP): signal.signal(s, signal.SIG_DFL)
def place():
    return sorted(n for n in os.listdir('.') if not n.endswith(('-wal', '-shm')))
subprocess.run(command('een.csv'), check=True)
first, of_first = outputs(), runs()
shutil.copy('h.db', 'eerste.db')
begin = time.monotonic()
subprocess.run(command('twee.csv'), check=True)
length = time.monotonic() - begin
second, of_second = outputs(), runs()
assert of_first != of_second and all(a != b for a, b in zip(first, second))
stopped = 0
for n in range(stops):
    fresh = n % 3 == 0 # nothing is there yet, or the first run
    for name in OUTPUTS + ['h.db', 'h.db-wal', 'h.db-shm']:
        if os.path.exists(name): os.unlink(name)
    if os.path.isdir('oefenen'): os.rmdir('oefenen')
    if not fresh:
        os.mkdir('oefenen')
        for name, data in zip(OUTPUTS, first): open(name, 'wb').write(data)
        shutil.copy('eerste.db', 'h.db')
    before, of_before, there = outputs(), runs(), place()
    child = subprocess.Popen(command('twee.csv'), stderr=subprocess.PIPE, preexec_fn=default)
    time.sleep(draw.uniform(0, 1.1 * length))
    number = draw.choice([signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
    child.send_signal(number)
    said = child.stderr.read()
    status = child.wait()
    assert not said, said
    assert status in (0, -number), status
    after, of_after = outputs(), runs()
    if after == before:
        assert status == -number and of_after == of_before, (status, of_before, of_after)
        assert place() == there, place()
        stopped += 1
    else: # the signal came when all was done
        assert None not in after, [name for name, data in zip(OUTPUTS, after) if data is None]
        assert fresh or after == second, [name for name, a, b in zip(OUTPUTS, after, second) if a != b]
        assert len(of_after) == len(of_before or []) + 1, of_after
        assert not [name for name in place() if name.endswith('.tmp')], place()
print(stopped, 'of', stops, 'stopped')
assert stopped > 0 or stops < 20, 'none was stopped'
END
python ../stop.py "$TICKETMINER" "${KILLS:-40}" >../out 2>../err || fail "$(cat ../err)"
