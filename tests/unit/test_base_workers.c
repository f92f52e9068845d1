#include "miner/base/workers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

enum { JOBS = 1000 };

struct work {
    unsigned workers;
    atomic_uint times[JOBS]; /* how often each job was done */
    atomic_uint inside[256]; /* jobs that a worker is in: never two */
    atomic_bool wrong;
    uint64_t result[JOBS];
};

static void do_job(void *argument, size_t number, unsigned worker)
{
    struct work *w = argument;
    if (worker >= w->workers || number >= JOBS || atomic_fetch_add(&w->inside[worker], 1) != 0) {
        atomic_store(&w->wrong, true);
        return;
    }
    atomic_fetch_add(&w->times[number], 1);
    w->result[number] = number * number;
    atomic_fetch_sub(&w->inside[worker], 1);
}

static void every_job_is_done_once(void **state)
{
    (void)state;
    static const unsigned counts[] = { 1, 2, 3, 8 };
    for (size_t c = 0; c < sizeof counts / sizeof counts[0]; c++) {
        struct workers *set = workers_new(counts[c]);
        assert_true(workers_count(set) >= 1 && workers_count(set) <= counts[c]);
        /* many rounds on one set: a worker late from one round must not reach into the next */
        for (size_t jobs = 0; jobs <= JOBS; jobs += jobs < 20 ? 1 : 49) {
            static struct work w;
            memset(&w, 0, sizeof w);
            w.workers = workers_count(set);
            workers_run(set, jobs, do_job, &w);
            assert_false(atomic_load(&w.wrong));
            for (size_t i = 0; i < JOBS; i++) assert_int_equal(atomic_load(&w.times[i]), i < jobs);
            for (size_t i = 0; i < jobs; i++) assert_int_equal(w.result[i], i * i);
        }
        workers_free(set);
    }
}

static void take_part(void *argument, size_t number, unsigned worker)
{
    (void)number;
    atomic_uint *seen = argument;
    atomic_fetch_or(seen, 1u << worker);
    /* Holds this worker until another one came, or for a second: more than one must be at work. */
    for (int i = 0; i < 1000 && (atomic_load(seen) & (atomic_load(seen) - 1)) == 0; i++)
        nanosleep(&(struct timespec){ 0, 1000000 }, NULL);
}

static void work_is_shared(void **state)
{
    (void)state;
    struct workers *set = workers_new(2);
    if (workers_count(set) < 2) {
        workers_free(set);
        skip(); /* the system refuses threads */
    }
    atomic_uint seen = 0;
    workers_run(set, 2, take_part, &seen);
    assert_int_equal(atomic_load(&seen), 3);
    workers_free(set);
}

static void by_default_there_is_a_worker_per_processor(void **state)
{
    (void)state;
    struct workers *set = workers_new(0);
    assert_true(workers_count(set) >= 1);
    workers_free(set);
    workers_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_job_is_done_once),
        cmocka_unit_test(work_is_shared),
        cmocka_unit_test(by_default_there_is_a_worker_per_processor),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
