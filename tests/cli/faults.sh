# Failing calls and signals in each command, a sample of them all; see tests/fault/run. `make fault` tries many more.
library=$CLI_TESTS/../../build/${VARIANT:-release}/fault.so
[[ -e $library ]] || skip "faults are for the release build, on x86-64"
status=0
FAULT_STATE=/dev/null LD_PRELOAD=$library tm --version >../out 2>../err || status=$?
if grep -q 'no filter of system calls' ../err; then skip "$(cat ../err)"; fi
python "$CLI_TESTS/../fault/run" "$library" "$TICKETMINER" --number 140
