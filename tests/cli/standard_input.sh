convert --rows 200 "$Q1" >in.csv
succeeds mine in.csv --output een.xlsx --assignments een.csv
tm mine - --output twee.xlsx --assignments - <in.csv --quiet >twee.csv 2>../err || fail "$(cat ../err)"
same een.csv twee.csv
cat in.csv | tm mine - --quiet --output drie.xlsx --json - 2>../err >drie.json || fail "$(cat ../err)"
[[ $(json drie.json 'j["inputs"][0]["path"], j["tickets"]') = "('-', 200)" ]] || fail "$(json drie.json 'j["inputs"]')"
status=0
tm mine - --output vier.xlsx </dev/null >../out 2>../err || status=$?
((status == 1)) || fail "status $status of an empty standard input"
[[ ! -e vier.xlsx ]] || fail "a workbook of nothing"
