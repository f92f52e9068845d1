# A run that is stopped leaves nothing behind.
mkfifo pijp
"$TICKETMINER" mine pijp --output uit.xlsx >../out 2>../err &
job=$!
exec 3<>pijp # read too, so that it does not wait for the program
head -c 20000 "$Q1" >&3
sleep 0.3
kill -TERM "$job"
status=0
wait "$job" || status=$?
exec 3>&-
((status > 128)) || fail "status $status after SIGTERM"
[[ $(ls) = $'pijp\nsamples' ]] || fail "left: $(ls)"
