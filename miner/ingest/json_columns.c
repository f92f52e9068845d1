/* The values of a record → the cells of its row. What the sample shows is what the file has: a member that
 * first occurs behind it has no column. */
#include "miner/base/mem.h"
#include "miner/ingest/json_parts.h"
#include <stdlib.h>
#include <string.h>

static struct str entry_text(const struct json_reader *r, const struct json_entry *e)
{
    return (struct str){ r->text.ptr + e->from, e->len };
}

static void find_values(struct json_reader *r, const struct json_record *record)
{
    MEM_RESERVE(r->values, r->value_capacity, record->entry_count);
    for (size_t i = 0; i < record->entry_count; i++) {
        const struct json_entry *e = &r->entries[record->entry_from + i];
        r->values[i] = (struct json_value){ e->node, e->element, entry_text(r, e) };
    }
}

static void add_column(struct json_reader *r, struct str name, int gives)
{
    MEM_RESERVE(r->names, r->name_capacity, r->column_count + 1);
    MEM_RESERVE(r->gives, r->gives_capacity, r->column_count + 1);
    r->names[r->column_count] = name;
    r->gives[r->column_count++] = gives;
}

/* The object right inside the records that holds most of their values, if one does. */
static uint32_t outer_object(const struct json_tree *t)
{
    size_t all = 0, most = 0;
    uint32_t best = JSON_ROOT;
    size_t *held = mem_zero(t->count, sizeof *held);
    for (uint32_t i = 1; i < t->count; i++) {
        if (!t->nodes[i].has_values) continue;
        uint32_t top = i;
        while (t->nodes[top].parent != JSON_ROOT) top = t->nodes[top].parent;
        all++;
        held[top] += top != i && !t->nodes[top].is_list;
    }
    for (uint32_t i = t->nodes[JSON_ROOT].first_child; i; i = t->nodes[i].next)
        if (held[i] > most) {
            most = held[i];
            best = i;
        }
    free(held);
    return most * 2 > all ? best : JSON_ROOT;
}

static bool is_named(const struct json_reader *r, struct str name)
{
    for (size_t i = 0; i < r->column_count; i++)
        if (str_eq(r->names[i], name)) return true;
    return false;
}

/* Columns of a list of messages. */
static void add_talk_columns(struct json_reader *r, uint32_t node, struct str name)
{
    static const struct {
        const char *says;
        int gives;
    } parts[TALK_PARTS] = { { "customer", FIELD_BODY },
                            { "first answer", FIELD_REPLY },
                            { "time of first answer", FIELD_FIRST_RESPONSE },
                            { "number", FIELD_MESSAGES } };
    r->tree.nodes[node].column = (uint32_t)r->column_count;
    for (int i = 0; i < TALK_PARTS; i++)
        add_column(r, str_of(arena_format(&r->arena, "%.*s (%s)", STR_ARG(name), parts[i].says)),
                   parts[i].gives);
}

/* A column for each name of the lists of names and values in the sample. */
static void add_pair_columns(struct json_reader *r, uint32_t list, struct str name)
{
    for (size_t q = 0; q < r->queue_count; q++)
        for (size_t i = 0; i < r->queue[q].entry_count; i++) {
            const struct json_entry *e = &r->entries[r->queue[q].entry_from + i];
            const struct json_node *node = &r->tree.nodes[e->node];
            if (node->list != list || node->role != ROLE_NAME || e->len > 200) continue;
            struct str full =
                str_of(arena_format(&r->arena, "%.*s.%.*s", STR_ARG(name), STR_ARG(entry_text(r, e))));
            if (hashmap_find(&r->pairs, full)) continue;
            if (r->pairs.count == JSON_PAIRS_MAX) return;
            hashmap_at(&r->pairs, full, (uint32_t)r->column_count, NULL, NULL);
            add_column(r, full, -1);
        }
}

void json_settle_columns(struct json_reader *r, const struct header_index *known)
{
    struct json_tree *t = &r->tree;
    uint32_t outer = outer_object(t);
    talk_find_roles(t, outer, known);
    for (uint32_t i = 1; i < t->count; i++) {
        struct json_node *node = &t->nodes[i];
        struct str name = json_tree_name(t, i, outer, &r->arena);
        if (is_named(r, name)) name = json_tree_path(t, i, &r->arena);
        if (node->is_talk) add_talk_columns(r, i, name);
        if (node->is_pairs) add_pair_columns(r, i, name);
        const struct json_node *list = &t->nodes[node->list];
        bool empty_list = node->is_list && !node->has_members;
        if ((!node->has_values && !empty_list) || (node->list && (list->is_talk || list->is_pairs)) ||
            node->is_talk)
            continue;
        node->column = (uint32_t)r->column_count;
        add_column(r, name, -1);
    }
    r->settled_nodes = t->count;
    for (size_t i = 0; i < r->queue_count; i++) {
        find_values(r, &r->queue[i]);
        talk_learn(&r->talk, t, r->values, r->queue[i].entry_count);
    }
    if (r->column_count == 0) add_column(r, STR("value"), -1);
    r->base.keyed = true;
    r->base.header = r->names;
    r->base.gives = r->gives;
    r->base.header_count = r->base.expected = r->column_count;
    r->cells = mem_alloc(r->column_count, sizeof *r->cells);
}

/* ---- handing out ---- */

static void put(struct json_reader *r, uint32_t column, struct str text, bool joins)
{
    struct str *cell = &r->cells[column];
    if (cell->len == 0 || !joins) {
        *cell = text;
        return;
    }
    if (cell->len > JSON_FIELD_MAX) return;
    char *joined = arena_text(&r->joined, cell->len + 2 + text.len);
    memcpy(joined, cell->ptr, cell->len);
    memcpy(joined + cell->len, ", ", 2);
    memcpy(joined + cell->len + 2, text.ptr, text.len);
    *cell = (struct str){ joined, cell->len + 2 + text.len };
}

/* Pairs of name and value in the order of reading: {"id": 1, "value": "x"}. */
static void put_pairs(struct json_reader *r, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct json_node *node = &r->tree.nodes[r->values[i].node];
        if (node->role != ROLE_VALUE) continue;
        for (size_t k = 0; k < n; k++) {
            if (r->values[k].element != r->values[i].element) continue;
            const struct json_node *other = &r->tree.nodes[r->values[k].node];
            if (other->role != ROLE_NAME || other->list != node->list) continue;
            struct str path = json_tree_name(&r->tree, node->list, JSON_ROOT, &r->joined);
            struct str full =
                str_of(arena_format(&r->joined, "%.*s.%.*s", STR_ARG(path), STR_ARG(r->values[k].text)));
            const uint32_t *column = hashmap_find(&r->pairs, full);
            if (column)
                put(r, *column, r->values[i].text, true);
            else
                r->late++;
            break;
        }
    }
}

void json_fill_cells(struct json_reader *r, const struct json_record *record)
{
    bool has_pairs = false;
    uint32_t talks[JSON_TALKS_MAX];
    size_t talk_count = 0;
    memset(r->cells, 0, r->column_count * sizeof *r->cells);
    arena_clear(&r->joined);
    find_values(r, record);
    for (size_t i = 0; i < record->entry_count; i++) {
        const struct json_value *v = &r->values[i];
        const struct json_node *node = &r->tree.nodes[v->node];
        if (node->column != UINT32_MAX && !node->is_talk) {
            put(r, node->column, v->text, node->is_list || node->list);
        } else if (node->role >= ROLE_NAME) {
            has_pairs = true;
        } else if (node->list && r->tree.nodes[node->list].is_talk) {
            size_t k = 0;
            while (k < talk_count && talks[k] != node->list) k++;
            if (k == talk_count && k < JSON_TALKS_MAX) talks[talk_count++] = node->list;
        } else if (v->node >= r->settled_nodes) {
            r->late++;
        }
    }
    if (has_pairs) put_pairs(r, record->entry_count);
    for (size_t k = 0; k < talk_count; k++) {
        talk_read(&r->talk, &r->tree, talks[k], r->values, record->entry_count);
        for (uint32_t i = 0; i < TALK_PARTS; i++)
            put(r, r->tree.nodes[talks[k]].column + i, arena_str(&r->joined, r->talk.parts[i]), false);
    }
}
