# A tag that begins with ‘escalat’ counts, whatever tag stands before it: tags are names side by side, and what
# masking takes from a sentence ("inlog Jansen") is none of theirs.
{
    echo 'Ticket ID,Subject,Description,Created time,Tags'
    for i in {1..20}; do
        case $((i % 4)) in
        0) tags='inlog escalatie_manager' ;;
        1) tags='"inlog,escalated"' ;;
        2) tags='inlog de_escalatie' ;;
        *) tags='' ;;
        esac
        echo "$i,Inloggen,Ik kan niet meer inloggen met code $i,2026-01-0$((i % 9 + 1)) 10:00:00,$tags"
    done
} >tags.csv
succeeds mine tags.csv --output book.xlsx --json book.json
python - <<'END'
import json
share = json.load(open('book.json', encoding='utf-8'))['kpi']['total']['escalated']
assert share == 0.5, share
END
