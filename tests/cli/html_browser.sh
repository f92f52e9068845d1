# The page in a real browser; see tests/reports/drive_html.py.
need chromium
need chromedriver
for python in "$PYTHON" /usr/bin/python3 none; do
    [[ $python != none ]] || skip "selenium is not installed"
    "$python" -c 'import selenium' 2>/dev/null && break
done
drive() {
    local profile
    profile=$(mktemp -d)
    timeout 120 "$python" "$CLI_TESTS/../reports/drive_html.py" "$1" "$profile" || fail "$1"
    rm -rf "$profile"
}
succeeds mine "$Q1" "$Q2" --output uit.xlsx --html uit.html
drive uit.html
succeeds mine "$Q1" --report-language en --output en.xlsx --html en.html
drive en.html
