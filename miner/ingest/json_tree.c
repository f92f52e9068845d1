#include "miner/ingest/json_tree.h"
#include "miner/base/mem.h"
#include <stdlib.h>
#include <string.h>

enum { STEPS_MAX = 64 };

static uint32_t add_node(struct json_tree *t, uint32_t parent, struct str key)
{
    MEM_RESERVE(t->nodes, t->capacity, t->count + 1);
    uint32_t number = (uint32_t)t->count++;
    t->nodes[number] = (struct json_node){ .key = key, .parent = parent, .column = UINT32_MAX };
    if (number == JSON_ROOT) return number;
    struct json_node *p = &t->nodes[parent];
    if (p->last_child)
        t->nodes[p->last_child].next = number;
    else
        p->first_child = number;
    p->last_child = number;
    p->has_members = true;
    t->nodes[number].list = p->is_list ? parent : p->list;
    return number;
}

void json_tree_init(struct json_tree *t)
{
    *t = (struct json_tree){ 0 };
    hashmap_init(&t->index);
    arena_init(&t->arena);
    buf_init(&t->scratch);
    add_node(t, JSON_ROOT, (struct str){ NULL, 0 });
}

void json_tree_release(struct json_tree *t)
{
    free(t->nodes);
    hashmap_release(&t->index);
    arena_release(&t->arena);
    buf_release(&t->scratch);
}

static struct str index_key(struct json_tree *t, uint32_t parent, struct str key)
{
    buf_clear(&t->scratch);
    buf_add(&t->scratch, &parent, sizeof parent);
    buf_add_str(&t->scratch, key);
    return buf_str(&t->scratch);
}

uint32_t json_tree_find(struct json_tree *t, uint32_t parent, struct str key)
{
    if (parent == JSON_SKIPPED) return JSON_SKIPPED;
    const uint32_t *found = hashmap_find(&t->index, index_key(t, parent, key));
    return found ? *found : JSON_SKIPPED;
}

uint32_t json_tree_child(struct json_tree *t, uint32_t parent, struct str key)
{
    if (parent == JSON_SKIPPED) return JSON_SKIPPED;
    struct json_node *p = &t->nodes[parent];
    uint32_t guess = p->follows ? t->nodes[p->follows].next : p->first_child;
    if (!guess) guess = p->first_child;
    if (guess && str_eq(t->nodes[guess].key, key)) return p->follows = guess;
    struct str name = index_key(t, parent, key);
    uint32_t *found = hashmap_find(&t->index, name);
    if (found) return p->follows = *found;
    if (t->count >= JSON_NODES_MAX) return JSON_SKIPPED;
    struct str kept = arena_str(&t->arena, name);
    uint32_t number = add_node(t, parent, str_sub(kept, sizeof parent, kept.len));
    hashmap_at(&t->index, kept, number, NULL, NULL);
    return t->nodes[parent].follows = number;
}

/* The nodes from under the root to `node`; their number. Deeper ones than STEPS_MAX cannot be. */
static size_t steps_of(const struct json_tree *t, uint32_t node, uint32_t steps[STEPS_MAX])
{
    size_t n = 0;
    for (uint32_t i = node; i != JSON_ROOT && n < STEPS_MAX; i = t->nodes[i].parent) n++;
    size_t at = n;
    for (uint32_t i = node; i != JSON_ROOT && at > 0; i = t->nodes[i].parent) steps[--at] = i;
    return n;
}

static struct str join(const struct json_tree *t, const uint32_t *steps, size_t n, struct arena *a)
{
    struct buf b;
    buf_init(&b);
    for (size_t i = 0; i < n; i++) {
        if (i) buf_add_char(&b, '.');
        buf_add_str(&b, t->nodes[steps[i]].key);
    }
    struct str path = arena_str(a, buf_str(&b));
    buf_release(&b);
    return path;
}

struct str json_tree_path(const struct json_tree *t, uint32_t node, struct arena *a)
{
    uint32_t steps[STEPS_MAX];
    return join(t, steps, steps_of(t, node, steps), a);
}

/* How well a key names the thing that its object stands for: 1 the best, 0 not. */
static int names_its_object(struct str key)
{
    static const char *const names[] = { "display_value", "displayName", "display_name",
                                         "name",          "value",       "label" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_eq(key, str_of(names[i]))) return (int)i + 1;
    return 0;
}

static bool is_best_name(const struct json_tree *t, uint32_t node)
{
    int own = names_its_object(t->nodes[node].key);
    if (own == 0 || t->nodes[t->nodes[node].parent].has_values) return false;
    for (uint32_t i = t->nodes[t->nodes[node].parent].first_child; i; i = t->nodes[i].next) {
        int other = names_its_object(t->nodes[i].key);
        if (t->nodes[i].has_values && other && other < own) return false;
    }
    return true;
}

struct str json_tree_name(const struct json_tree *t, uint32_t node, uint32_t outer, struct arena *a)
{
    uint32_t steps[STEPS_MAX];
    size_t n = steps_of(t, node, steps), first = n > 1 && outer != JSON_ROOT && steps[0] == outer;
    if (n > first + 1 && is_best_name(t, node)) n--;
    for (size_t i = first + 1; i < n; i++) {
        if (!str_eq(t->nodes[steps[i]].key, t->nodes[steps[i - 1]].key)) continue;
        memmove(steps + i, steps + i + 1, (n - i - 1) * sizeof *steps);
        n--;
        i--;
    }
    return join(t, steps + first, n - first, a);
}
