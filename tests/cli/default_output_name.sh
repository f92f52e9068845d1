convert --rows 150 "$Q1" >'export januari.csv'
succeeds mine 'export januari.csv'
[[ -s 'export januari-vraagtypen.xlsx' ]] || fail "files: $(ls)"
grep -q 'export januari-vraagtypen.xlsx' ../out || fail "not named in the summary"
mkdir elders
cd elders
ln -s ../samples samples
succeeds mine '../export januari.csv'
[[ -s 'export januari-vraagtypen.xlsx' ]] || fail "not in the current folder: $(ls)"
