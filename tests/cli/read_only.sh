# shellcheck shell=bash
# A history on a file system that is read-only: it can be read, and what would write to it says why it cannot.
need unshare
mkdir schijf
unshare --map-root-user --mount true 2>/dev/null || skip "no mount namespaces here"
succeeds mine "$Q1" --history h.db --output q1.xlsx
cat >../on_read_only <<'END'
set -euo pipefail
mount -t tmpfs none schijf || exit 99
cp h.db schijf/h.db
mount -o remount,ro schijf || exit 99
status=0
eval "$1" >../out 2>../err || status=$?
exit "$status"
END
try() { # command, status
    local status=0
    unshare --map-root-user --mount bash ../on_read_only "$1" 2>../trouble || status=$?
    ((status != 99)) || skip "cannot mount a tmpfs"
    ((status == $2)) || fail "status $status of $1: $(cat ../err ../trouble)"
}
export TICKETMINER Q2
for command in 'mine "$Q2" --output q2.xlsx' 'review q1.xlsx' ; do
    try "\"\$TICKETMINER\" $command --history schijf/h.db" 3
    grep -q '^ticketminer: schijf/h.db: cannot write: Read-only file system$' ../err || fail "$command: $(cat ../err)"
done
try '"$TICKETMINER" mine "$Q2" --output q2.xlsx --history schijf/nieuw.db' 3
grep -q '^ticketminer: schijf/nieuw.db: cannot make the history: Read-only file system$' ../err || fail "$(cat ../err)"
try '"$TICKETMINER" history schijf/h.db --forget 1' 3
grep -q 'schijf/h.db: cannot write: Read-only file system' ../err || fail "$(cat ../err)"
try '"$TICKETMINER" history schijf/h.db' 0
try '"$TICKETMINER" assign "$Q2" --history schijf/h.db --output q2.csv' 0
