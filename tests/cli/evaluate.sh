# Agreement with a column of the export: a table, and the same figures as JSON.
convert --gold samples/webshop-intents.csv "$Q1" "$Q2" >in.csv
succeeds evaluate in.csv --gold Intent --json uit.json
for word in NMI ARI ACC V-measure 'top-20'; do grep -qi -- "$word" ../out || fail "no $word: $(cat ../out)"; done
cat >../check.py <<'END'
import json
j = json.load(open('uit.json', encoding='utf-8'))
for key in 'n k_gold k nmi ari acc v_measure purity top20_f1'.split():
    assert key in j, key
for key in 'nmi acc v_measure purity top20_f1'.split():
    assert 0 <= j[key] <= 1, (key, j[key])
assert j['k_gold'] == 34, j['k_gold']
assert 1100 < j['n'] <= 1302 - 30 - 15 - 5, j['n']
assert abs(j['nmi'] - j['v_measure']) < 1e-9  # the same, by the arithmetic mean
# Far above what chance gives (an NMI of about 0.2), so that the text does decide.
assert j['nmi'] > 0.45 and j['ari'] > 0.15, j
END
python ../check.py
# The gold column never feeds the text: without it the types are the same.
succeeds evaluate in.csv --gold Intent --types 20 --json a.json
[[ $(json a.json 'j["k"]') -ge 20 ]] || fail "k $(json a.json 'j["k"]')"
convert --drop Intent --gold samples/webshop-intents.csv "$Q1" "$Q2" >zonder.csv
succeeds mine zonder.csv --output z.xlsx --json z.json
succeeds evaluate in.csv --gold Type --json c.json
