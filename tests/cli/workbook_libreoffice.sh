# LibreOffice opens the workbook, computes its formulas, and finds no error in any cell.
need soffice
succeeds mine "$Q1" "$Q2" --output uit.xlsx
mkdir ../profiel
timeout 240 soffice "-env:UserInstallation=file://$(cd .. && pwd)/profiel" --headless --convert-to \
    'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1' --outdir csv uit.xlsx >../out 2>&1 ||
    fail "$(cat ../out)"
for sheet in Samenvatting 'Top 20' Vraagtypen Variaties Tickets Verantwoording; do
    [[ -s csv/uit-$sheet.csv ]] || fail "no sheet $sheet: $(ls csv)"
done
if grep -nE '(^|[;"])(#(REF|NAME|VALUE|DIV/0|N/A|NUM|NULL)[!?]?|Err:[0-9]+)' csv/*.csv; then fail "cells with errors"; fi
