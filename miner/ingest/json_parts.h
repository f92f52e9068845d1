/* Shared by the json_*.c alone. */
#ifndef INGEST_JSON_PARTS_H
#define INGEST_JSON_PARTS_H
#include "miner/ingest/json_in.h"
#include "miner/ingest/json_scout.h"
#include "miner/ingest/json_talk.h"
#include <yajl/yajl_parse.h>

/* Notes are few: see their places. */
enum { JSON_NOTES_MAX = 4 };
enum { JSON_PAIRS_MAX = 500, JSON_TALKS_MAX = 8, JSON_REASONS_MAX = 40 };

/* A value of a record that was read, its bytes in json_reader.text. */
struct json_entry {
    uint32_t node, element;
    size_t from, len;
};

/* A record that was read, or rejected, and not yet handed out. */
struct json_record {
    uint64_t first_line, last_line;
    size_t entry_from, entry_count, excerpt_from, excerpt_len;
    const char *reason;
};

/* An object or array that is open within the record. */
struct json_frame {
    uint32_t node, element;
    bool is_array;
};

struct json_reader {
    struct reader base;
    struct decoder *decoder;
    const struct header_index *known;
    yajl_handle yajl;
    struct json_place place;
    bool ended, done; /* the decoder has; all is parsed */
    size_t fed;       /* bytes of the window that the parser has had */
    size_t line_at;   /* a place in the window, and its line */
    uint64_t line;
    uint64_t gone;       /* bytes that were before the window */
    uint64_t last_event; /* place in the text, where the parser last found something whole */
    bool has_nuls;       /* \u0000 occurs */

    /* Outside records: how far along the way to them. */
    size_t depth, on_way, rows_depth; /* containers open; of these on the way; to the inside of the array */
    bool here, rows_open;             /* the next value is on the way; the array of records is open */

    /* Inside one. */
    bool inside;
    size_t record; /* its place in the window */
    uint64_t record_line;
    size_t entry_from, text_from;
    uint32_t elements, node;
    struct json_frame frames[JSON_DEPTH_MAX];
    size_t frame_count, too_deep;
    size_t members, usual_members; /* directly in the record; in the last good one */
    uint32_t first_member;         /* of the last good one; 0 = there was none */
    const char *fault;             /* why it will be rejected */

    /* Read and not yet handed out. */
    struct buf text;
    struct json_entry *entries;
    size_t entry_count, entry_capacity;
    struct json_record *queue;
    size_t queue_count, queue_capacity, queue_next;

    /* Columns. */
    struct json_tree tree;
    struct talk talk;
    struct hashmap pairs; /* name of a column of a list of names and values → column */
    struct str *names;
    int *gives;
    size_t name_capacity, gives_capacity, column_count, settled_nodes, sampled;
    struct json_value *values;
    size_t value_capacity;
    struct str *cells;
    struct arena arena, joined; /* as long as the reader; as the current record */

    uint64_t late; /* values without a column */
    const char *reasons[JSON_REASONS_MAX];
    const char *notes[JSON_NOTES_MAX];
    size_t note_count;
    bool resumed; /* the rest of an array is read as one of its own */
    size_t tried; /* bytes that attempts to find a record took */
};

/* A new parser for what stands at r->fed: at the top level, or in the array of records. */
void json_restart(struct json_reader *r, bool in_array);
void json_forget_record(struct json_reader *r);
/* Queues the text from place `from` of the window on as a rejected record; json_end_rejection says where it
 * ends: at place `to`, `length` bytes further. Nothing but white space and punctuation is no record. */
void json_begin_rejection(struct json_reader *r, size_t from, const char *reason);
void json_end_rejection(struct json_reader *r, size_t to, uint64_t length);
/* Forgets the first `n` bytes of the window; places in it move. */
void json_drop(struct json_reader *r, size_t n);
/* Drops `keep` bytes and gets more text. 1, 0 at the end, -1. */
int json_refill(struct json_reader *r, size_t keep, struct err *err);
/* The text is no JSON at `at`, or a record is too long: rejects it, for `reason` or what yajl says (NULL),
 * and goes on where the next one begins. 1, -1. */
int json_mend(struct json_reader *r, size_t at, const char *reason, struct err *err);
/* The line of a place in the window that is not before the last place asked for. */
uint64_t json_line(struct json_reader *r, size_t at);
void json_note(struct json_reader *r, const char *text);
/* Names the columns by the records in the queue. */
void json_settle_columns(struct json_reader *r, const struct header_index *known);
/* Is the record made of r->entries[from, from + count) the message of an interface that went wrong? */
bool json_is_error(const struct json_reader *r, size_t from, size_t count);
/* Puts the values of a record into r->cells; valid until the next. */
void json_fill_cells(struct json_reader *r, const struct json_record *record);
#endif
