/* What only all tickets together show: lines that recur, and names of people in others' tickets. */
#include <stdlib.h>

#include "miner/base/mem.h"
#include "miner/boilerplate.h"
#include "miner/collect_worker.h"
#include "miner/mentions.h"

struct look {
    struct collection *c;
    struct words *words;
    struct boilerplate *questions, *replies;
    uint32_t least_questions, least_replies; /* texts with a line, for it to be boilerplate */
    uint32_t *lines;                         /* left out, per ticket */
    uint32_t *by_sender;                     /* kept tickets with a sender and a question, sender by sender */
    uint32_t *senders, sender_count; /* where each sender of several begins, and after the last its end */
    uint64_t *own;                   /* per ticket: lines of its sender's own */
    struct mentions *mentions;
    struct seen *seen; /* per ticket */
    struct keys *keys; /* per batch */
};

/* What the first reading of a ticket's texts found, so that few are read a second time. */
struct seen {
    uint32_t keys; /* of its lines: place in those of the batch, first the question's, then the reply's */
    uint8_t question_keys, reply_keys;
    bool mentions; /* perhaps */
};

struct keys {
    uint64_t *at;
    size_t count, capacity;
};

static void count_texts(void *argument, size_t job, unsigned thread)
{
    (void)thread;
    struct look *r = argument;
    struct keys *keys = &r->keys[job];
    uint32_t from = (uint32_t)job * BATCH_TICKETS, to = from + BATCH_TICKETS;
    for (uint32_t i = from; i < to && i < r->c->count; i++) {
        const struct ticket *t = &r->c->tickets[i];
        const struct str texts[] = { ticket_subject(t), ticket_body(t), ticket_reply(t) };
        struct seen *s = &r->seen[i];
        s->keys = (uint32_t)keys->count;
        for (int p = 0; p < 3; p++) s->mentions |= mentions_count(r->mentions, texts[p]);
        MEM_RESERVE(keys->at, keys->capacity, keys->count + 2 * (size_t)BOILERPLATE_KEYS);
        if (t->state != TICKET_KEPT) continue;
        s->question_keys = (uint8_t)boilerplate_count(r->questions, ticket_body(t), keys->at + keys->count);
        keys->count += s->question_keys;
        s->reply_keys = (uint8_t)boilerplate_count(r->replies, ticket_reply(t), keys->at + keys->count);
        keys->count += s->reply_keys;
    }
}

/* The tickets of senders who wrote often enough, next to each other (a counting sort by the sender's number).
 */
static void find_senders(struct look *r)
{
    const struct collection *c = r->c;
    uint32_t *start = mem_zero((size_t)c->name_count + 1, sizeof *start), n = 0;
    for (uint32_t i = 0; i < c->count; i++)
        if (c->tickets[i].state == TICKET_KEPT && c->tickets[i].body_len) start[c->tickets[i].customer]++;
    start[0] = 0; /* no sender */
    for (uint32_t s = 0; s <= c->name_count; s++) {
        uint32_t size = start[s] < BOILERPLATE_SENDER_LEAST ? 0 : start[s];
        start[s] = size ? n : UINT32_MAX;
        n += size;
        r->sender_count += size > 0;
    }
    r->by_sender = mem_alloc(n, sizeof *r->by_sender);
    r->senders = mem_alloc((size_t)r->sender_count + 1, sizeof *r->senders);
    uint32_t found = 0;
    for (uint32_t s = 0; s < c->name_count; s++)
        if (start[s] != UINT32_MAX) r->senders[found++] = start[s];
    r->senders[found] = n;
    for (uint32_t i = 0; i < c->count; i++) {
        const struct ticket *t = &c->tickets[i];
        if (t->state == TICKET_KEPT && t->body_len && start[t->customer] != UINT32_MAX)
            r->by_sender[start[t->customer]++] = i;
    }
    free(start);
}

static void look_at_sender(void *argument, size_t job, unsigned thread)
{
    (void)thread;
    struct look *r = argument;
    const uint32_t *tickets = r->by_sender + r->senders[job];
    uint32_t n = r->senders[job + 1] - r->senders[job];
    struct str *texts = mem_alloc(n, sizeof *texts);
    uint64_t *own = mem_alloc(n, sizeof *own);
    for (uint32_t i = 0; i < n; i++) texts[i] = ticket_body(&r->c->tickets[tickets[i]]);
    boilerplate_of_sender(texts, n, own);
    for (uint32_t i = 0; i < n; i++) r->own[tickets[i]] = own[i];
    free(texts);
    free(own);
}

static void mend_texts(void *argument, size_t job, unsigned thread)
{
    struct look *r = argument;
    struct collect_worker *me = &r->c->workers[thread];
    uint32_t from = (uint32_t)job * BATCH_TICKETS, to = from + BATCH_TICKETS;
    struct buf body, reply;
    buf_init(&body);
    buf_init(&reply);
    for (uint32_t i = from; i < to && i < r->c->count; i++) {
        struct ticket *t = &r->c->tickets[i];
        uint32_t cut = 0, cut_reply = 0;
        buf_clear(&body);
        buf_clear(&reply);
        const struct seen *s = &r->seen[i];
        const uint64_t *keys = r->keys[job].at + s->keys;
        if (r->own[i] || boilerplate_recurs(r->questions, keys, s->question_keys, r->least_questions))
            cut = boilerplate_cut(r->questions, ticket_body(t), r->least_questions, r->own[i], &body);
        if (boilerplate_recurs(r->replies, keys + s->question_keys, s->reply_keys, r->least_replies))
            cut_reply = boilerplate_cut(r->replies, ticket_reply(t), r->least_replies, 0, &reply);
        r->lines[i] = cut + cut_reply;
        bool mentions = s->mentions && (mentions_any(r->mentions, ticket_subject(t)) ||
                                        mentions_any(r->mentions, ticket_body(t)) ||
                                        mentions_any(r->mentions, ticket_reply(t)));
        if (!r->lines[i] && !mentions) continue;
        const struct str parts[PART_COUNT] = { ticket_subject(t), cut ? buf_str(&body) : ticket_body(t),
                                               cut_reply ? buf_str(&reply) : ticket_reply(t) };
        struct analysis a;
        analyzer_names(me->analyzer, mentions_names(r->mentions));
        analyzer_run(me->analyzer, parts, &a);
        analyzer_names(me->analyzer, NULL);
        t->language = (uint8_t)a.language;
        t->language_lead = a.language_lead;
        collect_keep(me, thread, ticket_id(t), &a, t, &r->words[i]);
    }
    buf_release(&body);
    buf_release(&reply);
}

static uint32_t at_least(uint32_t least, uint32_t share)
{
    return share > least ? share : least;
}

static struct mentions *people_of(const struct collection *c, bool mask)
{
    struct mentions *m = mentions_new();
    for (unsigned i = 0; mask && i < c->worker_count; i++)
        for (size_t k = 0; k < c->workers[i].person_count; k++)
            mentions_add(m, c->workers[i].person_words[k]);
    mentions_start(m);
    return m;
}

/* In questions a line in 0.5% of them is enough to be boilerplate; what agents write again and again is
 * mostly the answer itself, so there it takes a fifth. A word in over 1% of the tickets is no mention of a
 * person. */
void second_look(struct collection *c, struct words *words, struct workers *w, bool mask)
{
    struct look r = { .c = c, .words = words };
    uint32_t questions = 0, replies = 0;
    for (uint32_t i = 0; i < c->count; i++) {
        questions += c->tickets[i].state == TICKET_KEPT && c->tickets[i].body_len;
        replies += c->tickets[i].state == TICKET_KEPT && c->tickets[i].reply_len;
    }
    r.least_questions = at_least(5, questions / 200);
    r.least_replies = at_least(10, replies / 5);
    r.questions = boilerplate_new(questions);
    r.replies = boilerplate_new(replies);
    r.mentions = people_of(c, mask);
    r.lines = mem_zero(c->count, sizeof *r.lines);
    r.own = mem_zero(c->count, sizeof *r.own);
    find_senders(&r);
    size_t jobs = (c->count + BATCH_TICKETS - 1) / BATCH_TICKETS;
    r.seen = mem_zero(c->count, sizeof *r.seen);
    r.keys = mem_zero(jobs, sizeof *r.keys);
    workers_run(w, jobs, count_texts, &r);
    workers_run(w, r.sender_count, look_at_sender, &r);
    mentions_settle(r.mentions, at_least(20, c->count / 100));
    workers_run(w, jobs, mend_texts, &r);
    for (uint32_t i = 0; i < c->count; i++) {
        c->recurring_lines += r.lines[i];
        c->recurring_tickets += r.lines[i] > 0;
    }
    for (size_t j = 0; j < jobs; j++) free(r.keys[j].at);
    free(r.keys);
    free(r.seen);
    free(r.lines);
    free(r.own);
    free(r.senders);
    free(r.by_sender);
    boilerplate_free(r.questions);
    boilerplate_free(r.replies);
    mentions_free(r.mentions);
}
