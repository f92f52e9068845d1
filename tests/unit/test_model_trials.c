/* What types did with tickets that were left out. */
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

/* Type 0 has MANY tickets, of which 60 are sure; 8 of type 1, all placed in type 0, are sure there; type 2
 * has none. Two that belong nowhere. */
static void learn(struct model_trials (*out)[2])
{
    struct model_trial list[MANY + 10];
    uint32_t n = 0;
    for (uint32_t i = MANY; i > 0; i--) list[n++] = (struct model_trial){ 0, 0, i > 40 };
    for (uint32_t i = 0; i < 8; i++) list[n++] = (struct model_trial){ 1, 0, true };
    list[n++] = (struct model_trial){ MODEL_NO_TYPE, MODEL_NO_TYPE, false };
    list[n++] = (struct model_trial){ MODEL_NO_TYPE, 2, true };
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
    about((double)out[0][0].held, 0); /* of the other kind nothing was said */
}

/* By descending nearness: ten that are right, five of ten, one of ten; one of them is of no type. */
static void as_likely_wrong_as_right(void **state)
{
    (void)state;
    struct model_left_out list[30];
    struct model_threshold t;
    const double always[2] = { 1, (double)NAN };
    for (uint32_t i = 0; i < 30; i++) {
        bool right = i < 10 || (i < 20 ? i % 2 : i == 25);
        uint32_t own = i == 20 ? MODEL_NO_TYPE : right;
        list[29 - i] = (struct model_left_out){
            .doc = i, .type = own, .placed = 1, .near = 1 - (float)i / 100, .margin = (float)(30 - i) / 100
        };
    }
    model_threshold_learn(list, 30, always, &t);
    about((double)t.least, 0.91); /* ten ahead there, and never more than ten again */
    about((double)t.near, 0.89);  /* eleven of twelve */
    for (uint32_t i = 0; i < 30; i++)
        if (list[i].doc == 10 || list[i].doc == 12) list[i].type = 1;
    model_threshold_learn(list, 30, always, &t);
    about((double)t.least, 0.87); /* fourteen ahead there, and never more than fourteen again */
    for (uint32_t i = 0; i < 30; i++) list[i].type = MODEL_NO_TYPE;
    model_threshold_learn(list, 30, always, &t);
    about((double)t.least, 1);
    about((double)t.near, 1);
    about((double)t.margin, 1);
    model_threshold_learn(list, 0, always, &t);
    about((double)t.least, 1);
}

/* By descending nearness: ten of type 0 and ten of type 1, all right; then two of type 0 in three, as often.
 */
static void right_as_far_as_the_type_comes_back(void **state)
{
    (void)state;
    struct model_left_out list[50];
    struct model_threshold t;
    for (uint32_t i = 0; i < 50; i++) {
        uint32_t own = i >= 10 && i < 20, wrong = i >= 20 && i % 3 == 2;
        list[49 - i] = (struct model_left_out){
            .doc = i, .type = own, .placed = own ^ wrong, .near = 1 - (float)i / 100
        };
    }
    model_threshold_learn(list, 50, (const double[]){ 1, 1 }, &t);
    about((double)t.least, 0.51);
    model_threshold_learn(list, 50, (const double[]){ 0.8, 1 }, &t); /* 0.6 for two, 1 against one */
    about((double)t.least, 0.51);
    model_threshold_learn(list, 50, (const double[]){ 0.7, 1 }, &t); /* 0.4 for two, 1 against one */
    about((double)t.least, 0.81);
    model_threshold_learn(list, 50, (const double[]){ 0.7, 0.4 },
                          &t); /* a right one of type 1 counts against */
    about((double)t.least, 0.91);
    about((double)t.near, 0.75); /* 24 of 26 are where the run put them, whatever the types are worth */
    model_threshold_learn(list, 50, (const double[]){ 0.4, 0.4 }, &t);
    about((double)t.least, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_lean_on_all_types),
        cmocka_unit_test(as_likely_wrong_as_right),
        cmocka_unit_test(right_as_far_as_the_type_comes_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
