# The export itself is never written to, whatever it is called.
convert --rows 150 "$Q1" >in.csv
cp in.csv kopie.csv
refused '[23]' 'in\.csv' mine in.csv --output in.csv
# Neither by a name beside the workbook, nor where it comes as standard input.
cp in.csv uit-rejected.csv
refused 2 'uit-rejected\.csv: is an input' mine uit-rejected.csv --output uit.xlsx
refused 2 'in\.csv: is an input' inspect in.csv --json ./in.csv
refused 2 'in\.csv: is an input' evaluate in.csv --gold Type --json ../case/in.csv
status=0
tm mine - --output uit.xlsx --json in.csv <in.csv >../out 2>../err || status=$?
((status == 2)) || fail "status $status: $(cat ../err)"
same in.csv kopie.csv
# Two outputs under one name, however it is spelt.
rm uit-rejected.csv
ln -s . map
for name in ./uit.xlsx "$PWD/uit.xlsx" map/uit.xlsx; do
    refused 2 'named for two outputs' mine in.csv --output uit.xlsx --json "$name"
done
echo 'te;weinig' >>in.csv
refused 2 'uit-rejected\.csv: named for two outputs' mine in.csv --output uit.xlsx --json uit-rejected.csv
