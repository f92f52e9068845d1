# Every output is the same to the byte for any number of threads, locale and time zone.
run() { # name command...
    local name=$1
    shift
    "$@" "$TICKETMINER" mine "$Q1" "$Q2" --quiet --output "$name.xlsx" --json "$name.json" --assignments "$name.csv" \
        --html "$name.html" --training "$name" \
        ${threads:+--threads "$threads"} 2>../err || fail "$name: $(cat ../err)"
    [[ $name = basis ]] && return
    for kind in xlsx json csv html; do same "basis.$kind" "$name.$kind"; done
    for file in nlu.yml phrasings.csv; do same "basis/$file" "$name/$file"; done
}
threads=1 run basis env
for threads in 2 4; do run "threads-$threads" env; done
threads=
run alle env
run locale-c env LC_ALL=C
run zone-west env TZ=America/New_York
run zone-east env TZ=Asia/Tokyo LANG=en_US.UTF-8
sleep 1.1 # the next second
run later env
