# What information a question holds is known whether or not it is masked.
succeeds mine "$Q1" --types 1 --output masked.xlsx --json masked.json
succeeds mine "$Q1" --types 1 --no-mask --output plain.xlsx --json plain.json
[[ $(json masked.json 'sorted(j["types"][0]["slots"])') == *order* ]] || fail "no order numbers at all"
python - <<'END'
import json
masked, plain = (json.load(open(f)) for f in ('masked.json', 'plain.json'))
a, b = (j['types'][0] for j in (masked, plain))
assert abs(a['volume'] - b['volume']) <= 2, 'more than a ticket or two is far from all others by what is masked'
for slots, other in ((a, b), (b, a)):
    for kind, share in slots['slots'].items():
        assert abs(share - other['slots'][kind]) < 0.005, (kind, a['slots'], b['slots'])
END
