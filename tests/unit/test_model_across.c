/* Tickets of one model in the types of another, whose features stand elsewhere and weigh otherwise. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

#include "cluster/model_across.h"
#include "miner/base/mem.h"

enum { MOST = 8 };

/* texts: stems, then 4-grams. rows: one entry of value 1 each, in the column named. */
static void make(struct model *m, const char *const *texts, uint32_t stems, uint32_t features, float weight,
                 const uint32_t *centroid, uint32_t types, const uint32_t *prototype, uint32_t prototypes)
{
    model_init(m);
    m->stems = stems;
    m->features = m->asked = features;
    m->text = mem_alloc(features, sizeof *m->text);
    m->weight = mem_alloc(features, sizeof *m->weight);
    for (uint32_t f = 0; f < features; f++) {
        m->text[f] = str_of(texts[f]);
        m->weight[f] = weight;
    }
    m->types = types;
    m->prototype_count = prototypes;
    csr_alloc(&m->centroids, types, features, types);
    csr_alloc(&m->prototypes, prototypes, features, prototypes);
    for (uint32_t t = 0; t < types; t++) {
        m->centroids.col[t] = centroid[t];
        m->centroids.val[t] = 1;
        m->centroids.ptr[t + 1] = t + 1;
    }
    for (uint32_t p = 0; p < prototypes; p++) {
        m->prototypes.col[p] = prototype[p];
        m->prototypes.val[p] = 1;
        m->prototypes.ptr[p + 1] = p + 1;
    }
}

static void tickets_go_where_their_words_are(void **state)
{
    (void)state;
    static const char *const earlier[] = { "factur", "laadpal", "retour", "wachtwoord", "#fac", "tour" };
    static const char *const later[] = { "adres", "factur", "retour", "#fac", "laad", "tour" };
    /* a stem and a 4-gram may be the same letters, and are two features */
    const uint32_t tickets[] = { 0, 2, 5, 1, 4 }, types[] = { 4, 5, 2, 1, 3 };
    struct model of, m;
    make(&of, earlier, 4, 6, 0.5f, tickets, 1, tickets, 5);
    make(&m, later, 3, 6, 2, types, 5, types, 0);
    uint32_t type[MOST];
    model_across(&of, &m, type);
    assert_int_equal(type[0], 3); /* factur */
    assert_int_equal(type[1], 2); /* retour */
    assert_int_equal(type[2], 1); /* tour, the 4-gram */
    assert_int_equal(type[3], 0); /* a word that the other does not know: the first of equals */
    assert_int_equal(type[4], 4); /* #fac */
    model_release(&of);
    model_release(&m);
}

/* Stems and 4-grams keep their share of the row, whatever the other model knows of each. */
static void blocks_keep_their_share(void **state)
{
    (void)state;
    static const char *const earlier[] = { "adres", "factur", "#fac" }, *const later[] = { "factur", "#fac" };
    const uint32_t types[] = { 0, 1 }, none[] = { 0 };
    struct model of, m;
    make(&of, earlier, 2, 3, 1, none, 1, none, 1);
    make(&m, later, 1, 2, 1, types, 2, types, 0);
    csr_release(&of.prototypes);
    csr_alloc(&of.prototypes, 1, 3, 3);
    static const float values[] = { 0.8f, 0.2f, 0.5f }; /* stems 0.82, of which the other knows 0.2 */
    for (uint32_t i = 0; i < 3; i++) {
        of.prototypes.col[i] = i;
        of.prototypes.val[i] = values[i];
    }
    of.prototypes.ptr[1] = 3;
    uint32_t type[1];
    model_across(&of, &m, type);
    assert_int_equal(type[0], 0);
    model_release(&of);
    model_release(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tickets_go_where_their_words_are),
        cmocka_unit_test(blocks_keep_their_share),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
