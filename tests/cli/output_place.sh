# Places where no workbook can be written: status 3, one line, no file anywhere.
convert --rows 150 "$Q1" >in.csv
touch bestand
mkdir map
refused 3 'geen/map/uit\.xlsx' mine in.csv --output geen/map/uit.xlsx
refused 3 'bestand/uit\.xlsx' mine in.csv --output bestand/uit.xlsx
refused 3 'map' mine in.csv --output map
refused 3 '/proc/uit\.xlsx' mine in.csv --output /proc/uit.xlsx
refused 3 'geen/uit\.json' mine in.csv --output uit.xlsx --json geen/uit.json
refused 3 'geen/uit\.csv' mine in.csv --output uit.xlsx --assignments geen/uit.csv
refused 3 'geen/uit\.html' mine in.csv --output uit.xlsx --html geen/uit.html
refused 3 '/dev/full' mine in.csv --output uit.xlsx --json /dev/full
refused 3 '/dev/full' mine in.csv --output uit.xlsx --html /dev/full
refused 2 'named for two outputs' mine in.csv --output uit.xlsx --json uit.json --html uit.json
refused 2 'is an input' mine in.csv --output uit.xlsx --html in.csv
refused 2 '.' mine in.csv --output -
refused 3 'geen/uit\.json' inspect in.csv --json geen/uit.json
