# From the merge tree in the JSON another number of types can be read off: cut at 20 it gives what --types 20 merges,
# up to the few tickets that are moved afterwards.
succeeds mine "$Q1" "$Q2" --output uit.xlsx --json uit.json --history hd.db
succeeds mine "$Q1" "$Q2" --types 20 --output twintig.xlsx --json twintig.json
succeeds mine "$Q1" --effort quick --output snel.xlsx --json snel.json
succeeds mine "$Q2" --output warm.xlsx --json warm.json --history hd.db
cat >../check.py <<'END'
import json
uit, twintig, snel, warm = (json.load(open(f + '.json', encoding='utf-8')) for f in ('uit', 'twintig', 'snel', 'warm'))
def cut(j, k):
    parts = {leaf['node']: [leaf] for leaf in j['leaves']}
    for m in j['tree'][:len(j['leaves']) - k]:
        parts[m['node']] = parts.pop(m['a']) + parts.pop(m['b'])
        assert sum(leaf['size'] for leaf in parts[m['node']]) == m['size'], m
    assert len(parts) == k
    return parts.values()
def agreement(j, k):
    """Share of the tickets whose leaf became the type that most of its part became."""
    most = 0
    for part in cut(j, k):
        by = {}
        for leaf in part:
            by[leaf['type']] = by.get(leaf['type'], 0) + leaf['size']
        most += max(by.values())
    return most / j['tree'][-1]['size']
for j in (uit, twintig, snel, warm):
    n = len(j['leaves'])
    assert [leaf['node'] for leaf in j['leaves']] == list(range(1, n + 1))
    assert [m['node'] for m in j['tree']] == list(range(n + 1, 2 * n))
    parts = sorted(p for m in j['tree'] for p in (m['a'], m['b']))
    assert parts == list(range(1, 2 * n - 1)), 'a node is merged twice, or never'
    ids = {t['id']: t['volume'] for t in j['types']}
    held = {i: 0 for i in ids}
    for leaf in j['leaves']:
        assert leaf['in_type'] <= leaf['size'] and (leaf['type'] in ids if leaf['in_type'] else leaf['type'] is None), leaf
        if leaf['type']: held[leaf['type']] += leaf['in_type']
    assert all(held[i] <= ids[i] for i in ids)
    list(cut(j, 1))
counted = sum(t['volume'] for t in uit['types']) + uit['other']['overig']
assert uit['tree'][-1]['size'] == counted
assert uit['tree'] == twintig['tree'] and len(uit['leaves']) > len(uit['types'])
assert len(twintig['leaves']) - twintig['cut'] == 20
assert agreement(twintig, 20) > 0.9, agreement(twintig, 20)
assert agreement(twintig, 10) < 0.8, 'a coarser cut fits as well: this test tells nothing'
assert agreement(uit, len(uit['leaves']) - uit['cut']) > 0.9
assert snel['cut'] == 0 and [leaf['type'] for leaf in snel['leaves']] == [t['id'] for t in snel['types']]
assert warm['cut'] is None
END
python ../check.py
