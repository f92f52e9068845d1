# Completion knows every command and every option, and the values that an option can have.
cat >../complete.sh <<'END'
. "$CLI_TESTS/../../docs/completion/ticketminer.bash"
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_ticketminer
printf '%s\n' "${COMPREPLY[@]}"
END
completes() { bash ../complete.sh "$TICKETMINER" "$@" | LC_ALL=C sort >../got; }
has() { grep -qx -- "$1" ../got || fail "no '$1' among: $(tr '\n' ' ' <../got)"; }
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
if command -v zsh >/dev/null; then zsh -n "$CLI_TESTS/../../docs/completion/_ticketminer"; fi
