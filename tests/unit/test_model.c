/* What a run leaves behind: its bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/model.h"
#include "miner/base/mem.h"

enum { STEMS = 3, FEATURES = 6, QUESTIONS = 2, TYPES = 2, PROTOTYPES = 3 };

/* What make() makes, as earlier layouts wrote it: without questions, first without trials; and with both. */
static const char *const before[] = {
    "544d4d4f44454c020603e80702030000803e0000003f0000803d0000003e0000803e0000803f000666616374757203000000"
    "3f00067265746f7572670000c03f06016ecb0100002040000423666163af0200006040000461637475930300009040000474"
    "6f7572f7030000b04004bc05a8020c020199b30205cc9903020299b30203cc990300000000020199b30205cc99030101e69f"
    "011030306666303066663030666630306666020199b30204cc990300000000020199b30203cc9903c2503b8c",
    "544d4d4f44454c030603e80702030000803e0000003f0000803d0000003e0000803e0000803f000666616374757203000000"
    "3f00067265746f7572670000c03f06016ecb0100002040000423666163af0200006040000461637475930300009040000474"
    "6f7572f7030000b04004bc05a8020c000000ffff03b366030099b3020000ffff0320ffff0300000000000000000000000000"
    "000000000000000000000000000000000000000000020199b30205cc9903020299b30203cc990300000000020199b30205cc"
    "99030101e69f011030306666303066663030666630306666020199b30204cc990300000000020199b30203cc9903801e8fa7",
    "544d4d4f44454c04080302e80702030000803e0000003f0000803d0000003e0000803e0000803f0000c03e00066661637475"
    "72030000003f00067265746f7572670000c03f06016ecb0100002040000423666163af020000604000046163747593030000"
    "90400004746f7572f7030000b040000e61647265732077696a7a6967656edb040000d040001066616374757572206f707672"
    "6167656ebf050000f04004bc05a8020c000000ffff03b366030099b3020000ffff0320ffff03000000000000000000000000"
    "00000000000000000000000000000000000000000000020199b30207cc9903020299b30205cc990300000000020199b30207"
    "cc99030101e69f011030306666303066663030666630306666020199b30206cc990300000000020199b30205cc99034086c2"
    "df"
};

static void fill_row(struct csr *m, uint32_t row, uint32_t a, uint32_t b)
{
    uint64_t at = m->ptr[row];
    m->col[at] = a;
    m->col[at + 1] = b;
    m->val[at] = 39321.0f / MODEL_VALUE_STEPS; /* 0.6 */
    m->val[at + 1] = 52428.0f / MODEL_VALUE_STEPS;
    m->ptr[row + 1] = at + 2;
}

static void make(uint32_t questions, struct model *m)
{
    static const char *const texts[FEATURES + QUESTIONS] = {
        "factur", "retour", "retourn", "#fac", "actu", "tour", "adres wijzigen", "factuur opvragen"
    };
    uint32_t features = FEATURES + questions;
    model_init(m);
    m->features = features;
    m->stems = STEMS;
    m->asked = FEATURES;
    m->among = questions ? 0.375f : 0;
    m->docs = 1000;
    m->types = TYPES;
    m->prototype_count = PROTOTYPES;
    m->threshold[0] = (struct model_threshold){ 0.25f, 0.5f, 0.0625f };
    m->threshold[1] = (struct model_threshold){ 0.125f, 0.25f, 1 };
    m->text = mem_alloc(features, sizeof *m->text);
    m->weight = mem_alloc(features, sizeof *m->weight);
    m->df = mem_alloc(features, sizeof *m->df);
    for (uint32_t f = 0; f < features; f++) {
        m->text[f] = arena_str(&m->arena, str_of(texts[f]));
        m->weight[f] = 0.5f + (float)f;
        m->df[f] = 3 + 100 * f;
    }
    m->id = mem_alloc(TYPES, sizeof *m->id);
    m->size = mem_alloc(TYPES, sizeof *m->size);
    m->id[0] = 4;
    m->id[1] = 300;
    m->size[0] = 700;
    m->size[1] = 12;
    m->trials = mem_zero(TYPES, sizeof *m->trials);
    m->trials[0][1] = (struct model_trials){ .held = 1, .drawn = 13107.0f / MODEL_VALUE_STEPS };
    m->trials[1][0] = (struct model_trials){ .held = 0, .drawn = 1 };
    m->prototype = mem_zero(PROTOTYPES, sizeof *m->prototype);
    m->prototype[1] =
        (struct model_prototype){ 1, true, arena_str(&m->arena, STR("00ff00ff00ff00ff")), 20454 };
    csr_alloc(&m->centroids, TYPES, features, 2 * TYPES);
    csr_alloc(&m->prototypes, PROTOTYPES, features, 2 * PROTOTYPES);
    for (uint32_t t = 0; t < TYPES; t++) fill_row(&m->centroids, t, t, features - 1 - t);
    for (uint32_t p = 0; p < PROTOTYPES; p++) fill_row(&m->prototypes, p, 0, features - 1 - p);
}

static void bytes_keep_all(void **state)
{
    (void)state;
    struct model m, back;
    struct buf bytes, again;
    struct err err = ERR_INIT;
    buf_init(&bytes);
    buf_init(&again);
    make(QUESTIONS, &m);
    buf_add_str(&bytes, STR("before"));
    model_write(&m, &bytes);
    assert_int_equal(model_read(str_sub(buf_str(&bytes), 6, bytes.len), &back, &err), 0);
    assert_int_equal(back.features, FEATURES + QUESTIONS);
    assert_int_equal(back.asked, FEATURES);
    assert_float_equal(back.among, 0.375f, 0);
    assert_int_equal(back.stems, STEMS);
    assert_int_equal(back.docs, 1000);
    assert_int_equal(back.types, TYPES);
    assert_int_equal(back.prototype_count, PROTOTYPES);
    assert_memory_equal(back.threshold, m.threshold, sizeof m.threshold);
    assert_memory_equal(back.trials, m.trials, TYPES * sizeof *m.trials);
    for (uint32_t f = 0; f < back.features; f++) assert_true(str_eq(back.text[f], m.text[f]));
    assert_memory_equal(back.weight, m.weight, back.features * sizeof(float));
    assert_memory_equal(back.df, m.df, back.features * sizeof(uint32_t));
    assert_memory_equal(back.id, m.id, TYPES * sizeof(uint32_t));
    assert_memory_equal(back.size, m.size, TYPES * sizeof(uint32_t));
    assert_memory_equal(back.centroids.ptr, m.centroids.ptr, (TYPES + 1) * sizeof(uint64_t));
    assert_memory_equal(back.centroids.col, m.centroids.col, 2 * TYPES * sizeof(uint32_t));
    assert_memory_equal(back.centroids.val, m.centroids.val, 2 * TYPES * sizeof(float));
    assert_memory_equal(back.prototypes.col, m.prototypes.col, 2 * PROTOTYPES * sizeof(uint32_t));
    assert_true(back.prototype[1].seed && !back.prototype[2].seed);
    assert_true(str_eq(back.prototype[1].customer, m.prototype[1].customer));
    assert_int_equal(back.prototype[1].day, 20454);
    model_write(&back, &again);
    assert_true(str_eq(buf_str(&again), str_sub(buf_str(&bytes), 6, bytes.len)));
    model_release(&m);
    model_release(&back);
    buf_release(&bytes);
    buf_release(&again);
}

/* What earlier versions left is read, all but what they had not. Without trials it is written again as it
 * was; with them as this version writes that model. */
static void earlier_layouts_are_read(void **state)
{
    (void)state;
    for (int layout = 0; layout < 3; layout++) {
        uint32_t questions = layout == 2 ? QUESTIONS : 0;
        struct model m, back;
        struct buf bytes, again;
        struct err err = ERR_INIT;
        buf_init(&bytes);
        buf_init(&again);
        for (const char *at = before[layout]; *at; at += 2) {
            const char byte[] = { at[0], at[1], 0 };
            buf_add_char(&bytes, (char)strtoul(byte, NULL, 16));
        }
        make(questions, &m);
        assert_int_equal(model_read(buf_str(&bytes), &back, &err), 0);
        if (layout == 0)
            assert_null(back.trials);
        else
            assert_memory_equal(back.trials, m.trials, TYPES * sizeof *m.trials);
        assert_int_equal(back.asked, FEATURES);
        assert_int_equal(back.features, FEATURES + questions);
        assert_memory_equal(back.threshold, m.threshold, sizeof m.threshold);
        assert_memory_equal(back.id, m.id, TYPES * sizeof *m.id);
        assert_memory_equal(back.centroids.val, m.centroids.val, 2 * TYPES * sizeof(float));
        assert_true(str_eq(back.prototype[1].customer, m.prototype[1].customer));
        model_write(&back, &again);
        if (layout > 0) {
            buf_clear(&bytes);
            model_write(&m, &bytes);
        }
        assert_true(str_eq(buf_str(&again), buf_str(&bytes)));
        model_release(&back);
        bytes.ptr[7] = 1; /* and none before that */
        assert_int_equal(model_read(buf_str(&bytes), &back, &err), -1);
        err_release(&err);
        model_release(&m);
        buf_release(&bytes);
        buf_release(&again);
    }
}

/* Each byte changed, and each length: an error, never a model. */
static void damage_is_noticed(void **state)
{
    (void)state;
    struct model m, back;
    struct buf bytes;
    buf_init(&bytes);
    make(QUESTIONS, &m);
    model_write(&m, &bytes);
    for (size_t i = 0; i < bytes.len; i++) {
        char *copy = mem_alloc(bytes.len, 1);
        memcpy(copy, bytes.ptr, bytes.len);
        copy[i] = (char)(copy[i] ^ 0x21);
        struct err err = ERR_INIT;
        assert_int_equal(model_read((struct str){ copy, bytes.len }, &back, &err), -1);
        assert_int_equal(err.status, STATUS_DATA);
        assert_null(back.text);
        err_release(&err);
        free(copy);
        copy = mem_alloc(i, 1);
        memcpy(copy, bytes.ptr, i);
        err = (struct err)ERR_INIT;
        assert_int_equal(model_read((struct str){ copy, i }, &back, &err), -1);
        err_release(&err);
        free(copy);
    }
    bytes.ptr[7] = 99;
    struct err err = ERR_INIT;
    assert_int_equal(model_read(buf_str(&bytes), &back, &err), -1);
    assert_non_null(strstr(err.message, "newer"));
    err_release(&err);
    model_release(&m);
    buf_release(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_keep_all),
        cmocka_unit_test(earlier_layouts_are_read),
        cmocka_unit_test(damage_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
