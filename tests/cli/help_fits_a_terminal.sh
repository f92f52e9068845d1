# 24 lines of 80 characters for the first screen; 80 characters for every other.
tm --help >../first
(($(wc -l <../first) <= 24)) || fail "the first screen has $(wc -l <../first) lines"
for command in '' mine inspect evaluate terms; do
    tm $command --help >../screen
    awk -v command="$command" 'length($0) > 80 { print command " --help is too wide: " $0; bad = 1 } END { exit bad }' ../screen
    grep -q . ../screen
done
