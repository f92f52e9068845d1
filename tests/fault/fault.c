/* Makes one call of a program fail: a library for LD_PRELOAD, driven by tests/fault/run.
 *
 * Calls of the system are caught where they enter the kernel, by a seccomp filter that turns them into a
 * signal: so the reads and writes within stdio and within every other library are caught too, which replaced
 * functions would not see. Allocations, new threads and the clock are replaced functions.
 *
 * FAULT_STATE names a file of `struct state`, where calls are counted and the failure is noted. FAULT_PLAN is
 * "CLASS KIND NUMBER MODE": the NUMBERth call of CLASS, counted from 1, fails as KIND says (an error's name;
 * "short": one byte is read or written; "INT", "TERM", "KILL": the signal arrives before the call, "int",
 * "term", "kill": after it). MODE "from": every later call of the class fails too. Without a plan, calls are
 * only counted.
 *
 * Two classes do not fail. "input": reads of files whose path begins with FAULT_INPUTS; the file loses its
 * second half just before ("shrink"), or has its beginning appended ("grow"). "clock": questions for the time
 * of day; it is ten years earlier ("back") or later ("forward").
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#ifndef __x86_64__
#error "the registers of a system call are those of x86-64"
#endif

enum class {
    READ,
    WRITE,
    OPEN,
    CLOSE,
    SYNC,
    RENAME,
    SEEK,
    STAT,
    FOLDER,
    MAP,
    ALLOC,
    THREAD,
    INPUT,
    CLOCK,
    CLASSES
};
static const char *const class_names[CLASSES] = { "read",   "write",  "open",  "close",  "sync",
                                                  "rename", "seek",   "stat",  "folder", "map",
                                                  "alloc",  "thread", "input", "clock" };

static const struct {
    int number;
    enum class class;
} caught[] = {
    { SYS_read, READ },         { SYS_pread64, READ },   { SYS_readv, READ },      { SYS_write, WRITE },
    { SYS_pwrite64, WRITE },    { SYS_writev, WRITE },   { SYS_open, OPEN },       { SYS_openat, OPEN },
    { SYS_memfd_create, OPEN }, { SYS_fcntl, OPEN },     { SYS_close, CLOSE },     { SYS_fsync, SYNC },
    { SYS_fdatasync, SYNC },    { SYS_rename, RENAME },  { SYS_renameat, RENAME }, { SYS_renameat2, RENAME },
    { SYS_lseek, SEEK },        { SYS_ftruncate, SEEK }, { SYS_fstat, STAT },      { SYS_newfstatat, STAT },
    { SYS_statfs, STAT },       { SYS_access, STAT },    { SYS_mkdir, FOLDER },    { SYS_getdents64, FOLDER },
    { SYS_mmap, MAP },          { SYS_mremap, MAP },     { SYS_brk, MAP },
};
enum { CAUGHT = sizeof caught / sizeof caught[0] };

struct state {
    _Atomic uint64_t count[CLASSES];
    _Atomic uint64_t failed; /* how often a call was made to fail */
};
static struct state *state;
static const char *inputs; /* how the paths of input files begin; NULL: none */

static struct {
    int class; /* -1: none */
    int number;
    bool is_short, after, from, shrink, grow;
    int signal;
    time_t jump; /* seconds */
    uint64_t at;
} plan = { .class = -1 };

static const struct {
    const char *name;
    int number;
} errors[] = { { "EIO", EIO },       { "ENOSPC", ENOSPC }, { "EINTR", EINTR },   { "ENOMEM", ENOMEM },
               { "EMFILE", EMFILE }, { "EACCES", EACCES }, { "EAGAIN", EAGAIN }, { "ENOSYS", ENOSYS } };

/* The one place from which the filter lets calls through. */
long fault_syscall(long number, long a, long b, long c, long d, long e, long f);
extern const char fault_syscall_return[];
__asm__(".text\n.globl fault_syscall\nfault_syscall:\n"
        "mov %rdi, %rax\nmov %rsi, %rdi\nmov %rdx, %rsi\nmov %rcx, %rdx\nmov %r8, %r10\nmov %r9, %r8\nmov "
        "8(%rsp), %r9\n"
        "syscall\n.globl fault_syscall_return\nfault_syscall_return:\nret\n");

static void deliver(int number)
{
    fault_syscall(SYS_kill, fault_syscall(SYS_getpid, 0, 0, 0, 0, 0, 0), number, 0, 0, 0, 0);
}

/* Counts a call; is it one to fail? */
static bool is_due(enum class class)
{
    if (!state) return false;
    uint64_t n = atomic_fetch_add(&state->count[class], 1) + 1;
    if (plan.class != (int)class || (plan.from ? n < plan.at : n != plan.at)) return false;
    atomic_fetch_add(&state->failed, 1);
    return true;
}

static long call_short(long number, const long *a)
{
    if (number == SYS_readv || number == SYS_writev) {
        struct iovec first = *(const struct iovec *)a[1];
        if (first.iov_len > 1) first.iov_len = 1;
        return fault_syscall(number, a[0], (long)&first, 1, 0, 0, 0);
    }
    return fault_syscall(number, a[0], a[1], a[2] > 1 ? 1 : a[2], a[3], 0, 0);
}

static long call_planned(long number, const long *a)
{
    if (plan.signal && !plan.after) deliver(plan.signal);
    if (plan.is_short) return call_short(number, a);
    /* A file is closed even when that fails. */
    long result =
        plan.signal || number == SYS_close ? fault_syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]) : 0;
    if (plan.signal && plan.after) deliver(plan.signal);
    if (plan.signal) return result;
    return number == SYS_brk ? fault_syscall(number, 0, 0, 0, 0, 0, 0) : -plan.number;
}

/* The path "/proc/self/fd/7", without anything that may not be called here. */
static void descriptor_path(long fd, char path[32])
{
    char digits[16];
    size_t n = 0, at = sizeof "/proc/self/fd/" - 1;
    memcpy(path, "/proc/self/fd/", at);
    do digits[n++] = (char)('0' + fd % 10);
    while ((fd /= 10) > 0 && n < sizeof digits);
    while (n > 0) path[at++] = digits[--n];
    path[at] = '\0';
}

/* A database is no input here: what SQLite makes of a part of one is another matter. */
static bool is_input(long number, const long *a)
{
    char link[32], path[4096];
    if (!inputs || a[0] < 0 || (number != SYS_read && number != SYS_pread64 && number != SYS_readv))
        return false;
    descriptor_path(a[0], link);
    long length = fault_syscall(SYS_readlink, (long)link, (long)path, sizeof path - 1, 0, 0, 0);
    if (length <= 0) return false;
    path[length] = '\0';
    return strncmp(path, inputs, strlen(inputs)) == 0 && !strstr(path, ".db");
}

static void change_input(const long *a)
{
    static char head[1 << 16];
    char link[32];
    struct stat info;
    if (plan.signal) deliver(plan.signal);
    if (plan.signal) return;
    descriptor_path(a[0], link);
    long fd = fault_syscall(SYS_open, (long)link, O_RDWR | O_CLOEXEC, 0, 0, 0, 0);
    if (fd < 0) return;
    if (fault_syscall(SYS_fstat, fd, (long)&info, 0, 0, 0, 0) == 0 && S_ISREG(info.st_mode)) {
        if (plan.shrink) fault_syscall(SYS_ftruncate, fd, info.st_size / 2, 0, 0, 0, 0);
        long n = plan.grow ? fault_syscall(SYS_pread64, fd, (long)head, sizeof head, 0, 0, 0) : 0;
        if (n > 0) fault_syscall(SYS_pwrite64, fd, (long)head, n, info.st_size, 0, 0);
    }
    fault_syscall(SYS_close, fd, 0, 0, 0, 0, 0);
}

/* What is said on standard error is what the test reads; and only a call that makes a descriptor can lack
 * one. */
static bool is_spared(long number, const long *a)
{
    if ((number == SYS_write || number == SYS_writev || number == SYS_close) && a[0] == STDERR_FILENO)
        return true;
    return number == SYS_fcntl && a[1] != F_DUPFD && a[1] != F_DUPFD_CLOEXEC;
}

/* rt_sigprocmask, but for SIGSYS: a call that is caught while that is held off ends the program, and glibc
 * holds off all signals here and there. The mask of the interrupted thread is the context's. */
static long hold_signals(ucontext_t *context, const long a[6])
{
    uint64_t mask, set = 0;
    memcpy(&mask, &context->uc_sigmask, sizeof mask);
    if (a[3] != sizeof mask) return -EINVAL;
    if (a[1]) memcpy(&set, (const void *)a[1], sizeof set);
    if (a[2]) memcpy((void *)a[2], &mask, sizeof mask);
    if (!a[1]) return 0;
    if (a[0] != SIG_BLOCK && a[0] != SIG_UNBLOCK && a[0] != SIG_SETMASK) return -EINVAL;
    mask = a[0] == SIG_BLOCK ? mask | set : a[0] == SIG_UNBLOCK ? mask & ~set : set;
    mask &= ~(UINT64_C(1) << (SIGSYS - 1));
    memcpy(&context->uc_sigmask, &mask, sizeof mask);
    return 0;
}

static void on_call(int signal_number, siginfo_t *info, void *context)
{
    (void)signal_number;
    greg_t *r = ((ucontext_t *)context)->uc_mcontext.gregs;
    long number = info->si_syscall;
    const long a[6] = { r[REG_RDI], r[REG_RSI], r[REG_RDX], r[REG_R10], r[REG_R8], r[REG_R9] };
    if (number == SYS_rt_sigprocmask) {
        r[REG_RAX] = hold_signals(context, a);
        return;
    }
    size_t i = 0;
    while (i < CAUGHT - 1 && caught[i].number != number) i++;
    if (is_input(number, a) && is_due(INPUT)) change_input(a);
    if (!is_spared(number, a) && is_due(caught[i].class))
        r[REG_RAX] = call_planned(number, a);
    else
        r[REG_RAX] = fault_syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

static void catch_calls(void)
{
    struct sock_filter filter[9 + CAUGHT], *f = filter;
    uint64_t through = (uint64_t)(uintptr_t)fault_syscall_return;
    const uint32_t where = offsetof(struct seccomp_data, instruction_pointer);
    *f++ = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, where);
    *f++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)through, 0, 3);
    *f++ = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, where + 4);
    *f++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)(through >> 32), 0, 1);
    *f++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    *f++ = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    *f++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_rt_sigprocmask, CAUGHT + 1, 0);
    for (size_t i = 0; i < CAUGHT; i++)
        *f++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)caught[i].number,
                                            (uint8_t)(CAUGHT - i), 0);
    *f++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    *f++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP);
    struct sock_fprog program = { (unsigned short)(f - filter), filter };
    struct sigaction action = { .sa_sigaction = on_call, .sa_flags = SA_SIGINFO | SA_NODEFER };
    if (sigaction(SIGSYS, &action, NULL) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) {
        perror("fault: no filter of system calls here");
        _exit(77);
    }
}

static void read_plan(const char *text)
{
    char class[16], kind[16], mode[16];
    unsigned long long at;
    bool good = sscanf(text, "%15s %15s %llu %15s", class, kind, &at, mode) == 4;
    plan.at = at;
    plan.from = good && strcmp(mode, "from") == 0;
    plan.is_short = strcmp(kind, "short") == 0;
    plan.shrink = strcmp(kind, "shrink") == 0;
    plan.grow = strcmp(kind, "grow") == 0;
    const time_t ten_years = 10 * 365 * 86400;
    plan.jump = strcmp(kind, "back") == 0 ? -ten_years : strcmp(kind, "forward") == 0 ? ten_years : 0;
    plan.signal = strcasecmp(kind, "INT") == 0    ? SIGINT
                  : strcasecmp(kind, "TERM") == 0 ? SIGTERM
                  : strcasecmp(kind, "KILL") == 0 ? SIGKILL
                                                  : 0;
    plan.after = plan.signal && kind[0] >= 'a';
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
        if (strcmp(kind, errors[i].name) == 0) plan.number = errors[i].number;
    for (int i = 0; i < CLASSES; i++)
        if (good && strcmp(class, class_names[i]) == 0) plan.class = i;
    bool known = plan.number || plan.signal || plan.is_short || plan.shrink || plan.grow || plan.jump;
    if (plan.class >= 0 && known) return;
    fprintf(stderr, "fault: no plan: %s\n", text);
    _exit(77);
}

__attribute__((constructor)) static void begin(void)
{
    const char *path = getenv("FAULT_STATE"), *text = getenv("FAULT_PLAN");
    if (!path) return;
    int fd = open(path, O_RDWR | O_CLOEXEC);
    void *place = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof *state, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (place == MAP_FAILED) {
        perror(path);
        _exit(77);
    }
    close(fd);
    if (text) read_plan(text);
    inputs = getenv("FAULT_INPUTS");
    catch_calls();
    state = place;
}

/* Allocations: the program puts its own malloc over glibc's, so what is replaced is what that calls. */
static bool no_memory(void)
{
    if (!is_due(ALLOC)) return false;
    if (plan.signal) deliver(plan.signal);
    if (plan.signal) return false;
    errno = ENOMEM;
    return true;
}

static void *(*real_malloc)(size_t), *(*real_calloc)(size_t, size_t), *(*real_realloc)(void *, size_t);

static void *next(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

void *__libc_malloc(size_t size)
{
    if (!real_malloc) *(void **)&real_malloc = next("__libc_malloc");
    return no_memory() ? NULL : real_malloc(size);
}
void *__libc_calloc(size_t count, size_t size)
{
    if (!real_calloc) *(void **)&real_calloc = next("__libc_calloc");
    return no_memory() ? NULL : real_calloc(count, size);
}
void *__libc_realloc(void *old, size_t size)
{
    if (!real_realloc) *(void **)&real_realloc = next("__libc_realloc");
    return no_memory() ? NULL : real_realloc(old, size);
}
int posix_memalign(void **place, size_t align, size_t size)
{
    int (*real)(void **, size_t, size_t);
    *(void **)&real = next("posix_memalign");
    return no_memory() ? ENOMEM : real(place, align, size);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *), void *argument)
{
    int (*real)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    *(void **)&real = next("pthread_create");
    if (is_due(THREAD)) {
        if (!plan.signal) return plan.number;
        deliver(plan.signal);
    }
    return real(thread, attributes, run, argument);
}

/* By how much the clock is off at this question. */
static time_t jump(void)
{
    if (!is_due(CLOCK)) return 0;
    if (plan.signal) deliver(plan.signal);
    return plan.jump;
}

int clock_gettime(clockid_t clock, struct timespec *out)
{
    long result = syscall(SYS_clock_gettime, clock, out);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) out->tv_sec += jump();
    return (int)result;
}

int gettimeofday(struct timeval *restrict out, void *restrict zone)
{
    (void)zone;
    struct timespec t;
    if (clock_gettime(CLOCK_REALTIME, &t) != 0) return -1;
    *out = (struct timeval){ t.tv_sec, t.tv_nsec / 1000 };
    return 0;
}

time_t time(time_t *out)
{
    struct timespec t;
    if (clock_gettime(CLOCK_REALTIME, &t) != 0) return -1;
    if (out) *out = t.tv_sec;
    return t.tv_sec;
}
