#include "miner/base/hashmap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "miner/base/arena.h"
#include "miner/base/starts.h"

static void finds_what_was_put_in_and_nothing_else(void **state)
{
    (void)state;
    enum { COUNT = 50000 };
    struct hashmap m;
    struct arena a;
    hashmap_init(&m);
    arena_init(&a);
    assert_null(hashmap_find(&m, STR("woord1"))); /* in an empty map */
    for (uint32_t i = 0; i < COUNT; i++) {
        bool is_new = false;
        uint32_t *value = hashmap_at(&m, str_of(arena_format(&a, "woord%u", i)), i, &is_new, NULL);
        assert_true(is_new);
        assert_int_equal(*value, i);
    }
    assert_int_equal(m.count, COUNT);
    for (uint32_t i = 0; i < COUNT; i++) {
        uint32_t *value = hashmap_find(&m, str_of(arena_format(&a, "woord%u", i)));
        assert_non_null(value);
        assert_int_equal(*value, i);
    }
    assert_null(hashmap_find(&m, STR("woord")));
    assert_null(hashmap_find(&m, STR("woord50000")));
    arena_release(&a);
    hashmap_release(&m);
    assert_null(hashmap_find(&m, STR("woord1")));
}

static void an_existing_key_keeps_its_value(void **state)
{
    (void)state;
    struct hashmap m;
    hashmap_init(&m);
    *hashmap_at(&m, STR("retour"), 7, NULL, NULL) += 1;
    bool is_new = true;
    assert_int_equal(*hashmap_at(&m, STR("retour"), 99, &is_new, NULL), 8);
    assert_false(is_new);
    assert_int_equal(m.count, 1);
    hashmap_release(&m);
}

static void looks_up_by_hash(void **state)
{
    (void)state;
    static const char *const keys[] = { "",         "a",         "ab",
                                        "abc",      "abcd",      "abcdefg",
                                        "abcdefgh", "abcdefghi", "abcdefghijklmnopq" };
    struct hashmap m;
    hashmap_init(&m);
    for (uint32_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        char copy[20]; /* the hash is of the bytes, wherever they stand */
        struct str key = str_of(keys[i]), moved = { copy + 1, key.len };
        memcpy(copy + 1, key.ptr, key.len);
        uint64_t hash = hash_bytes(key.ptr, key.len);
        assert_true(hash == hash_bytes(moved.ptr, moved.len));
        hashmap_expect(&m, hash); /* in an empty map, too */
        assert_null(hashmap_find_hash(&m, key, hash));
        bool is_new = false;
        assert_int_equal(*hashmap_at_hash(&m, key, hash, i, &is_new, NULL), i);
        assert_true(is_new);
        assert_int_equal(*hashmap_find_hash(&m, moved, hash), i);
        assert_int_equal(*hashmap_find(&m, moved), i);
        assert_int_equal(*hashmap_at(&m, moved, 99, &is_new, NULL), i);
        assert_false(is_new);
    }
    hashmap_release(&m);
}

static void the_empty_key_and_nul_bytes_are_keys(void **state)
{
    (void)state;
    struct hashmap m;
    hashmap_init(&m);
    hashmap_at(&m, str_of(NULL), 1, NULL, NULL);
    hashmap_at(&m, (struct str){ "\0", 1 }, 2, NULL, NULL);
    hashmap_at(&m, (struct str){ "\0\0", 2 }, 3, NULL, NULL);
    hashmap_at(&m, (struct str){ "12345678", 8 }, 4, NULL, NULL);
    hashmap_at(&m, (struct str){ "12345678\0", 9 }, 5, NULL, NULL);
    assert_int_equal(m.count, 5);
    assert_int_equal(*hashmap_find(&m, STR("")), 1);
    assert_int_equal(*hashmap_find(&m, (struct str){ "\0", 1 }), 2);
    assert_int_equal(*hashmap_find(&m, (struct str){ "12345678\0", 9 }), 5);
    hashmap_release(&m);
}

static void a_stored_key_can_be_replaced_by_a_longer_lived_copy(void **state)
{
    (void)state;
    struct hashmap m;
    hashmap_init(&m);
    char passing[] = "levering";
    struct str *stored = NULL;
    hashmap_at(&m, str_of(passing), 5, NULL, &stored);
    *stored = STR("levering");
    memset(passing, 'x', sizeof passing - 1);
    assert_int_equal(*hashmap_find(&m, STR("levering")), 5);
    hashmap_release(&m);
}

static void hashes_depend_on_every_byte_and_on_the_length(void **state)
{
    (void)state;
    unsigned char bytes[64];
    for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (unsigned char)(i * 7 + 2);
    for (size_t n = 0; n <= sizeof bytes; n++) {
        uint64_t whole = hash_bytes(bytes, n);
        assert_true(n == sizeof bytes || whole != hash_bytes(bytes, n + 1));
        for (size_t i = 0; i < n; i++) {
            bytes[i] ^= 0x10;
            assert_true(hash_bytes(bytes, n) != whole);
            bytes[i] ^= 0x10;
        }
        assert_true(hash_bytes(bytes, n) == whole);
    }
}

static void starts_rule_out_most_words_and_none_of_the_set(void **state)
{
    (void)state;
    static const char long_word[] =
        "arbeidsongeschiktheidsverzekeringsmaatschappijen-en-nog-veel-meer-dan-dat";
    const char *const set[] = { "jan", "jansen", "a", "\xC3\xA9\xC3\xA9n", long_word };
    struct starts s = { { 0 } };
    assert_false(starts_may_have(&s, STR("jan")) || starts_may_have(&s, STR("")));
    for (size_t i = 0; i < sizeof set / sizeof *set; i++) starts_add(&s, str_of(set[i]));
    for (size_t i = 0; i < sizeof set / sizeof *set; i++) assert_true(starts_may_have(&s, str_of(set[i])));
    assert_true(starts_may_have(&s, STR("JANSEN")));
    assert_true(starts_may_have(&s, STR("\xC3\x89\xC3\x89N"))); /* beyond ASCII by length alone */
    assert_false(starts_may_have(&s, STR("jans")));
    assert_false(starts_may_have(&s, STR("pieter")));
    assert_false(starts_may_have(&s, STR("xy")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_was_put_in_and_nothing_else),
        cmocka_unit_test(an_existing_key_keeps_its_value),
        cmocka_unit_test(looks_up_by_hash),
        cmocka_unit_test(the_empty_key_and_nul_bytes_are_keys),
        cmocka_unit_test(a_stored_key_can_be_replaced_by_a_longer_lived_copy),
        cmocka_unit_test(hashes_depend_on_every_byte_and_on_the_length),
        cmocka_unit_test(starts_rule_out_most_words_and_none_of_the_set),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
