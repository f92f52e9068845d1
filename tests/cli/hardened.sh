# The program as it is built for use has what keeps a mistake from becoming a hole.
[[ ${VARIANT:-release} = release ]] || skip "another build than the one for use"
need readelf
need objdump
elf() { readelf -W "$@" "$TICKETMINER"; }
expect() { # PATTERN WHAT: in what is read
    grep -E -- "$1" >/dev/null || fail "no $2"
}
elf --file-header | expect 'Type: +DYN' "position-independent program"
elf --segments | expect 'GNU_RELRO' "read-only relocations"
elf --dynamic | expect 'FLAGS_1.*NOW' "binding at the start"
elf --segments | expect 'GNU_STACK.* RW +' "stack that is not executable"
if elf --segments | grep 'LOAD.*RWE'; then fail "a segment that can be written and executed"; fi
elf --dyn-syms | expect '__stack_chk_fail' "guard of the stack"
elf --dyn-syms | expect '__(mem|str|snprintf|vsnprintf)[a-z]*_chk' "checked copies (_FORTIFY_SOURCE)"
if elf --file-header | grep 'X86-64' >../elf; then
    (($(objdump -d "$TICKETMINER" | grep -c endbr64) > 100)) || fail "no guarded jumps (-fcf-protection)"
fi
