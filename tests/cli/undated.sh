# Tickets whose date cannot be read are missing in figures per month, which is said; and a column that is only named
# as a date is named.
{
    echo 'id;aangemaakt;vraag'
    for i in {1..30}; do
        date="2026-0$((i % 3 + 1))-1$((i % 10)) 10:00"
        if ((i % 3 == 0)); then date='volgt nog'; fi
        echo "$i;$date;Waar blijft mijn pakket met nummer $i"
    done
} >deels.csv
succeeds mine deels.csv --output deels.xlsx --json deels.json
grep -q '^! Van 10 tickets is geen aanmaakdatum te lezen' ../out || fail "$(cat ../out)"
python - <<'END'
import json
kpi = json.load(open('deels.json', encoding='utf-8'))['kpi']
assert sum(m['n'] for m in kpi['months'].values()) == 20 and kpi['total']['n'] == 30, kpi
END
sed -E 's/2026-0([0-9])-[^;]*/week \1/' deels.csv >geen.csv
succeeds inspect geen.csv
grep -q '^  note .*"aangemaakt" is named as the date of creation, but its values are no dates$' ../out || fail "$(cat ../out)"
succeeds inspect deels.csv
if grep -q "is named as the date" ../out; then fail "$(cat ../out)"; fi
succeeds mine geen.csv --output geen.xlsx
if grep -q "Van 30 tickets is geen aanmaakdatum" ../out; then fail "said twice: $(cat ../out)"; fi
# An order asked for that the dates themselves contradict.
printf 'id;datum;vraag\n1;13-3-2026;Waar blijft mijn pakket\n2;4-3-2026;Hoe kan ik dit ruilen\n' >dagen.csv
succeeds inspect dagen.csv --date-order mdy
grep -q '^  note  *1 values of created cannot have the order that --date-order names' ../out || fail "$(cat ../out)"
for order in dmy auto; do
    succeeds inspect dagen.csv --date-order $order
    if grep -q 'cannot have the order' ../out; then fail "$order: $(cat ../out)"; fi
done
