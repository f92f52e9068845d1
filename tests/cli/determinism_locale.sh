# A locale with a decimal comma changes nothing.
locale -a | grep -Eqi '^nl_NL\.utf-?8$' || skip "no locale nl_NL.UTF-8"
for name in C nl_NL.UTF-8; do
    env LC_ALL=$name LANG=$name "$TICKETMINER" mine "$Q1" "$Q2" --quiet --output "$name.xlsx" --json "$name.json" \
        --assignments "$name.csv" 2>../err || fail "$(cat ../err)"
    env LC_ALL=$name "$TICKETMINER" inspect "$Q1" --json "$name-inspect.json" >"$name-inspect.txt"
done
for kind in .xlsx .json .csv -inspect.json -inspect.txt; do same "C$kind" "nl_NL.UTF-8$kind"; done
