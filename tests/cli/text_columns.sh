# --text-columns: a column not named, the reply included, is not used.
succeeds mine "$Q1" --text-columns Subject,Description --output a.xlsx --assignments a.csv
convert --drop 'Agent reply' "$Q1" >zonder.csv
succeeds mine zonder.csv --output b.xlsx --assignments b.csv
same a.csv b.csv
succeeds mine "$Q1" --columns 'subject=Type,body=Description' --output c.xlsx --json c.json
refused 1 'webshop-2026-q1\.csv.*Bestaat niet' mine "$Q1" --columns 'body=Bestaat niet'
