# What information a question holds is known whether or not it is masked.
succeeds mine "$Q1" --types 1 --output masked.xlsx --json masked.json
succeeds mine "$Q1" --types 1 --no-mask --output plain.xlsx --json plain.json
[[ $(json masked.json 'sorted(j["types"][0]["slots"])') == *order* ]] || fail "no order numbers at all"
[[ $(json masked.json 'sorted(j["types"][0]["slots"].items())') = "$(json plain.json 'sorted(j["types"][0]["slots"].items())')" ]] ||
    fail "$(json masked.json 'j["types"][0]["slots"]') masked, $(json plain.json 'j["types"][0]["slots"]') not masked"
