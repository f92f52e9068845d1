# Each ends with status 2, says what is wrong in one line, and does nothing.
try() {
    local status=0
    tm "$@" </dev/null || status=$?
    echo "$status: $*"
}
exec 2>&1
try melt
try mine
try mine --json "$Q1" # which is its value
try "$Q1"
try mine --colour "$Q1"
try mine --types 0 "$Q1"
try mine --types -3 "$Q1"
try mine --types many "$Q1"
try mine --types 99999999999999999999 "$Q1"
try mine --types "$Q1"
try mine --threads -1 "$Q1"
try mine --threads x "$Q1"
try mine --seed 1.5 "$Q1"
try mine --effort thorough "$Q1"
try mine --report-language fy "$Q1"
try mine --language xx "$Q1"
try mine --date-order ydm "$Q1"
try mine --encoding klingon "$Q1"
try mine --delimiter ';;' "$Q1"
try mine --columns body "$Q1"
try mine --columns text=Subject "$Q1"
try mine --since 2026-02-30 "$Q1"
try mine --tickets-sheet some "$Q1"
try mine --output
try inspect
try evaluate "$Q1"
try terms --json --nonsense
try mine "$Q1" --ouput=x.xlsx
try mine "$Q1" --outptu x.xlsx
try mine "$Q1" --se 3
try mine "$Q1" --quiet=yes
try mine "$Q1" -qx
try mine "$Q1" --json -o x.xlsx
try mine "$Q1" --json --quiet
try inspect "$Q1" -o x.xlsx # a letter of other commands
try inspect "$Q1" --types 3
try --types 3 mine "$Q1"
for name in x.xls x.ODS x.csv; do try mine "$Q1" --output $name; done
ls
