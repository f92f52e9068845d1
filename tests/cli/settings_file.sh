# A settings file holds the long options' names; the command line wins.
cat >instellingen.ini <<'END'
types = 8
effort = quick
quiet = yes
END
succeeds mine --config instellingen.ini "$Q1" --output a.xlsx --json a.json
[[ ! -s ../out ]] || fail "quiet was not taken"
succeeds mine --quiet --types 8 --effort quick "$Q1" --output b.xlsx --json b.json
same a.json b.json
succeeds mine --config instellingen.ini --types 5 "$Q1" --output c.xlsx --json c.json
[[ $(json c.json 'len(j["types"])') = 5 ]] || fail "the command line did not win"
echo 'colour = red' >fout.ini
refused 2 'fout\.ini.*colour' mine --config fout.ini "$Q1"
echo 'types = none' >fout.ini
refused 2 'fout\.ini' mine --config fout.ini "$Q1"
# What is neither yes nor no is not taken for a yes.
for wrong in 'no-mask = onee' 'no-mask =' 'quiet = 2' 'help = yes' 'config = instellingen.ini'; do
    echo "$wrong" >fout.ini
    refused 2 "fout\.ini.*${wrong%% *}" mine --config fout.ini "$Q1"
done
echo 'quiet = on
no-mask = off' >goed.ini
succeeds mine --config goed.ini "$Q1" --types 8 --effort quick --json d.json --output d.xlsx
same a.json d.json
