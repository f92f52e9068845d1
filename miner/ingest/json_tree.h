/* The members that the records of a JSON file have, as a tree: a node is a path such as requester.email. An
 * array adds no step to a path: its elements are values of the same node. Members come in the same order in
 * most records, so each node remembers which child followed which, and a key is mostly found by one
 * comparison. */
#ifndef INGEST_JSON_TREE_H
#define INGEST_JSON_TREE_H
#include "miner/base/arena.h"
#include "miner/base/hashmap.h"

/* The root is node 0; SKIPPED stands for members past the largest number of nodes. */
enum { JSON_NODES_MAX = 10000, JSON_ROOT = 0, JSON_SKIPPED = JSON_NODES_MAX };

/* What a member says of a message, or of the record's customer. */
enum json_role {
    ROLE_NONE,
    ROLE_CUSTOMER, /* of the record: who asked */
    ROLE_QUESTION, /* of the record: the question itself */
    ROLE_TEXT,     /* of a message, as are the rest */
    ROLE_AUTHOR_KIND,
    ROLE_AUTHOR,
    ROLE_INBOUND,  /* true: the customer's */
    ROLE_OUTBOUND, /* true: the agent's */
    ROLE_PUBLIC,
    ROLE_INTERNAL,
    ROLE_TIME,
    ROLE_NAME, /* of an element {"id": …, "value": …}: the member that it stands for */
    ROLE_VALUE
};

struct json_node {
    struct str key;
    uint32_t parent, first_child, next, last_child; /* next: the next child of its parent; 0 = none */
    uint32_t follows;                               /* the child that was asked for last */
    uint32_t column;                                /* of its values; UINT32_MAX = none */
    uint32_t list; /* the innermost list that it is, or is a member of; 0 = none */
    uint8_t role;  /* enum json_role */
    uint8_t rank;  /* among members of one role the best first: 0 */
    bool is_list, has_members, has_values;
    bool is_talk;  /* a list of messages */
    bool is_pairs; /* a list of names and values */
};

struct json_tree {
    struct json_node *nodes;
    size_t count, capacity;
    struct hashmap index; /* parent and key → node */
    struct arena arena;
    struct buf scratch;
};

void json_tree_init(struct json_tree *t);
void json_tree_release(struct json_tree *t);
/* The node of member `key` of `parent`, new if need be; JSON_SKIPPED when there are too many. */
uint32_t json_tree_child(struct json_tree *t, uint32_t parent, struct str key);
/* The node of that member, or JSON_SKIPPED: adds nothing. */
uint32_t json_tree_find(struct json_tree *t, uint32_t parent, struct str key);
/* "requester.email"; in `a`. */
struct str json_tree_path(const struct json_tree *t, uint32_t node, struct arena *a);
/* The path as a header that people and tables of headers know: without an outer object that holds most of the
 * others
 * ("fields.summary" → "summary") given as `outer` (JSON_ROOT = none), without a last step that only says that
 * it is the name of the thing ("status.name" → "status"), and without a step repeated ("tags.tags" → "tags").
 */
struct str json_tree_name(const struct json_tree *t, uint32_t node, uint32_t outer, struct arena *a);
#endif
