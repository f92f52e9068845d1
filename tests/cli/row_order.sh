# The order of the rows in the export does not change the types, nor which type a ticket gets.
convert "$Q1" "$Q2" >basis.csv
succeeds mine basis.csv --output basis.xlsx --json basis.json --assignments basis.out
for seed in 1 2; do
    convert --shuffle $seed "$Q1" "$Q2" >anders.csv
    succeeds mine anders.csv --output anders.xlsx --json anders.json --assignments anders.out
    [[ $(json basis.json 'j["types"]') = "$(json anders.json 'j["types"]')" ]] || fail "other types with seed $seed"
    [[ $(json basis.json 'j["other"], j["tree"]') = "$(json anders.json 'j["other"], j["tree"]')" ]] || fail "other counts or tree"
    LC_ALL=C sort basis.out >../a
    LC_ALL=C sort anders.out >../b
    same ../a ../b "assignments with seed $seed"
done
