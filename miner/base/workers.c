#include "miner/base/workers.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include "miner/base/mem.h"
#include "miner/base/stop.h"

struct member {
    struct workers *set;
    unsigned number;
    pthread_t thread;
};

/* So many looks at a variable, some tens of microseconds, before a thread goes to sleep: to be woken takes as
 * long, and rounds often follow each other sooner. */
enum { LOOKS = 1000 };

struct workers {
    unsigned count;
    unsigned looks;         /* 0 where threads have to share processors */
    struct member *members; /* members[0] is the caller: no thread of its own */
    pthread_mutex_t lock;   /* held to go to sleep, and to wake: nobody sleeps through what he waits for */
    pthread_cond_t begin, end;
    atomic_ulong round; /* one workers_run */
    atomic_uint busy;   /* threads still in this round */
    atomic_bool stop;
    size_t jobs;
    atomic_size_t next;
    void (*job)(void *, size_t, unsigned);
    void *argument;
};

static void pause_shortly(void)
{
#ifdef __x86_64__
    __builtin_ia32_pause();
#endif
}

static bool has_begun(struct workers *w, unsigned long seen)
{
    return atomic_load(&w->round) != seen || atomic_load(&w->stop);
}

static void await_begin(struct workers *w, unsigned long seen)
{
    for (unsigned i = 0; i < w->looks; i++) {
        if (has_begun(w, seen)) return;
        pause_shortly();
    }
    pthread_mutex_lock(&w->lock);
    while (!has_begun(w, seen)) pthread_cond_wait(&w->begin, &w->lock);
    pthread_mutex_unlock(&w->lock);
}

static void await_end(struct workers *w)
{
    for (unsigned i = 0; i < w->looks; i++) {
        if (!atomic_load(&w->busy)) return;
        pause_shortly();
    }
    pthread_mutex_lock(&w->lock);
    while (atomic_load(&w->busy)) pthread_cond_wait(&w->end, &w->lock);
    pthread_mutex_unlock(&w->lock);
}

static void work_off(struct workers *w, unsigned number)
{
    for (;;) {
        size_t job = atomic_fetch_add(&w->next, 1);
        if (job >= w->jobs) return;
        w->job(w->argument, job, number);
    }
}

static void *serve(void *argument)
{
    struct member *me = argument;
    struct workers *w = me->set;
    for (unsigned long seen = 0;; seen++) {
        await_begin(w, seen);
        if (atomic_load(&w->stop)) return NULL;
        work_off(w, me->number);
        if (atomic_fetch_sub(&w->busy, 1) > 1) continue;
        pthread_mutex_lock(&w->lock);
        pthread_cond_signal(&w->end);
        pthread_mutex_unlock(&w->lock);
    }
}

struct workers *workers_new(unsigned count)
{
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    if (online < 1) online = 1;
    if (count == 0) count = (unsigned)online;
    if (count > 256) count = 256;
    struct workers *w = mem_zero(1, sizeof *w);
    w->looks = count <= (unsigned long)online ? LOOKS : 0;
    w->members = mem_zero(count, sizeof *w->members);
    pthread_mutex_init(&w->lock, NULL);
    pthread_cond_init(&w->begin, NULL);
    pthread_cond_init(&w->end, NULL);
    sigset_t before;
    stop_hold(&before); /* which the threads inherit */
    for (w->count = 1; w->count < count; w->count++) {
        struct member *m = &w->members[w->count];
        *m = (struct member){ .set = w, .number = w->count };
        if (pthread_create(&m->thread, NULL, serve, m) != 0) break;
    }
    stop_allow(&before);
    return w;
}

void workers_free(struct workers *w)
{
    if (!w) return;
    pthread_mutex_lock(&w->lock);
    atomic_store(&w->stop, true);
    pthread_cond_broadcast(&w->begin);
    pthread_mutex_unlock(&w->lock);
    for (unsigned i = 1; i < w->count; i++) pthread_join(w->members[i].thread, NULL);
    pthread_cond_destroy(&w->begin);
    pthread_cond_destroy(&w->end);
    pthread_mutex_destroy(&w->lock);
    free(w->members);
    free(w);
}

unsigned workers_count(const struct workers *w)
{
    return w ? w->count : 1;
}

void workers_run(struct workers *w, size_t jobs, void (*job)(void *argument, size_t number, unsigned worker),
                 void *argument)
{
    if (jobs == 0) return;
    if (!w || w->count == 1 || jobs == 1) {
        for (size_t i = 0; i < jobs; i++) job(argument, i, 0);
        return;
    }
    w->jobs = jobs;
    w->job = job;
    w->argument = argument;
    atomic_store(&w->next, 0);
    atomic_store(&w->busy, w->count - 1);
    pthread_mutex_lock(&w->lock);
    atomic_fetch_add(&w->round, 1);
    pthread_cond_broadcast(&w->begin);
    pthread_mutex_unlock(&w->lock);
    work_off(w, 0);
    await_end(w);
}
