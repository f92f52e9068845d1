# 24 lines of 80 characters for the first screen; at most 100 characters for the lists of options.
tm --help >../first
(($(wc -l <../first) <= 24)) || fail "the first screen has $(wc -l <../first) lines"
for command in '' mine inspect evaluate assign terms; do
    tm $command --help >../screen
    awk -v command="$command" -v width=$([[ $command ]] && echo 100 || echo 80) '
        length($0) > width { print command " --help is too wide: " $0; bad = 1 } END { exit bad }' ../screen
    grep -q . ../screen
done
