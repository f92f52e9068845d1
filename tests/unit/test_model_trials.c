/* What types did with tickets that were left out, and how later ones rank among them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "cluster/model_place.h"
#include "cluster/model_trials.h"
#include "miner/base/mem.h"

enum { TYPES = 3, MANY = 100 };

static void about(double value, double expected)
{
    if (fabs(value - expected) > 1e-4) fail_msg("%f, not %f", value, expected);
}

/* Type 0 has MANY tickets, at 0.01, 0.02 … 1, the nearest 60 sure; 8 of type 1, all placed in type 0 at 0.3,
 * are sure there; type 2 has none. Two that belong nowhere. */
static void learn(struct model_trials (*out)[2])
{
    struct model_trial list[MANY + 10];
    uint32_t n = 0;
    for (uint32_t i = MANY; i > 0; i--) list[n++] = (struct model_trial){ 0, 0, 0.01f * (float)i, i > 40 };
    for (uint32_t i = 0; i < 8; i++) list[n++] = (struct model_trial){ 1, 0, 0.3f, true };
    list[n++] = (struct model_trial){ MODEL_NO_TYPE, MODEL_NO_TYPE, 0, false };
    list[n++] = (struct model_trial){ MODEL_NO_TYPE, 2, 0.9f, true };
    model_trials_learn(list, n, TYPES, 1, out);
}

static void shares_lean_on_all_types(void **state)
{
    (void)state;
    struct model_trials out[TYPES][2] = { 0 };
    learn(out);
    double usual = 60.0 / 108;
    about((double)out[0][1].held, (60 + 4 * usual) / 104);
    about((double)out[1][1].held, 4 * usual / 12);
    about((double)out[2][1].held, usual);
    about((double)out[0][1].drawn, 8.5 / 111);
    about((double)out[1][1].drawn, 0.5 / 111);
    about((double)out[2][1].drawn, 1.5 / 111);
    assert_int_equal(out[0][0].count, 0); /* of the other kind nothing was said */
}

static void ranks_are_even_for_tickets_of_the_type(void **state)
{
    (void)state;
    struct model_trials out[TYPES][2] = { 0 };
    learn(out);
    assert_int_equal(out[0][1].count, MODEL_NEARNESSES);
    assert_int_equal(out[1][1].count, 0);
    for (uint32_t i = 1; i < MODEL_NEARNESSES; i++) assert_true(out[0][1].near[i] >= out[0][1].near[i - 1]);
    double sum = 0;
    for (uint32_t i = 1; i <= MANY; i++) {
        float near = 0.01f * (float)i;
        double all = model_trials_all(out, TYPES, 1, near);
        assert_true(all >= 0 && all <= 1);
        sum += model_trials_rank(&out[0][1], all, near);
        about(model_trials_rank(&out[2][1], all, near), all); /* a type without any goes as all do */
    }
    assert_true(fabs(sum / MANY - 0.5) < 0.05);
    assert_true(model_trials_rank(&out[0][1], model_trials_all(out, TYPES, 1, 0), 0) < 0.02);
    assert_true(model_trials_rank(&out[0][1], model_trials_all(out, TYPES, 1, 1), 1) > 0.98);
    about(model_trials_all(out, TYPES, 0, 0.4f), 0.5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_lean_on_all_types),
        cmocka_unit_test(ranks_are_even_for_tickets_of_the_type),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
