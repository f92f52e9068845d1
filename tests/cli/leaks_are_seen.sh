# The search for personal data fails as soon as one kind of it is not masked, for each kind on its own; with all kinds masked
# the same program leaks nothing.
unmasking=$(dirname "$CLI_TESTS")/../build/${VARIANT:-release}/tests/unmasking
[[ -x $unmasking ]] || fail "$unmasking is not built"
python "$CLI_TESTS/../privacy/plant.py"
leak() {
    rm -rf boek uit*
    UNMASKED=$1 "$unmasking" mine export.csv --effort quick --output uit.xlsx --json uit.json --assignments uit.csv --html uit.html --quiet ||
        fail "status $? without masking of $1"
    python -m zipfile -e uit.xlsx boek
    python "$CLI_TESTS/../privacy/search.py" none 2>../err
}
leak nothing || fail "with all kinds masked: $(tail -1 ../err)"
for kind in $(python -c 'import json; print(*json.load(open("../secrets.json")))'); do
    ! leak "$kind" || fail "$kind is not masked and the search sees nothing"
    grep -q "readable:.*'$kind'" ../err || fail "$kind is not masked, and the search sees $(tail -1 ../err)"
done
