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
grep -q 'is named as the date' ../out && fail "$(cat ../out)"
succeeds mine geen.csv --output geen.xlsx
grep -q 'Van 30 tickets is geen aanmaakdatum' ../out && fail "said twice: $(cat ../out)"
exit 0
