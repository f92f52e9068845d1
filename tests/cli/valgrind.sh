# No invalid access and no leak in the demo, on a part of it that valgrind can do in reasonable time.
need valgrind
if grep -q __asan_init "$TICKETMINER"; then skip "a sanitizer build"; fi
convert --rows 250 "$Q1" >in.csv
check() {
    timeout 400 valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,possible \
        --suppressions="$CLI_TESTS/../valgrind.supp" "$TICKETMINER" "$@" >../out 2>../err || fail "ticketminer $*: $(head -n 60 ../err)"
}
check mine in.csv --threads 2 --quiet --output uit.xlsx --json uit.json --assignments uit.csv
check inspect in.csv --json inspect.json
check evaluate in.csv --gold Type --effort quick
check terms in.csv
