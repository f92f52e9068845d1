# --alerts: everything is done and written, and the exit status says that somebody should look.
tm mine "$Q1" "$Q2" --output uit.xlsx --json uit.json --alerts >../out 2>../err && status=0 || status=$?
fired=$(json uit.json 'len(j["alerts"])')
((fired > 0)) || fail 'no alert in the samples: nothing is tested'
((status == 4)) || fail "status $status with $fired alerts"
grep -q "^ticketminer: $fired alert" ../err || fail "$(cat ../err)"
[[ $(wc -l <../err) = 1 && -s uit.xlsx ]] || fail 'not one line, or no workbook'
# Without the option an alert is only told.
succeeds mine "$Q1" "$Q2" --output uit.xlsx
# Nothing fired, nothing told: a quarter by itself whose thresholds people set out of reach.
succeeds mine "$Q1" --history h.db --output q1.xlsx --json q1.json
python - <<'END_SETTINGS'
import sqlite3
db = sqlite3.connect('h.db')
db.execute("INSERT INTO reviews (workbook, recorded_at, run) VALUES ('q1.xlsx', '2026-01-01', 1)")
for name in ('repeat', 'growth', 'new', 'fcr', 'escalated', 'mood'):
    db.execute('INSERT INTO settings VALUES (1, ?, 1000)', ('alert.' + name,))
db.commit()
END_SETTINGS
succeeds mine "$Q2" --history h.db --output q2.xlsx --json q2.json --alerts
[[ $(json q2.json 'len(j["alerts"])') = 0 ]] || fail "$(json q2.json 'j["alerts"]')"
