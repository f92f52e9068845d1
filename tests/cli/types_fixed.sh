succeeds mine "$Q1" --types 12 --output uit.xlsx --json uit.json
[[ $(json uit.json 'len(j["types"])') = 12 ]] || fail "$(json uit.json 'len(j["types"])') types"
succeeds mine "$Q1" --types 12 --effort quick --output snel.xlsx --json snel.json
[[ $(json snel.json 'len(j["types"])') = 12 ]] || fail "$(json snel.json 'len(j["types"])') types"
succeeds mine "$Q1" --types 1 --output een.xlsx --json een.json
[[ $(json een.json 'len(j["types"])') = 1 ]] || fail "$(json een.json 'len(j["types"])') types"
