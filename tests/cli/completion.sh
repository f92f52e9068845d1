# Completion knows every command and every option, and the values that an option can have.
cat >../complete.sh <<'END'
. "$CLI_TESTS/../../docs/completion/ticketminer.bash"
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_ticketminer
printf '%s\n' "${COMPREPLY[@]}"
END
completes() { bash ../complete.sh "$TICKETMINER" "$@" | LC_ALL=C sort >../got; }
has() { grep -qxF -- "$1" ../got || fail "no '$1' among: $(tr '\n' ' ' <../got)"; }
completes ''
for command in $(tm --help | sed -n '/^Usage/,/^Start/s/^  \([a-z]*\) .*/\1/p'); do
    completes ''
    has "$command"
    completes "$command" --
    for option in $(tm "$command" --help | grep -o '^  --[a-z-]*'); do has "$option"; done
done
completes mi
[[ $(cat ../got) = mine ]] || fail "$(cat ../got)"
completes mine --effort ''
has quick
has full
completes mine export.csv --report-language ''
has nl
touch export.csv
mkdir map
completes mine ex
has export.csv
completes mine --training ''
has map
! grep -qx export.csv ../got || fail 'a file where a folder is asked for'
completes mine --seed ''
[[ -z $(cat ../got) ]] || fail "$(cat ../got)"
command -v zsh >/dev/null || exit 0
# zsh is told of the same: whether an option takes a value, and which.
cat >../complete.zsh <<'END'
_describe() { print -rl -- ${(P)2} }
_values() { }
_arguments() { print -rl -- "$@" }
words=("$@") CURRENT=$#
. "$CLI_TESTS/../../docs/completion/_ticketminer"
END
completes() { zsh -f ../complete.zsh "$TICKETMINER" "$@" >../got 2>../err && [[ ! -s ../err ]] || fail "$(cat ../err)"; }
for command in $(tm --help | sed -n '/^Usage/,/^Start/s/^  \([a-z]*\) .*/\1/p'); do
    completes ''
    grep -q "^$command:." ../got || fail "zsh: no $command among: $(cat ../got)"
    completes "$command" --
    while read -r option value; do
        case $value in
        '') has "$option" ;;
        *'|'*) has "$option:value:(${value//'|'/ })" ;;
        DIR) has "$option:folder:_files -/" ;;
        FILE* | DB) has "$option:file:_files" ;;
        *) has "$option:$value:" ;;
        esac
    done < <(tm "$command" --help | sed -n 's/^  \(--[a-z-]* [^ ]*\) .*/\1/p')
done
