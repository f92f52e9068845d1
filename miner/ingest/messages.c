#include "miner/ingest/messages.h"
#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include "miner/ingest/ingest.h"
#include <math.h>
#include <stdlib.h>

struct message {
    struct raw_ticket row;
    enum author author;
    bool hidden;
    uint32_t ticket; /* in order of first rows */
    uint32_t place;  /* in the file */
};

struct messages {
    struct arena arena;
    struct message *all;
    size_t count, capacity;
    bool updates;
    bool has_solved; /* the export says when conversations were closed */
    size_t next;     /* the first message of the next ticket */
};

enum author author_of(struct str cell)
{
    static const char *const customers[] = { "inbound",  "incoming",  "in",      "inkomend",  "binnenkomend",
                                             "user",     "lead",      "contact", "customer",  "client",
                                             "klant",    "consument", "visitor", "bezoeker",  "requester",
                                             "end-user", "end_user",  "melder",  "aanvrager", "aanmelder" };
    static const char *const agents[] = { "outbound",  "outgoing",   "out",      "uitgaand", "admin",
                                          "agent",     "bot",        "operator", "teammate", "medewerker",
                                          "staff",     "employee",   "system",   "systeem",  "support",
                                          "assistant", "behandelaar" };
    cell = str_trim(cell);
    if (cell.len < 2 || cell.len > 12 || (cell.ptr[0] >= '0' && cell.ptr[0] <= '9')) return AUTHOR_UNKNOWN;
    for (size_t i = 0; i < sizeof customers / sizeof *customers; i++)
        if (str_eq_nocase(cell, str_of(customers[i]))) return AUTHOR_CUSTOMER;
    for (size_t i = 0; i < sizeof agents / sizeof *agents; i++)
        if (str_eq_nocase(cell, str_of(agents[i]))) return AUTHOR_AGENT;
    return AUTHOR_UNKNOWN;
}

struct messages *messages_new(bool updates)
{
    struct messages *m = mem_zero(1, sizeof *m);
    m->updates = updates;
    arena_init(&m->arena);
    return m;
}

void messages_free(struct messages *m)
{
    if (!m) return;
    arena_release(&m->arena);
    free(m->all);
    free(m);
}

struct arena *messages_arena(struct messages *m)
{
    return &m->arena;
}

void messages_add(struct messages *m, const struct raw_ticket *row, enum author author, bool hidden)
{
    MEM_RESERVE(m->all, m->capacity, m->count + 1);
    m->all[m->count] =
        (struct message){ .row = *row, .author = author, .hidden = hidden, .place = (uint32_t)m->count };
    m->count++;
    m->has_solved |= row->solved != TIME_NONE;
}

/* Conversations in the order of their first rows; within one by time, messages without a time first. */
static int by_conversation(const void *a, const void *b)
{
    const struct message *x = a, *y = b;
    if (x->ticket != y->ticket) return x->ticket < y->ticket ? -1 : 1;
    if (x->row.created != y->row.created) return x->row.created < y->row.created ? -1 : 1;
    return x->place < y->place ? -1 : 1;
}

static void exchange(struct raw_ticket *t, uint8_t swap)
{
    int64_t *const times[] = { &t->created, &t->solved, &t->first_response };
    for (int i = 0; i < 3; i++)
        if (t->swappable & swap & (1u << i)) *times[i] = ingest_swap_day_month(*times[i]);
    t->swappable = 0;
}

size_t messages_group(struct messages *m, uint8_t swap)
{
    struct hashmap index;
    hashmap_init(&index);
    uint32_t tickets = 0;
    for (size_t i = 0; i < m->count; i++) {
        struct message *message = &m->all[i];
        bool is_new = true;
        message->ticket = tickets;
        if (message->row.id.len)
            message->ticket = *hashmap_at(&index, message->row.id, tickets, &is_new, NULL);
        tickets += is_new;
        exchange(&message->row, swap);
    }
    hashmap_release(&index);
    qsort(m->all, m->count, sizeof *m->all, by_conversation);
    return tickets;
}

bool messages_lack_solved(const struct messages *m)
{
    return !m->updates && !m->has_solved;
}

static void first_of(struct str *field, struct str value)
{
    if (field->len == 0) *field = value;
}

static void last_of(struct str *field, struct str value)
{
    if (value.len) *field = value;
}

/* Takes over what a later state of the same ticket says. */
static void update(struct raw_ticket *t, const struct raw_ticket *row)
{
    struct str *const fields[] = { &t->subject,  &t->body,     &t->reply,    &t->channel, &t->status,
                                   &t->priority, &t->tags,     &t->category, &t->agent,   &t->group,
                                   &t->csat,     &t->customer, &t->language, &t->gold,    &t->people };
    const struct str values[] = { row->subject,  row->body,     row->reply,    row->channel, row->status,
                                  row->priority, row->tags,     row->category, row->agent,   row->group,
                                  row->csat,     row->customer, row->language, row->gold,    row->people };
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) last_of(fields[i], values[i]);
    if (t->created == TIME_NONE) t->created = row->created;
    if (row->solved != TIME_NONE) t->solved = row->solved;
    if (t->first_response == TIME_NONE) t->first_response = row->first_response;
    if (!isnan(row->handle_minutes)) t->handle_minutes = row->handle_minutes;
    if (row->reopens >= 0) t->reopens = row->reopens;
    if (row->messages >= 0) t->messages = row->messages;
    if (row->first_line < t->first_line) t->first_line = row->first_line;
    if (row->last_line > t->last_line) t->last_line = row->last_line;
}

/* An export that does not say when conversations were closed: with the agent's last message. */
static void close_conversation(struct raw_ticket *t, const struct message *from, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (from[i].author == AUTHOR_AGENT && !from[i].hidden && from[i].row.created > t->created)
            t->solved = from[i].row.created;
}

/* Adds what one more message of the same conversation says. */
static void merge(struct raw_ticket *t, const struct message *message, struct buf *body, struct buf *people)
{
    const struct raw_ticket *row = &message->row;
    if (row->people.len) {
        if (people->len) buf_add_char(people, '\n');
        buf_add_str(people, row->people);
    }
    if (t->first_response == TIME_NONE) t->first_response = row->first_response;
    if (message->hidden) {
        first_of(&t->subject, row->subject);
    } else if (message->author == AUTHOR_AGENT) {
        first_of(&t->reply, row->body);
        first_of(&t->agent, row->agent);
        /* Not the same time: then it is the conversation's, repeated on every row. */
        if (t->first_response == TIME_NONE && t->created != TIME_NONE && row->created > t->created &&
            body->len)
            t->first_response = row->created;
    } else {
        if (body->len && row->body.len) buf_add_str(body, STR("\n\n"));
        buf_add_str(body, row->body);
        first_of(&t->customer, row->customer);
        first_of(&t->language, row->language);
    }
    first_of(&t->subject, row->subject);
    first_of(&t->reply, row->reply);
    first_of(&t->channel, row->channel);
    first_of(&t->status, row->status);
    first_of(&t->priority, row->priority);
    first_of(&t->tags, row->tags);
    first_of(&t->category, row->category);
    first_of(&t->group, row->group);
    first_of(&t->csat, row->csat);
    first_of(&t->gold, row->gold);
    if (t->created == TIME_NONE) t->created = row->created;
    if (t->solved == TIME_NONE) t->solved = row->solved;
    if (isnan(t->handle_minutes)) t->handle_minutes = row->handle_minutes;
    if (t->reopens < 0) t->reopens = row->reopens;
    if (row->first_line < t->first_line) t->first_line = row->first_line;
    if (row->last_line > t->last_line) t->last_line = row->last_line;
}

bool messages_next(struct messages *m, struct arena *text, struct raw_ticket *out)
{
    if (m->next == m->count) return false;
    const struct message *first = &m->all[m->next];
    struct raw_ticket t = { .id = first->row.id,
                            .created = TIME_NONE,
                            .solved = TIME_NONE,
                            .first_response = TIME_NONE,
                            .handle_minutes = NAN,
                            .reopens = -1,
                            .input = first->row.input,
                            .first_line = UINT64_MAX };
    struct buf body, people;
    buf_init(&body);
    buf_init(&people);
    size_t i = m->next;
    int32_t shown = 0;
    t.messages = -1;
    for (; i < m->count && m->all[i].ticket == first->ticket; i++) {
        shown += !m->all[i].hidden;
        if (m->updates)
            update(&t, &m->all[i].row);
        else
            merge(&t, &m->all[i], &body, &people);
    }
    if (!m->updates) {
        t.messages = shown == 1 && first->row.messages > 1 ? first->row.messages : shown;
        t.body = buf_str(&body);
        t.people = buf_str(&people);
        if (messages_lack_solved(m) && t.created != TIME_NONE) close_conversation(&t, first, i - m->next);
    }
    m->next = i;
    struct str *const parts[] = { &t.id,       &t.subject,  &t.body,     &t.reply,    &t.channel, &t.status,
                                  &t.priority, &t.tags,     &t.category, &t.customer, &t.agent,   &t.group,
                                  &t.csat,     &t.language, &t.gold,     &t.people };
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) *parts[k] = arena_str(text, *parts[k]);
    buf_release(&body);
    buf_release(&people);
    *out = t;
    return true;
}
