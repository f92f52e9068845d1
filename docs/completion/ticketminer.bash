# bash completion for ticketminer. Commands and options come from its own --help, so they are those of the installed
# version.
_ticketminer() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} program=${COMP_WORDS[0]} command= value i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} == -* ]] || { command=${COMP_WORDS[i]}; break; }
    done
    if [[ -z $command ]]; then
        mapfile -t COMPREPLY < <(compgen -W "--help --version $("$program" --help 2>/dev/null |
            sed -n '/^Usage/,/^Start/s/^  \([a-z]*\) .*/\1/p')" -- "$current")
        return
    fi
    if [[ $before == --* || $before == -o ]]; then
        value=$("$program" "$command" --help 2>/dev/null | sed -n "s/^  ${before/#-o/--output} \([^ ]*\).*/\1/p" | head -n 1)
        case $value in
        *'|'*)
            mapfile -t COMPREPLY < <(compgen -W "${value//'|'/ }" -- "$current")
            return
            ;;
        DIR)
            mapfile -t COMPREPLY < <(compgen -d -- "$current")
            return
            ;;
        FILE* | DB)
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return
            ;;
        ?*) return ;; # a value that only the user knows
        esac
    fi
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$("$program" "$command" --help 2>/dev/null |
            sed -n 's/^  \(--[a-z-]*\).*/\1/p')" -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    fi
}
complete -o filenames -F _ticketminer ticketminer
