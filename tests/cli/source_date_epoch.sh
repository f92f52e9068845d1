# The workbook's creation date is SOURCE_DATE_EPOCH, else the last ticket's date.
core() { python -c 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read("docProps/core.xml").decode())' "$1"; }
convert --rows 150 "$Q1" >in.csv
succeeds mine in.csv --output a.xlsx
SOURCE_DATE_EPOCH=1700000000 succeeds mine in.csv --output b.xlsx
core b.xlsx | grep -q '2023-11-14T22:13:20Z' || fail "$(core b.xlsx)"
last=$(python -c 'import csv; print(max(r["Created time"][:10] for r in csv.DictReader(open("in.csv", encoding="utf-8", newline=""), delimiter=";")))')
core a.xlsx | grep -q "$last" || fail "not $last: $(core a.xlsx)"
