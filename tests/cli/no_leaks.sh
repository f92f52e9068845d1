# Personal data of every kind, planted in every column of an export and in rows that are rejected, is in no output in any
# form; without masking the same search finds every kind, so it can fail.
python "$CLI_TESTS/../privacy/plant.py"
cp export.csv "export w.quistorff@voorbeeldmail.nl.csv"
succeeds mine "export w.quistorff@voorbeeldmail.nl.csv" --output uit.xlsx --json uit.json --assignments uit.csv --html uit.html --training oefenen
test -s oefenen/nlu.yml
cat ../out ../err >samenvatting.txt
succeeds inspect "export w.quistorff@voorbeeldmail.nl.csv" --json bekeken.json
cat ../out >>samenvatting.txt
test -s uit-rejected.csv
python -m zipfile -e uit.xlsx boek
python "$CLI_TESTS/../privacy/search.py" none
rm -r boek uit*
succeeds mine export.csv --no-mask --output uit.xlsx --json uit.json --assignments uit.csv --html uit.html
python -m zipfile -e uit.xlsx boek
python "$CLI_TESTS/../privacy/search.py" find
