# What other programs may rely on: the keys of the JSON, and what their values may be.
succeeds mine "$Q1" "$Q2" --output uit.xlsx --json uit.json
cat >../check.py <<'END'
import json, re
text = open('uit.json', encoding='utf-8').read()
j = json.loads(text, parse_constant=lambda c: 1 / 0)  # no NaN, no Infinity
def keys(o, names, where):
    missing = [n for n in names.split() if n not in o]
    assert not missing, f'{where}: no {missing}'
def share(x, where):
    assert x is None or 0 <= x <= 1, (where, x)
KPI = ('n aht_mean aht_median first_response_mean first_response_median lead_time_mean lead_time_median fcr '
       'reopened repeat_7d escalated csat mood')
keys(j, 'schema tickets rejected period types themes tree leaves cut other kpi customers_warned quality alerts inputs '
        'settings versions', 'top')
keys(j['period'], 'from to', 'period')
keys(j['quality'], 'silhouette stability purity', 'quality')
keys(j['kpi'], 'total channels months', 'kpi')
for name, kpi in [('total', j['kpi']['total'])] + list(j['kpi']['channels'].items()):
    keys(kpi, KPI, name)
    for k in 'fcr reopened repeat_7d escalated'.split():
        share(kpi[k], k)
assert sum(k['n'] for k in j['kpi']['channels'].values()) == j['kpi']['total']['n']
for t in j['types']:
    keys(t, 'id label theme terms volume share cumulative_share advice score expected_resolution signals slots '
            'stability examples reply kpi', 'type')
    keys(t['kpi'], KPI, 'type kpi')
    assert isinstance(t['id'], int) and t['id'] >= 1
    assert t['advice'] in ('Automatiseren', 'Automatiseren met gegevens', 'Medewerker met hulp', 'Mens'), t['advice']
    assert 0 <= t['score'] <= 100
    share(t['expected_resolution'], 'expected_resolution')
    share(t['stability'], 'stability')
    for kind, value in t['slots'].items():
        assert re.fullmatch('[a-z_]+', kind) and 0 < value <= 1, (kind, value)
    assert t['terms'] and t['examples'] and all(isinstance(e, str) and e for e in t['examples']), t['label']
    assert t['kpi']['n'] == t['volume']
assert len({t['id'] for t in j['types']}) == len(j['types'])
assert sorted(j['kpi']['months']) == list(j['kpi']['months']) if isinstance(j['kpi']['months'], dict) else True
for m in j['tree']:
    keys(m, 'node a b size cost', 'tree')
for leaf in j['leaves']:
    keys(leaf, 'node size type in_type', 'leaf')
for i in j['inputs']:
    keys(i, 'path sha256 encoding delimiter system rows rejected', 'input')
import hashlib
for i in j['inputs']:
    assert i['sha256'] == hashlib.sha256(open(i['path'], 'rb').read()).hexdigest()
assert not re.search('uit\\.(xlsx|json)', text), 'holds its own path'
END
python ../check.py
