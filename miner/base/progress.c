#include "miner/base/progress.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "miner/base/mem.h"

struct progress {
    FILE *stream;
    bool line, verbose; /* a moving line on a terminal; seconds per stage */
    const char *name, *unit;
    uint64_t total;
    atomic_uint_fast64_t done, next_show;      /* nanoseconds since `begun` */
    uint64_t begun, begun_cpu, made, made_cpu; /* nanoseconds: the stage, all */
    bool shown;
};

static uint64_t now(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

struct progress *progress_new(FILE *stream, bool quiet, bool verbose)
{
    bool line = !quiet && isatty(fileno(stream));
    if (!line && (!verbose || quiet)) return NULL;
    struct progress *p = mem_zero(1, sizeof *p);
    p->stream = stream;
    p->line = line;
    p->verbose = verbose && !quiet;
    p->made = now(CLOCK_MONOTONIC);
    p->made_cpu = now(CLOCK_PROCESS_CPUTIME_ID);
    return p;
}

void progress_free(struct progress *p)
{
    progress_end(p);
    free(p);
}

void progress_stage(struct progress *p, const char *name, const char *unit, uint64_t total)
{
    if (!p) return;
    progress_end(p);
    p->name = name;
    p->unit = unit;
    p->total = total;
    p->begun = now(CLOCK_MONOTONIC);
    p->begun_cpu = now(CLOCK_PROCESS_CPUTIME_ID);
    atomic_store(&p->done, 0);
    atomic_store(&p->next_show, 500000000u);
}

static long peak_kibibytes(void)
{
    struct rusage usage;
    return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0;
}

static void tell(const struct progress *p, const char *name, uint64_t begun, uint64_t begun_cpu)
{
    fprintf(p->stream, "%-28s %8.3f s, %8.3f s CPU, peak memory so far %ld MiB", name,
            (double)(now(CLOCK_MONOTONIC) - begun) * 1e-9,
            (double)(now(CLOCK_PROCESS_CPUTIME_ID) - begun_cpu) * 1e-9, peak_kibibytes() / 1024);
}

static void show(struct progress *p, uint64_t done, double seconds)
{
    fprintf(p->stream, "\r%s: %" PRIu64, p->name, done);
    if (p->total) fprintf(p->stream, " of %" PRIu64, p->total);
    fprintf(p->stream, " %s, %.0f/s", p->unit, (double)done / seconds);
    if (p->total && done && done < p->total)
        fprintf(p->stream, ", %.0f s left", seconds * (double)(p->total - done) / (double)done);
    fputs("\033[K", p->stream);
    fflush(p->stream);
    p->shown = true;
}

void progress_add(struct progress *p, uint64_t more)
{
    if (!p || !p->name) return;
    uint64_t done = atomic_fetch_add(&p->done, more) + more;
    if (!p->line) return;
    uint64_t passed = now(CLOCK_MONOTONIC) - p->begun;
    uint64_t due = atomic_load(&p->next_show);
    /* whoever moves the next time forward prints: one thread at a time, ten times a second at most */
    if (passed >= due && atomic_compare_exchange_strong(&p->next_show, &due, passed + 100000000u))
        show(p, done, (double)passed * 1e-9);
}

void progress_end(struct progress *p)
{
    if (!p || !p->name) return;
    if (p->shown) fputs("\r\033[K", p->stream);
    if (p->verbose) {
        tell(p, p->name, p->begun, p->begun_cpu);
        fputc('\n', p->stream);
    }
    fflush(p->stream);
    p->name = NULL;
    p->shown = false;
}

void progress_total(struct progress *p, uint64_t count, const char *unit)
{
    if (!p) return;
    progress_end(p);
    if (!p->verbose) return;
    tell(p, "in all", p->made, p->made_cpu);
    if (count)
        fprintf(p->stream, ", %.1f KiB a %s (%" PRIu64 ")", (double)peak_kibibytes() / (double)count, unit,
                count);
    fputc('\n', p->stream);
    fflush(p->stream);
}
