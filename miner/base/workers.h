/* A fixed set of threads that work off numbered jobs.
 * Which thread does which job is not determined; what a job computes must depend on its number alone (write
 * to results[job]), so that results are the same for any number of threads. `worker` tells per-thread state
 * apart. NULL is a set of the caller alone.
 */
#ifndef BASE_WORKERS_H
#define BASE_WORKERS_H
#include <stddef.h>

struct workers;

/* `count` threads in all, the caller included; 0 = one per online processor. If the system refuses threads,
 * it goes on with fewer. */
struct workers *workers_new(unsigned count);
void workers_free(struct workers *w);
unsigned workers_count(const struct workers *w);
/* Runs job(argument, number, worker) for number 0 … jobs-1, worker < workers_count(w); returns when all are
 * done. Not reentrant: a job must not call it. */
void workers_run(struct workers *w, size_t jobs, void (*job)(void *argument, size_t number, unsigned worker),
                 void *argument);
#endif
