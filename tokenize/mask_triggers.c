/* Makes the tables of the masker: triggers, and the filter before them. */
#include "tokenize/mask_triggers.h"

#include <assert.h>
#include <stdlib.h>

#include "miner/base/mem.h"

static uint64_t eight_of(const struct mask_trigger *trigger)
{
    char word[8] = { 0 };

    for (size_t i = 0; i < trigger->length && i < sizeof word; i++)
        word[i] = trigger->word[i] == '_' ? ' ' : trigger->word[i];
    return mask_eight(word, sizeof word);
}

static struct mask_mark mark_of(const struct mask_trigger *trigger)
{
    size_t n = trigger->length < 7 ? trigger->length : 7;
    return (struct mask_mark){ mask_next_bytes(eight_of(trigger)), n > 3 ? UINT32_MAX >> (56 - 8 * n) : 0 };
}

static void add_to_filter(struct masker *m, const struct mask_trigger *trigger)
{
    size_t n = trigger->length;
    uint64_t eight = eight_of(trigger);
    unsigned set = n < 4   ? 0
                   : n < 6 ? 1
                           : 2,
             place = mask_filter_place(n == 2 ? eight << 8 : eight, set == 0 ? 3 : 2 * set + 2);

    m->filter[set][place / 32] |= UINT32_C(1) << place % 32;
}

static void add_triggers(struct masker *m, const struct mask_context *rule, pattern_code *pattern)
{
    bool capital = rule->kind == MASK_NAME && !strstr(rule->regex, "(?&small") &&
                   (strstr(rule->regex, "(?&name") || strstr(rule->regex, "(?&capital"));
    const char *list = rule->triggers;
    for (struct str word; (word = mask_next_trigger(&list)).len;) {
        const uint16_t *follow = pattern_triggers_follow[m->trigger_count];
        MEM_RESERVE(m->triggers, m->trigger_capacity, m->trigger_count + 1);
        size_t keyed = strcspn(word.ptr, " _.:,");
        if (keyed > 3) keyed = 3;
        uint32_t colon = word.ptr[word.len - 1] == ':' ? MASK_COLON : 0;
        m->triggers[m->trigger_count++] =
            (struct mask_trigger){ mask_trigger_key(word.ptr, keyed) | colon,
                                   word.ptr,
                                   rule,
                                   pattern,
                                   { &pattern_follow[follow[0]], &pattern_follow[follow[1]] },
                                   capital,
                                   word.len,
                                   keyed };
    }
}

static void add_to_gates(struct mask_gates *gates, size_t shape)
{
    const struct mask_shape *s = &mask_shapes[shape];
    uint64_t bit = UINT64_C(1) << shape;

    assert(shape < 64 && s->digits <= MASK_DIGITS_AHEAD);
    for (unsigned start = 1; start <= BEHIND_UNDERSCORE; start <<= 1)
        if (s->starts & start) gates->starts[start] |= bit;
    for (size_t n = s->digits; n <= MASK_DIGITS_AHEAD; n++) gates->digits[n] |= bit;
    unsigned needs = 0;
    for (const char *p = s->needs; p && *p; p++) {
        assert(mask_sign_bit(*p));
        needs |= mask_sign_bit(*p);
    }
    for (unsigned signs = 0; signs < 1 << MASK_SIGNS; signs++)
        if (!s->needs || signs & needs) gates->signs[signs] |= bit;
}

/* Those of a slot stand together, in the order of the table: first rule, first served. */
static void sort_triggers(struct masker *m)
{
    struct mask_trigger *sorted = mem_zero(m->trigger_count, sizeof *sorted);
    size_t at[MASK_KEYS] = { 0 }, sum = 0;

    for (size_t i = 0; i < m->trigger_count; i++) at[mask_key_slot(m->triggers[i].key)]++;
    for (size_t i = 0; i < MASK_KEYS; i++) {
        size_t count = at[i];
        m->slots[i] = (uint16_t)sum;
        at[i] = sum;
        sum += count;
    }
    m->slots[MASK_KEYS] = (uint16_t)sum;
    m->marks = mem_zero(m->trigger_count, sizeof *m->marks);
    for (size_t i = 0; i < m->trigger_count; i++) {
        size_t k = at[mask_key_slot(m->triggers[i].key)]++;
        sorted[k] = m->triggers[i];
        m->marks[k] = mark_of(&m->triggers[i]);
    }
    free(m->triggers);
    m->triggers = sorted;
}

struct masker *masker_new(void)
{
    struct masker *m = mem_zero(1, sizeof *m);

    mask_lexicon_init(&m->lexicon);
    for (size_t i = 0; i < mask_shape_count; i++) add_to_gates(&m->gates, i);
    for (size_t i = 0; i < mask_context_count; i++)
        add_triggers(m, &mask_contexts[i], pattern_mask_contexts[i]);
    for (size_t i = 0; i < mask_secret_context_count; i++)
        add_triggers(m, &mask_secret_contexts[i], pattern_mask_secret_contexts[i]);
    for (size_t i = 0; i < mask_name_context_count; i++)
        add_triggers(m, &mask_name_contexts[i], pattern_mask_name_contexts[i]);
    mask_meant_init(&m->meant);
    sort_triggers(m);
    for (size_t i = 0; i < m->trigger_count; i++) add_to_filter(m, &m->triggers[i]);
    return m;
}

void masker_free(struct masker *m)
{
    if (!m) return;
    mask_lexicon_release(&m->lexicon);
    free(m->triggers);
    free(m->marks);
    free(m);
}
