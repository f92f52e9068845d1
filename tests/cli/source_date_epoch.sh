# The workbook's creation date is SOURCE_DATE_EPOCH, else the last ticket's date.
need unzip
convert --rows 150 "$Q1" >in.csv
succeeds mine in.csv --output a.xlsx
SOURCE_DATE_EPOCH=1700000000 succeeds mine in.csv --output b.xlsx
unzip -p b.xlsx docProps/core.xml | grep -q '2023-11-14T22:13:20Z' || fail "$(unzip -p b.xlsx docProps/core.xml)"
last=$(python -c 'import csv; print(max(r["Created time"][:10] for r in csv.DictReader(open("in.csv", encoding="utf-8", newline=""), delimiter=";")))')
unzip -p a.xlsx docProps/core.xml | grep -q "$last" || fail "not $last: $(unzip -p a.xlsx docProps/core.xml)"
