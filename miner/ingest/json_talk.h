/* Conversations inside a record (comments, conversation_parts, articles): an array of messages → what the
 * customer wrote, the agent's first answer that the customer could read, and when it came. */
#ifndef INGEST_JSON_TALK_H
#define INGEST_JSON_TALK_H
#include "miner/ingest/headers.h"
#include "miner/ingest/json_tree.h"

/* A value of a record, in the order of reading. */
struct json_value {
    uint32_t node;
    uint32_t
        element; /* number of the innermost array element that is an object and that it lies in; 0 = none */
    struct str text;
};

enum talk_part { TALK_CUSTOMER, TALK_REPLY, TALK_REPLY_TIME, TALK_COUNT, TALK_PARTS };

/* Marks the lists of messages and of names with values, and what their members and the record's own say.
 * `outer` as in json_tree_name. */
void talk_find_roles(struct json_tree *t, uint32_t outer, const struct header_index *known);

struct talk_message;
/* Reused from record to record. */
struct talk {
    struct talk_message *messages;
    size_t count, capacity;
    bool same_ids; /* customers of records were seen as authors of messages: the ids are of one kind */
    struct buf text;
    struct str parts[TALK_PARTS]; /* of the last talk_read; valid until the next */
};
void talk_init(struct talk *t);
void talk_release(struct talk *t);
/* Learns from a record of the sample. */
void talk_learn(struct talk *t, const struct json_tree *tree, const struct json_value *values, size_t n);
/* Reads the messages of list `list` of one record into t->parts. */
void talk_read(struct talk *t, const struct json_tree *tree, uint32_t list, const struct json_value *values,
               size_t n);
#endif
