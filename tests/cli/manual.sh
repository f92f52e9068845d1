# The manual page: every option of every command stands in it and it has no other, it renders without a warning, and its
# examples run.
page=$CLI_TESTS/../../docs/ticketminer.1
for command in $(tm --help | sed -n '/^Usage/,/^Start/s/^  \([a-z]*\) .*/\1/p'); do
    grep -q "^\.It Cm $command\$" "$page" || fail "the page does not explain the command $command"
    tm "$command" --help | grep -o '^  --[a-z-]*' | tr -d ' '
done | LC_ALL=C sort -u >../known
sed -n 's/^\.It //p' "$page" | grep -o 'Fl -[a-z-]*' | sed 's/Fl /-/' | LC_ALL=C sort -u >../told
diff ../known ../told >../differences || grep -qx '> --version' ../differences || fail "$(cat ../differences)"
[[ $(grep -c '^[<>]' ../differences) = 1 ]] || fail "options of --help (<) and of the page (>): $(cat ../differences)"
for status in $(tm --help | sed -n 's/^Exit status: //p' | grep -o '[0-9]'); do
    sed -n '/^\.Sh EXIT/,/^\.Sh EXA/p' "$page" | grep -qx "\.It $status" || fail "exit status $status is not explained"
done
if command -v mandoc >/dev/null; then
    mandoc -T lint -W warning "$page" >../lint || fail "$(cat ../lint)"
fi
if command -v groff >/dev/null; then
    groff -mandoc -Tutf8 -ww "$page" >../page 2>../lint
    [[ ! -s ../lint ]] || fail "$(cat ../lint)"
    grep -q -- columns ../page || fail 'the page does not render'
fi
count=0
mkdir ../bin
ln -s "$TICKETMINER" ../bin/ticketminer
while read -r example; do
    count=$((count + 1))
    PATH=$PWD/../bin:$PATH bash -eo pipefail -c "$example" >../shown 2>../err || [[ $example == *'| head' ]] ||
        fail "$example: $(cat ../err)"
    [[ ! -s ../err ]] || fail "$example: $(cat ../err)"
done < <(sed -n 's/^\.Dl //p' "$page" | sed 's/\\(dq/"/g')
((count >= 5)) || fail "only $count examples"
[[ -s beide.xlsx && -s beide.html && -s chat.xlsx ]] || fail 'an example wrote nothing'
