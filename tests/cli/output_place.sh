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
refused 2 'uit: a workbook is written, whose name ends in .xlsx: uit.xlsx' mine in.csv --output uit
refused 2 'uit.csv: a workbook is written, whose name ends in .xlsx' mine in.csv --output uit.csv
refused 3 'map/: cannot write: this is a folder' mine in.csv --output map/
refused 3 '/dev/null' mine in.csv --output /dev/null
refused 3 'geen/uit\.json' inspect in.csv --json geen/uit.json
# Another spelling of the ending is that ending.
{ cat in.csv; printf '"'; } >half.csv
succeeds mine half.csv --output UIT.XLSX
[[ -s UIT-rejected.csv ]] || fail "$(ls)"
