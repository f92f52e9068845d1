/* Which tickets count, and in what order. */
#include <math.h>
#include <stdlib.h>

#include "miner/base/mem.h"
#include "miner/base/sort.h"
#include "miner/collect_worker.h"

/* Kept tickets sorted by text; the first eight bytes decide nearly always and are at hand. */
struct ordered {
    uint64_t key;
    const struct ticket *t;
};

static uint64_t first_bytes(const struct ticket *t)
{
    uint64_t key = 0;
    struct str s = ticket_subject(t);
    for (size_t i = 0; i < 8; i++) key = key << 8 | (i < s.len ? (unsigned char)s.ptr[i] : 0);
    return key;
}

static int compare_times(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

static int canonical(const void *a, const void *b)
{
    const struct ordered *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    const struct ticket *s = x->t, *t = y->t;
    int order = str_cmp(ticket_subject(s), ticket_subject(t));
    if (!order) order = str_cmp(ticket_body(s), ticket_body(t));
    if (!order) order = str_cmp(ticket_reply(s), ticket_reply(t));
    if (!order) order = str_cmp(ticket_id(s), ticket_id(t));
    if (!order) order = compare_times(s->created, t->created);
    if (!order) order = compare_times(s->solved, t->solved);
    if (!order) order = compare_times(s->customer, t->customer);
    return order ? order : compare_times(s - t, 0); /* the same in all: the input decides, to no effect */
}

/* Tickets in a language that too few are in to have types of their own would be scattered over the types of
 * the others. A large share, or number, finds its own. What few are in must be plain: by Bayes' rule the
 * evidence must outweigh the odds of it being the main language, a function word of its own for a factor of
 * e². Names and single words that look foreign stay with the others. */
static void set_languages_apart(struct collection *c)
{
    enum { FEW_TICKETS = 500, FEW_IN = 20 /* one in so many */ };
    uint32_t count[LANGUAGE_COUNT] = { 0 }, known = 0, most = 0;
    for (uint32_t i = 0; i < c->count; i++) {
        const struct ticket *t = &c->tickets[i];
        if (t->state != TICKET_KEPT || t->language == LANGUAGE_UNKNOWN) continue;
        count[t->language]++;
        known++;
    }
    for (int l = 0; l < LANGUAGE_COUNT; l++) most = count[l] > most ? count[l] : most;
    for (uint32_t i = 0; i < c->count; i++) {
        struct ticket *t = &c->tickets[i];
        uint32_t n = count[t->language];
        if (t->state != TICKET_KEPT || n == 0 || n >= FEW_TICKETS || n >= known / FEW_IN) continue;
        if (t->language_lead >= LANGUAGE_WORD / 2 * log((double)most / n)) t->state = TICKET_OTHER_LANGUAGE;
    }
}

static void sort_kept(struct collection *c, struct workers *w)
{
    struct ordered *all = mem_alloc(c->count, sizeof *all);
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->count; i++)
        if (c->tickets[i].state == TICKET_KEPT)
            all[n++] = (struct ordered){ first_bytes(&c->tickets[i]), &c->tickets[i] };
    sort_array(all, n, sizeof *all, canonical, w);
    c->order = mem_alloc(n, sizeof *c->order);
    c->kept = n;
    for (uint32_t i = 0; i < n; i++) c->order[i] = (uint32_t)(all[i].t - c->tickets);
    free(all);
}

/* A ticket is a copy when an earlier one, in canonical order, has the same id and text, or the same customer,
 * text and time. */
static void mark_duplicates(struct collection *c, const struct print *prints)
{
    struct hashmap seen;
    struct arena keys;
    hashmap_init(&seen);
    arena_init(&keys);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < c->kept; i++) {
        uint32_t number = c->order[i];
        struct ticket *t = &c->tickets[number];
        uint64_t key[2][4] = { { 1, prints[number].text, hash_bytes(t->text, t->id_len), t->id_len },
                               { 2, prints[number].text, t->customer, (uint64_t)t->created } };
        bool usable[2] = { t->id_len > 0, t->customer != 0 && t->created != TIME_NONE };
        for (int k = 0; k < 2; k++) {
            if (!usable[k]) continue;
            bool fresh;
            struct str *stored;
            uint32_t *first =
                hashmap_at(&seen, (struct str){ (char *)key[k], sizeof key[k] }, number, &fresh, &stored);
            if (fresh) {
                *stored = arena_str(&keys, *stored);
            } else if (t->state == TICKET_KEPT && c->tickets[*first].state == TICKET_KEPT) {
                t->state = TICKET_DUPLICATE;
                t->original = *first;
            }
        }
        if (t->state == TICKET_KEPT) c->order[kept++] = number;
    }
    c->kept = kept;
    hashmap_release(&seen);
    arena_release(&keys);
}

void collect_order(struct collection *c, const struct print *prints, struct workers *w)
{
    set_languages_apart(c);
    sort_kept(c, w);
    mark_duplicates(c, prints);
}
