succeeds inspect "$Q1" "$Q2" --json uit.json
cat >../check.py <<'END'
import json
j = json.load(open('uit.json', encoding='utf-8'))
assert len(j['files']) == 2
for f, rows in zip(j['files'], (606, 696)):
    for key in 'path encoding delimiter quote system rows rejected columns date_order period languages'.split():
        assert key in f, key
    assert (f['encoding'], f['delimiter'], f['quote'], f['system'], f['rows']) == ('utf-8', ';', '"', 'Freshdesk', rows), f
    assert f['rejected'] == []
    c = f['columns']
    expected = {'id': 'Ticket ID', 'created': 'Created time', 'solved': 'Resolved time', 'subject': 'Subject',
                'first_response': 'Initial response time', 'body': 'Description', 'reply': 'Agent reply',
                'channel': 'Source', 'status': 'Status', 'priority': 'Priority', 'customer': 'Contact ID',
                'agent': 'Agent', 'group': 'Group', 'csat': 'Survey results', 'reopens': 'Reopens',
                'handle_minutes': 'Time tracked'}
    for field, header in expected.items():
        assert header in (c.get(field) if isinstance(c.get(field), list) else [c.get(field)]), (field, c.get(field))
assert j['files'][0]['period']['from'][:10] == '2026-01-01', j['files'][0]['period']
END
python ../check.py
# Readable, but nothing to mine: inspect says so and still writes what it knows.
printf 'Nummer\n1\n2\n' >kaal.csv
status=0
tm inspect kaal.csv --json kaal.json >../out 2>../err || status=$?
[[ $(json kaal.json 'j["files"][0]["rows"], j["files"][0]["delimiter"]') = '(2, None)' ]] || fail "$(cat kaal.json)"
