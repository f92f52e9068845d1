convert --rows 150 "$Q1" >in.csv
succeeds mine in.csv --output uit.xlsx --json uit.json
cp uit.xlsx ../oud.xlsx
refused 3 'geen\.csv' mine in.csv geen.csv --output uit.xlsx --json uit.json
refused 3 'geen/a\.csv' mine in.csv --output uit.xlsx --json uit.json --assignments geen/a.csv
same uit.xlsx ../oud.xlsx
