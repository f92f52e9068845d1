# The README's line with GNU parallel: pieces of an export side by side give the lines of the whole.
need parallel
succeeds mine "$Q1" --history helpdesk.db --output q1.xlsx
cp "$Q2" export.csv
mkdir ../bin
ln -s "$TICKETMINER" ../bin/ticketminer
PATH=$PWD/../bin:$PATH
line=$(sed -n 's/^\(parallel .*\) > types.csv$/\1/p' "$CLI_TESTS/../../README.md")
[[ -n $line ]] || fail 'the README shows no line with parallel'
bash -c "parallel --will-cite --block 20k ${line#parallel}" >types.csv 2>../err || fail "$line: $(cat ../err)"
succeeds assign export.csv --no-header --history helpdesk.db -o whole.csv
same types.csv whole.csv 'pieces side by side'
