# A crash leaves no dump of memory, in which customers' texts stand unmasked, where other programs would leave one.
[[ ${VARIANT:-release} != san-* ]] || skip "sanitizers answer the signal themselves"
cat >../crash.py <<'END'
import os, resource, signal, subprocess, sys, time
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
def dumps(command, ready):
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(200):
        if ready(): break
        time.sleep(0.05)
    os.kill(child.pid, signal.SIGSEGV)
    _, status = os.waitpid(child.pid, 0)
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGSEGV, status
    return os.WCOREDUMP(status)
if not dumps(['cat'], lambda: time.sleep(0.3) or True):
    print('SKIP: no program leaves a dump here')
else:
    assert not dumps([sys.argv[1], 'mine', '-', '--output', 'uit.xlsx'], lambda: any(n.endswith('.tmp') for n in os.listdir())), 'dumped'
END
python ../crash.py "$TICKETMINER"
