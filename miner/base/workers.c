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

struct workers {
    unsigned count;
    struct member *members; /* members[0] is the caller: no thread of its own */
    pthread_mutex_t lock;
    pthread_cond_t begin, end;
    unsigned long round; /* one workers_run */
    unsigned busy;       /* threads still in this round */
    bool stop;
    size_t jobs;
    atomic_size_t next;
    void (*job)(void *, size_t, unsigned);
    void *argument;
};

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
    unsigned long seen = 0;
    pthread_mutex_lock(&w->lock);
    for (;;) {
        while (!w->stop && w->round == seen) pthread_cond_wait(&w->begin, &w->lock);
        if (w->stop) break;
        seen = w->round;
        pthread_mutex_unlock(&w->lock);
        work_off(w, me->number);
        pthread_mutex_lock(&w->lock);
        if (--w->busy == 0) pthread_cond_signal(&w->end);
    }
    pthread_mutex_unlock(&w->lock);
    return NULL;
}

struct workers *workers_new(unsigned count)
{
    if (count == 0) {
        long online = sysconf(_SC_NPROCESSORS_ONLN);
        count = online > 0 ? (unsigned)online : 1;
    }
    if (count > 256) count = 256;
    struct workers *w = mem_zero(1, sizeof *w);
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
    w->stop = true;
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
    pthread_mutex_lock(&w->lock);
    w->jobs = jobs;
    w->job = job;
    w->argument = argument;
    atomic_store(&w->next, 0);
    w->busy = w->count - 1;
    w->round++;
    pthread_cond_broadcast(&w->begin);
    pthread_mutex_unlock(&w->lock);
    work_off(w, 0);
    pthread_mutex_lock(&w->lock);
    while (w->busy) pthread_cond_wait(&w->end, &w->lock);
    pthread_mutex_unlock(&w->lock);
}
