/* What an interface answers in place of tickets, such as {"error": "Couldn't authenticate you"}: a person who
 * saves the answers to calls saves these, too. */
#include "miner/ingest/json_parts.h"

enum { ENTRIES_MAX = 12 }; /* it is short */

static bool begins(struct str key, struct str with)
{
    return str_eq_nocase(str_sub(key, 0, with.len), with);
}

/* Does a member of that name say which ticket it is, whose, or when? */
static bool tells_a_ticket(const struct json_reader *r, struct arena *a, struct str key)
{
    size_t n;
    const struct known_header *h = header_index_find(r->known, header_exact(a, key), &n);
    for (size_t i = 0; i < n; i++) switch (h[i].field) {
        case FIELD_ID:
        case FIELD_CREATED:
        case FIELD_SUBJECT:
        case FIELD_CHANNEL:
        case FIELD_TAGS:
        case FIELD_CUSTOMER:
        case FIELD_AGENT:
            return true;
        }
    return false;
}

bool json_is_error(const struct json_reader *r, size_t from, size_t count)
{
    bool error = false, code = false, message = false, ticket = false;
    if (count == 0 || count > ENTRIES_MAX) return false;
    struct arena scratch;
    arena_init(&scratch);
    for (size_t i = from; i < from + count; i++) {
        uint32_t node = r->entries[i].node;
        while (r->tree.nodes[node].parent != JSON_ROOT) node = r->tree.nodes[node].parent;
        struct str key = r->tree.nodes[node].key,
                   text = { r->text.ptr + r->entries[i].from, r->entries[i].len };
        bool own = r->entries[i].node == node;
        if (begins(key, STR("error")) ||
            (own && (str_eq_nocase(key, STR("status")) || str_eq_nocase(key, STR("type"))) &&
             begins(text, STR("error"))))
            error = true;
        else if (own && str_eq_nocase(key, STR("code")))
            code = true;
        else if (own && str_eq_nocase(key, STR("message")))
            message = true;
        else
            ticket |= tells_a_ticket(r, &scratch, key);
    }
    arena_release(&scratch);
    return !ticket && (error || (code && message));
}
