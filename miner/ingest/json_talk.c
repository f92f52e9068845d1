#include "miner/ingest/json_talk.h"
#include "miner/base/mem.h"
#include "miner/ingest/dates.h"
#include "miner/ingest/messages.h"
#include <stdlib.h>
#include <string.h>

struct talk_message {
    uint32_t element;
    size_t place; /* in the array */
    struct str text, author, time;
    int64_t seconds; /* of time, or TIME_NONE */
    uint8_t text_rank, author_rank, time_rank;
    enum author writer;
    bool hidden, empty;
};

/* Members of messages by name, the best of each role first. In lower case, without underscores; a step down
 * is a dot. */
static const struct {
    const char *name;
    enum json_role role;
} members[] = {
    { "plainbody", ROLE_TEXT },
    { "bodytext", ROLE_TEXT },
    { "strippedtext", ROLE_TEXT },
    { "body", ROLE_TEXT },
    { "text", ROLE_TEXT },
    { "message", ROLE_TEXT },
    { "content", ROLE_TEXT },
    { "comment", ROLE_TEXT },
    { "bodyhtml", ROLE_TEXT },
    { "htmlbody", ROLE_TEXT },
    { "tekst", ROLE_TEXT },
    { "bericht", ROLE_TEXT },
    { "author.type", ROLE_AUTHOR_KIND },
    { "authortype", ROLE_AUTHOR_KIND },
    { "sendertype", ROLE_AUTHOR_KIND },
    { "fromtype", ROLE_AUTHOR_KIND },
    { "author.role", ROLE_AUTHOR_KIND },
    { "role", ROLE_AUTHOR_KIND },
    { "direction", ROLE_AUTHOR_KIND },
    { "sender.type", ROLE_AUTHOR_KIND },
    { "user.role", ROLE_AUTHOR_KIND },
    { "from.type", ROLE_AUTHOR_KIND },
    { "authorid", ROLE_AUTHOR },
    { "author.id", ROLE_AUTHOR },
    { "author.accountid", ROLE_AUTHOR },
    { "userid", ROLE_AUTHOR },
    { "senderid", ROLE_AUTHOR },
    { "sender.id", ROLE_AUTHOR },
    { "fromid", ROLE_AUTHOR },
    { "from.id", ROLE_AUTHOR },
    { "author.email", ROLE_AUTHOR },
    { "author", ROLE_AUTHOR },
    { "sender", ROLE_AUTHOR },
    { "from", ROLE_AUTHOR },
    { "author.name", ROLE_AUTHOR },
    { "sender.email", ROLE_AUTHOR },
    { "from.email", ROLE_AUTHOR },
    { "createdby", ROLE_AUTHOR },
    { "from.address", ROLE_AUTHOR },
    { "incoming", ROLE_INBOUND },
    { "isinbound", ROLE_INBOUND },
    { "inbound", ROLE_INBOUND },
    { "fromagent", ROLE_OUTBOUND },
    { "isagent", ROLE_OUTBOUND },
    { "outgoing", ROLE_OUTBOUND },
    { "public", ROLE_PUBLIC },
    { "ispublic", ROLE_PUBLIC },
    { "jsdpublic", ROLE_PUBLIC },
    { "private", ROLE_INTERNAL },
    { "isprivate", ROLE_INTERNAL },
    { "internal", ROLE_INTERNAL },
    { "isinternal", ROLE_INTERNAL },
    { "parttype", ROLE_INTERNAL },
    { "type", ROLE_INTERNAL },
    { "createdat", ROLE_TIME },
    { "created", ROLE_TIME },
    { "createddatetime", ROLE_TIME },
    { "sentdatetime", ROLE_TIME },
    { "sentat", ROLE_TIME },
    { "timestamp", ROLE_TIME },
    { "createdtime", ROLE_TIME },
    { "date", ROLE_TIME },
    { "time", ROLE_TIME },
    { "datum", ROLE_TIME },
};

static void add_plain(struct buf *b, struct str key)
{
    for (size_t i = 0; i < key.len; i++) {
        char c = key.ptr[i];
        if (c != '_' && c != '-') buf_add_char(b, c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c);
    }
}

/* A member of a message, or of an object right inside one. */
static void find_message_role(struct json_tree *t, uint32_t node, struct str name)
{
    uint8_t rank = 0;
    for (size_t i = 0; i < sizeof members / sizeof *members; i++, rank++) {
        if (i && members[i].role != members[i - 1].role) rank = 0;
        if (!str_eq(name, str_of(members[i].name))) continue;
        t->nodes[node].role = (uint8_t)members[i].role;
        t->nodes[node].rank = rank;
        return;
    }
}

static void find_messages(struct json_tree *t, uint32_t list)
{
    unsigned roles = 0;
    struct buf name;
    buf_init(&name);
    for (uint32_t i = t->nodes[list].first_child; i; i = t->nodes[i].next) {
        buf_clear(&name);
        add_plain(&name, t->nodes[i].key);
        size_t outer = name.len;
        if (t->nodes[i].has_values && !t->nodes[i].is_list) find_message_role(t, i, buf_str(&name));
        roles |= 1u << t->nodes[i].role;
        for (uint32_t k = t->nodes[i].is_list ? 0 : t->nodes[i].first_child; k; k = t->nodes[k].next) {
            name.len = outer;
            buf_add_char(&name, '.');
            add_plain(&name, t->nodes[k].key);
            if (t->nodes[k].has_values) find_message_role(t, k, buf_str(&name));
            roles |= 1u << t->nodes[k].role;
        }
    }
    unsigned writers = 1u << ROLE_AUTHOR | 1u << ROLE_AUTHOR_KIND | 1u << ROLE_INBOUND | 1u << ROLE_OUTBOUND;
    t->nodes[list].is_talk = (roles & 1u << ROLE_TEXT) && (roles & writers);
    buf_release(&name);
}

static void find_pairs(struct json_tree *t, uint32_t list)
{
    static const char *const names[] = { "name", "title", "label", "field", "key", "id" };
    uint32_t value = json_tree_find(t, list, STR("value")), name = JSON_SKIPPED;
    for (size_t i = 0; i < sizeof names / sizeof *names && name == JSON_SKIPPED; i++) {
        name = json_tree_find(t, list, str_of(names[i]));
        if (name != JSON_SKIPPED && !t->nodes[name].has_values) name = JSON_SKIPPED;
    }
    if (value == JSON_SKIPPED || name == JSON_SKIPPED) return;
    t->nodes[list].is_pairs = true;
    t->nodes[value].role = ROLE_VALUE;
    t->nodes[name].role = ROLE_NAME;
}

/* A member of the record itself. */
static void find_record_role(struct json_tree *t, uint32_t node, uint32_t outer,
                             const struct header_index *known, struct arena *a)
{
    size_t n;
    struct str path = json_tree_name(t, node, outer, a);
    const struct known_header *h = header_index_find(known, header_exact(a, path), &n);
    for (size_t i = 0; i < n; i++) {
        if (h[i].field == FIELD_CUSTOMER) t->nodes[node].role = ROLE_CUSTOMER;
        if (h[i].field == FIELD_BODY) t->nodes[node].role = ROLE_QUESTION;
    }
    static const char *const askers[] = { "requester.id", "reporter.accountId", "author.id", "customer.id",
                                          "contact.id" };
    for (size_t i = 0; i < sizeof askers / sizeof *askers; i++)
        if (str_ends(path, str_of(askers[i]))) t->nodes[node].role = ROLE_CUSTOMER;
}

void talk_find_roles(struct json_tree *t, uint32_t outer, const struct header_index *known)
{
    struct arena scratch;
    arena_init(&scratch);
    for (uint32_t i = 1; i < t->count; i++) {
        if (t->nodes[i].is_list && t->nodes[i].has_members) {
            find_messages(t, i);
            if (!t->nodes[i].is_talk) find_pairs(t, i);
        } else if (t->nodes[i].list == 0 && t->nodes[i].has_values) {
            find_record_role(t, i, outer, known, &scratch);
        }
    }
    /* Members of what turned out to be no list of messages nor pairs have no role. */
    for (uint32_t i = 1; i < t->count; i++) {
        uint32_t list = t->nodes[i].list;
        if (t->nodes[i].role >= ROLE_TEXT && (!list || !(t->nodes[list].is_talk || t->nodes[list].is_pairs)))
            t->nodes[i].role = ROLE_NONE;
    }
    arena_release(&scratch);
}

void talk_init(struct talk *t)
{
    *t = (struct talk){ 0 };
    buf_init(&t->text);
}

void talk_release(struct talk *t)
{
    free(t->messages);
    buf_release(&t->text);
}

static bool is_true(struct str s)
{
    return str_eq(s, STR("true")) || str_eq(s, STR("1"));
}

static void take_best(struct str *field, uint8_t *rank, struct str text, uint8_t own)
{
    if (text.len == 0 || (field->len && *rank <= own)) return;
    *field = text;
    *rank = own;
}

static void add_member(struct talk_message *m, const struct json_node *node, struct str text)
{
    switch (node->role) {
    case ROLE_TEXT:
        take_best(&m->text, &m->text_rank, text, node->rank);
        break;
    case ROLE_AUTHOR:
        take_best(&m->author, &m->author_rank, text, node->rank);
        if (m->writer == AUTHOR_UNKNOWN) m->writer = author_of(text); /* "sender": "Customer" */
        break;
    case ROLE_AUTHOR_KIND:
        if (author_of(text) != AUTHOR_UNKNOWN) m->writer = author_of(text);
        break;
    case ROLE_INBOUND:
        if (text.len) m->writer = is_true(text) ? AUTHOR_CUSTOMER : AUTHOR_AGENT;
        break;
    case ROLE_OUTBOUND:
        if (text.len) m->writer = is_true(text) ? AUTHOR_AGENT : AUTHOR_CUSTOMER;
        break;
    case ROLE_PUBLIC:
        m->hidden |= text.len && !is_true(text);
        break;
    case ROLE_INTERNAL:
        m->hidden |=
            is_true(text) || str_find(text, STR("note")) != SIZE_MAX || str_eq_nocase(text, STR("internal"));
        break;
    case ROLE_TIME:
        take_best(&m->time, &m->time_rank, text, node->rank);
        break;
    default:
        break;
    }
}

static int by_time(const void *a, const void *b)
{
    const struct talk_message *x = a, *y = b;
    if (x->seconds != y->seconds) return x->seconds < y->seconds ? -1 : 1;
    return (x->place > y->place) - (x->place < y->place);
}

/* The messages of a list, in the order of their times if all have one. */
static void gather(struct talk *t, const struct json_tree *tree, uint32_t list,
                   const struct json_value *values, size_t n)
{
    t->count = 0;
    for (size_t i = 0; i < n; i++) {
        const struct json_node *node = &tree->nodes[values[i].node];
        if (node->list != list || values[i].element == 0) continue;
        if (t->count == 0 || t->messages[t->count - 1].element != values[i].element) {
            MEM_RESERVE(t->messages, t->capacity, t->count + 1);
            t->messages[t->count] = (struct talk_message){ .element = values[i].element,
                                                           .place = t->count,
                                                           .seconds = TIME_NONE };
            t->count++;
        }
        add_member(&t->messages[t->count - 1], node, str_trim(values[i].text));
    }
    size_t kept = 0;
    bool timed = true;
    for (size_t i = 0; i < t->count; i++) {
        struct talk_message *m = &t->messages[i];
        struct date d;
        if (m->text.len == 0) continue; /* an assignment, a change of state */
        if (date_parse(m->time, DATE_ORDER_YMD, &d))
            m->seconds = d.time;
        else
            timed = false;
        t->messages[kept++] = *m;
    }
    t->count = kept;
    if (timed && kept > 1) qsort(t->messages, kept, sizeof *t->messages, by_time);
}

static bool is_customer(const struct json_tree *tree, const struct json_value *values, size_t n,
                        struct str author)
{
    if (author.len == 0) return false;
    for (size_t i = 0; i < n; i++)
        if (tree->nodes[values[i].node].role == ROLE_CUSTOMER && str_eq(values[i].text, author)) return true;
    return false;
}

/* The record's own question. */
static struct str question(const struct json_tree *tree, const struct json_value *values, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (tree->nodes[values[i].node].role == ROLE_QUESTION && str_trim(values[i].text).len)
            return str_trim(values[i].text);
    return (struct str){ NULL, 0 };
}

/* Where nothing says what an author is: the customer is who the record says it is, else who wrote first,
 * unless the question stands apart from the messages. */
static void settle_writers(struct talk *t, const struct json_tree *tree, const struct json_value *values,
                           size_t n)
{
    struct str asked = question(tree, values, n), first = { NULL, 0 };
    if (t->count && (asked.len == 0 || str_eq(asked, t->messages[0].text))) first = t->messages[0].author;
    for (size_t i = 0; i < t->count; i++) {
        struct talk_message *m = &t->messages[i];
        if (m->writer != AUTHOR_UNKNOWN) continue;
        bool customer = is_customer(tree, values, n, m->author);
        if (!customer && !t->same_ids)
            customer = m->author.len ? str_eq(m->author, first) : i == 0 && asked.len == 0;
        m->writer = customer ? AUTHOR_CUSTOMER : AUTHOR_AGENT;
    }
}

void talk_learn(struct talk *t, const struct json_tree *tree, const struct json_value *values, size_t n)
{
    for (size_t i = 0; i < n && !t->same_ids; i++) {
        const struct json_node *node = &tree->nodes[values[i].node];
        if (node->role == ROLE_AUTHOR && tree->nodes[node->list].is_talk)
            t->same_ids = is_customer(tree, values, n, values[i].text);
    }
}

void talk_read(struct talk *t, const struct json_tree *tree, uint32_t list, const struct json_value *values,
               size_t n)
{
    for (int i = 0; i < TALK_PARTS; i++) t->parts[i] = (struct str){ NULL, 0 };
    gather(t, tree, list, values, n);
    if (t->count == 0) return;
    settle_writers(t, tree, values, n);
    buf_clear(&t->text);
    size_t visible = 0;
    struct str asked = question(tree, values, n);
    for (size_t i = 0; i < t->count; i++) {
        const struct talk_message *m = &t->messages[i];
        if (m->hidden) continue;
        visible++;
        if (m->writer == AUTHOR_AGENT) {
            if (t->parts[TALK_REPLY].len) continue;
            t->parts[TALK_REPLY] = m->text;
            t->parts[TALK_REPLY_TIME] = m->time;
        } else if (!str_eq(m->text, asked)) {
            if (t->text.len) buf_add_str(&t->text, STR("\n\n"));
            buf_add_str(&t->text, m->text);
        }
    }
    size_t customer = t->text.len;
    buf_add_format(&t->text, "%zu", visible);
    t->parts[TALK_CUSTOMER] = (struct str){ t->text.ptr, customer };
    t->parts[TALK_COUNT] = (struct str){ t->text.ptr + customer, t->text.len - customer };
}
