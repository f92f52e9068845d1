# An export with a row per message: what is told as read adds up, and what messages tell is not called missing.
{
    echo 'conversation_id;timestamp;direction;message'
    for i in {1..40}; do
        echo "c$i;2026-03-$((i % 28 + 1)) 10:00;inbound;Waar blijft pakket nummer $i"
        echo "c$i;2026-03-$((i % 28 + 1)) 10:05;inbound;Het zou er gisteren zijn"
        echo "c$i;2026-03-$((i % 28 + 1)) 10:30;outbound;Het is onderweg en komt morgen"
    done
} >gesprekken.csv
succeeds inspect gesprekken.csv
grep -q 'note .*the agent.s last message counts as solved' ../out || fail "$(cat ../out)"
for field in reply solved first_response; do
    grep -q "^missing *$field" ../out && fail "$field is called missing: $(cat ../out)"
done
grep -q '^missing *csat' ../out || fail "$(cat ../out)"
succeeds mine gesprekken.csv --output book.xlsx --html page.html --json book.json
grep -q '^Read 40 tickets in 120 rows from 1 file, .*; 40 count\.$' ../out || fail "$(cat ../out)"
grep -q '40 gelezen, 0 weggelaten' page.html || fail "the page's first figure"
python -c 'import openpyxl' 2>/dev/null || exit 0
python - <<'END'
import json, openpyxl
report = json.load(open('book.json', encoding='utf-8'))
assert report['tickets'] == 120, 'rows in the file'
book = openpyxl.load_workbook('book.xlsx', data_only=True)
for name in 'Samenvatting', 'Verantwoording':
    told = {r[i]: r[i + 1] for r in book[name].iter_rows(values_only=True) for i in range(len(r) - 1) if isinstance(r[i], str)}
    assert told['Tickets gelezen'] == 40, (name, told['Tickets gelezen'])
    assert told['Verdere rijen (berichten, wijzigingen) van deze tickets'] == 80, name
    reasons = ('automatisch antwoord', 'leeg', 'dubbel', 'andere taal', 'buiten periode')
    assert told['Tickets die meetellen'] + sum(told[r] for r in reasons) == 40, name
END
