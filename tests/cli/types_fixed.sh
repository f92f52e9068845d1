succeeds mine "$Q1" --types 12 --output uit.xlsx --json uit.json
[[ $(json uit.json 'len(j["types"])') = 12 ]] || fail "$(json uit.json 'len(j["types"])') types"
succeeds mine "$Q1" --types 12 --effort quick --output snel.xlsx --json snel.json
[[ $(json snel.json 'len(j["types"])') = 12 ]] || fail "$(json snel.json 'len(j["types"])') types"
succeeds mine "$Q1" --types 1 --output een.xlsx --json een.json
[[ $(json een.json 'len(j["types"])') = 1 ]] || fail "$(json een.json 'len(j["types"])') types"
# Tickets without a word in common are divided all the same, with a history too.
printf 'id,description\n1,xyzzy\n2,plugh\n' >vreemd.csv
for types in 1 2; do
    succeeds mine vreemd.csv --types $types --output vreemd.xlsx --json vreemd.json
    python -c "import json; t = json.load(open('vreemd.json'))['types']; assert len(t) == $types and sum(x['volume'] for x in t) == 2, t"
    succeeds mine vreemd.csv --types $types --history vreemd.db --output vreemd.xlsx
done
