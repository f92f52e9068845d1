# A field of several megabytes, a line of 70,000 columns and very long words do no harm.
cat >../make.py <<'END'
import csv, sys
w = csv.writer(sys.stdout, delimiter=';')
w.writerow(['Ticket ID', 'Subject', 'Description'])
w.writerow([1, 'lang', 'waar is mijn pakket ' * 200000])
w.writerow([2, 'lang woord', 'x' * 300000])
w.writerow([3, 'veel regels', 'retour\n' * 50000])
w.writerow([4, 'é' * 40000, '\U0001F600' * 40000])
for i in range(5, 200):
    w.writerow([i, 'factuur' if i % 2 else 'retour', 'ik zoek mijn factuur' if i % 2 else 'ik wil dit retour sturen'])
END
python ../make.py >in.csv
{
    cat in.csv
    python -c 'print(";".join("x" * 70000))'
} >breed.csv
succeeds mine in.csv --output uit.xlsx --json uit.json
[[ $(json uit.json 'j["tickets"] + j["rejected"]') = 199 ]] || fail "$(json uit.json 'j["tickets"], j["rejected"]')"
succeeds mine breed.csv --output uit.xlsx --json uit.json
[[ $(json uit.json 'j["tickets"] + j["rejected"]') = 200 ]] || fail "$(json uit.json 'j["tickets"], j["rejected"]')"
python -c 'import openpyxl' 2>/dev/null && python -c 'import openpyxl; openpyxl.load_workbook("uit.xlsx")'
