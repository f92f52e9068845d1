# A first row that is no header is a customer's: messages that list the columns show it masked.
cat >in.csv <<'END'
Wouter Quistorff;w.quistorff@voorbeeldmail.nl;Mijn rekening is NL49 INGB 6648 1087 99;bel 06-43218765;open
Tineke Zandhof;tineke_zandhof@voorbeeld.be;Mijn rekening is NL49 INGB 6648 1087 99;bel 06-43218764;dicht
END
secrets='quistorff@|NL49|6648|43218765'
check() {
    local status=0
    tm "$@" >../out 2>../err || status=$?
    ((status == 1 || status == 2)) || fail "status $status of $*"
    [[ $(wc -l <../err) = 1 ]] || fail "not one line: $(cat ../err)"
    grep -q 'columns are' ../err || fail "lists no columns: $(cat ../err)"
    if grep -Eq "$secrets" ../err ../out; then fail "readable: $(cat ../err)"; fi
}
check mine in.csv --text-columns Vraag
check mine in.csv --columns created=Datum
check evaluate in.csv --gold Soort
tm mine "$Q1" --history h.db --output q1.xlsx --quiet
check assign in.csv --history h.db --text-columns Vraag
# As a header it would be taken, were it not one.
printf 'mail aan w.quistorff@voorbeeldmail.nl;Status;bel 06-43218765\n;open;\n;dicht;\n' >kop.csv
check mine kop.csv
# Without masking the same list is readable, so this test can fail.
tm mine kop.csv --no-mask 2>../err && fail "status 0"
grep -Eq 'w.quistorff@voorbeeldmail.nl' ../err || fail "$(cat ../err)"
