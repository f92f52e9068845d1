# --quiet hides progress and the summary, never errors.
convert --rows 150 "$Q1" >in.csv
succeeds mine --quiet in.csv --output uit.xlsx
[[ ! -s ../out ]] || fail "printed: $(cat ../out)"
refused 3 'geen\.csv' mine --quiet geen.csv
