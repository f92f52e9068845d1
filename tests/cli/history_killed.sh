# Killed at any moment, a run leaves a history that is whole: with all of the run in it, or nothing. KILLS=1000 for more.
head -n 120 "$Q1" >klein.csv
head -n 1 "$Q2" >ander.csv
sed -n '2,100p' "$Q2" >>ander.csv
succeeds mine klein.csv --history h.db --output uit.xlsx
cat >../kill.py <<'END_KILL'
import os, random, signal, sqlite3, subprocess, sys, time
program, kills = sys.argv[1], int(sys.argv[2])
draw = random.Random(7)
command = lambda n: [program, 'mine', ('klein.csv', 'ander.csv')[n % 2], '--history', 'h.db', '--output', 'uit.xlsx', '--quiet']
start = time.monotonic()
subprocess.run(command(1), check=True)
length = time.monotonic() - start
ended = 0
for n in range(kills):
    run = subprocess.Popen(command(n))
    time.sleep(draw.uniform(0, 1.1 * length))
    run.send_signal(signal.SIGKILL)
    ended += run.wait() == 0
    db = sqlite3.connect('h.db')
    assert db.execute('PRAGMA integrity_check').fetchone()[0] == 'ok'
    assert db.execute('PRAGMA foreign_key_check').fetchone() is None
    runs = db.execute('SELECT run, (SELECT count(*) FROM run_types t WHERE t.run = r.run), model IS NOT NULL FROM runs r').fetchall()
    assert len(runs) == 2 and all(types > 0 and model for _, types, model in runs), runs
    db.close()
print(ended, 'of', kills, 'runs ended before they were killed')
assert ended < kills, 'no run was killed'
END_KILL
python ../kill.py "$TICKETMINER" "${KILLS:-25}" >../killed 2>../err || fail "$(cat ../err)"
succeeds mine klein.csv --history h.db --output uit.xlsx
succeeds history h.db
grep -q '^2 runs' ../out || fail "$(head -n 1 ../out)"

# Two at once: the second waits for the first, and both are in the file.
"$TICKETMINER" mine klein.csv --history twee.db --output een.xlsx --quiet 2>../een &
tm mine ander.csv --history twee.db --output twee.xlsx --quiet 2>../twee || fail "$(cat ../twee)"
wait $! || fail "$(cat ../een)"
succeeds history twee.db
grep -q '^2 runs' ../out || fail "$(head -n 1 ../out)"

# Without room for it nothing is recorded, and earlier outputs stay.
cp uit.xlsx ../before.xlsx
cp h.db ../before.db
(ulimit -f 100; tm mine klein.csv --history h.db --output uit.xlsx --quiet) >../out 2>../err && fail 'more than the limit was written'
[[ $(wc -l <../err) = 1 ]] || fail "not one line: $(cat ../err)"
same uit.xlsx ../before.xlsx 'after a run without room'
succeeds history h.db
grep -q '^2 runs' ../out || fail "$(head -n 1 ../out)"
