# What a killed run left behind goes with the next run over the same outputs; files of a run that lives, and of others, stay.
convert --rows 60 "$Q1" >in.csv
args=(--quiet --output uit.xlsx --json uit.json)
waiting() { # PIPE: starts a run that waits for its input, and waits until it has made its files
    mkfifo "$1"
    "$TICKETMINER" mine "$1" "${args[@]}" & # not tm: the job is the program itself
    job=$!
    while ! (ls uit.json.??????.tmp >../before && ls uit.xlsx.??????.tmp >>../before) 2>../err; do sleep 0.05; done
}
waiting een
kill -KILL "$job"
wait "$job" 2>../err || :
[[ $(wc -l <../before) = 2 ]] || fail "$(ls)"
touch -- uit.xlsx.abcdef.tmp uit.xlsx.backup1.tmp uit.xlsx.ab-def.tmp anders.xlsx.abcdef.tmp
chmod 600 uit.xlsx.backup1.tmp uit.xlsx.ab-def.tmp anders.xlsx.abcdef.tmp # uit.xlsx.abcdef.tmp: others may read it, so it is none of ours
succeeds mine in.csv "${args[@]}"
[[ $(ls -- *.tmp | wc -l) = 4 ]] || fail "$(ls)"
rm -- *.tmp
waiting twee
succeeds mine in.csv "${args[@]}"
cp uit.json eerst.json
xargs ls <../before >../out 2>&1 || fail "files of a living run are gone: $(cat ../out)"
head -n 40 in.csv >twee
wait "$job" || fail "the run that waited ended with $?"
cmp -s eerst.json uit.json && fail "the run that waited wrote nothing"
! ls -- *.tmp 2>../err || fail "left behind"
