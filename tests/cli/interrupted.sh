# A run that is stopped, or whose reader is gone, leaves nothing behind and ends by the signal (128 + its number for a shell).
mkfifo pijp
for name in INT TERM HUP QUIT; do
    # A shell starts what runs beside it without Ctrl-C; this puts that back.
    "$PYTHON" -c 'import os, signal, sys
for s in (signal.SIGINT, signal.SIGQUIT): signal.signal(s, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])' "$TICKETMINER" mine pijp --output uit.xlsx --training oefenen >../out 2>../err &
    job=$!
    exec 3<>pijp # read too, so that it does not wait for the program
    head -c 20000 "$Q1" >&3
    for _ in {1..100}; do
        [[ -d oefenen ]] && break
        sleep 0.1
    done
    kill -"$name" "$job"
    status=0
    wait "$job" || status=$?
    exec 3>&-
    ((status == 128 + $(kill -l "$name"))) || fail "status $status after SIG$name"
    [[ ! -s ../err ]] || fail "says: $(cat ../err)"
    [[ $(ls) = $'pijp\nsamples' ]] || fail "left after SIG$name: $(ls)"
done

status=0
{ tm mine "$Q1" --output uit.xlsx --json - || echo "$?" >../status; } | head -c 1 >../out
[[ $(cat ../status) = 141 ]] || fail "status $(cat ../status) without a reader"
[[ $(ls) = $'pijp\nsamples' ]] || fail "left: $(ls)"
