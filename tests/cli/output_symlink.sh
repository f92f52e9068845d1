# An output whose name is a link is put in the link's place: what the link points to, which may be another's file, stays as it
# is. So is a file that somebody put a link to under the name of the list of rejected rows.
{
    convert --rows 100 "$Q1"
    echo 'te;weinig'
} >in.csv
mkdir elders
for name in uit.xlsx uit.json uit.csv uit.html uit-rejected.csv; do
    echo "van een ander" >"elders/$name"
    ln -s "elders/$name" "$name"
done
ln -s nergens/bestand los.json
succeeds mine in.csv --output uit.xlsx --json uit.json --assignments uit.csv --html uit.html
for name in uit.xlsx uit.json uit.csv uit.html uit-rejected.csv; do
    [[ $(cat "elders/$name") = "van een ander" ]] || fail "what $name pointed to was written"
    [[ ! -L $name && $(stat -c %a "$name") = 600 ]] || fail "$name is still a link, or others can read it"
done
succeeds inspect in.csv --json los.json
[[ ! -L los.json && ! -e nergens ]]
# A history is a file that stays: it is found through a link, and never made through one.
succeeds mine in.csv --output uit.xlsx --history elders/echt.db
ln -s elders/echt.db via.db
succeeds history via.db
ln -s elders/nog-niet.db los.db
refused 3 'los\.db' mine in.csv --output uit.xlsx --history los.db
[[ ! -e elders/nog-niet.db ]]
# The input under another name is still the input.
ln -s in.csv ook-in.csv
refused 2 'is an input' mine in.csv --output uit.xlsx --json ook-in.csv
# A device is written to, not replaced.
succeeds inspect in.csv --json /dev/null
[[ -c /dev/null ]]
