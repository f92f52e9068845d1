/* The draw for checking by hand: its size, its spread, its independence of the order of rows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "miner/insight/sample.h"

enum { TICKETS = 1000, TYPES = 7, CHANNELS = 3, WANT = 100 };

static struct ticket tickets[TICKETS];
static uint32_t type[TICKETS], order[TICKETS];

/* Ticket `i` of the canonical order stands in row (i × step) mod TICKETS. */
static struct facts make(uint32_t step)
{
    for (uint32_t i = 0; i < TICKETS; i++) {
        uint32_t row = i * step % TICKETS;
        order[i] = row;
        tickets[row] = (struct ticket){ .channel = i % CHANNELS, .created = i };
        type[row] = i % 10 == 9 ? FACTS_NO_TYPE : i / 150;
    }
    return (struct facts){ .tickets = tickets, .count = TICKETS, .type = type, .types = TYPES };
}

static void sample_is_spread_by_volume(void **state)
{
    (void)state;
    struct facts f = make(1);
    uint32_t out[WANT], by_type[TYPES] = { 0 }, by_channel[TYPES][CHANNELS] = { { 0 } };
    assert_int_equal(sample_draw(&f, order, TICKETS, WANT, 1, out), WANT);
    for (uint32_t i = 0; i < WANT; i++) {
        assert_true(type[out[i]] < TYPES);
        if (i) assert_true(type[out[i]] >= type[out[i - 1]]);
        for (uint32_t j = 0; j < i; j++) assert_int_not_equal(out[i], out[j]);
        by_type[type[out[i]]]++;
        by_channel[type[out[i]]][tickets[out[i]].channel]++;
    }
    for (uint32_t t = 0; t < TYPES; t++) { /* of 900: 135 a type, 90 of the last; a channel has a third */
        uint32_t share = t < TYPES - 1 ? 15 : 10;
        assert_in_range(by_type[t], share - 1, share + 1);
        for (uint32_t c = 0; c < CHANNELS; c++)
            assert_in_range(by_channel[t][c], share / 3 - 1, share / 3 + 2);
    }
}

static void every_ticket_has_the_same_chance(void **state)
{
    (void)state;
    struct facts f = make(1);
    static uint32_t drawn[TICKETS];
    uint32_t out[WANT];
    enum { SEEDS = 2000 };
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        sample_draw(&f, order, TICKETS, WANT, seed, out);
        for (uint32_t i = 0; i < WANT; i++) drawn[out[i]]++;
    }
    for (uint32_t i = 0; i < TICKETS; i++) { /* 222 expected, deviation 14 */
        if (type[i] == FACTS_NO_TYPE)
            assert_int_equal(drawn[i], 0);
        else
            assert_in_range(drawn[i], 222 - 75, 222 + 75);
    }
}

static void rows_in_another_order_give_the_same_tickets(void **state)
{
    (void)state;
    uint32_t first[WANT], second[WANT], other[WANT];
    struct facts f = make(1);
    sample_draw(&f, order, TICKETS, WANT, 7, first);
    sample_draw(&f, order, TICKETS, WANT, 8, other);
    assert_memory_not_equal(first, other, sizeof first);
    f = make(373);
    assert_int_equal(sample_draw(&f, order, TICKETS, WANT, 7, second), WANT);
    for (uint32_t i = 0; i < WANT; i++) assert_int_equal(tickets[second[i]].created, first[i]);
}

static void few_tickets_are_all_drawn(void **state)
{
    (void)state;
    struct facts f = make(1);
    uint32_t out[WANT];
    assert_int_equal(sample_draw(&f, order, 20, WANT, 1, out), 18);
    assert_int_equal(sample_draw(&f, order, 0, WANT, 1, out), 0);
    for (uint32_t i = 0; i < TICKETS; i++) type[i] = FACTS_NO_TYPE;
    assert_int_equal(sample_draw(&f, order, TICKETS, WANT, 1, out), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sample_is_spread_by_volume),
        cmocka_unit_test(every_ticket_has_the_same_chance),
        cmocka_unit_test(rows_in_another_order_give_the_same_tickets),
        cmocka_unit_test(few_tickets_are_all_drawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
