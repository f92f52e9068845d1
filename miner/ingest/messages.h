/* Exports with a row per message → one ticket per conversation. All rows of the file are held until its end,
 * as those of one conversation may stand anywhere in it. */
#ifndef INGEST_MESSAGES_H
#define INGEST_MESSAGES_H
#include "miner/base/arena.h"
#include "miner/ingest/ticket.h"

enum author { AUTHOR_UNKNOWN, AUTHOR_CUSTOMER, AUTHOR_AGENT };
/* What a cell says of the writer: "inbound", "klant", "admin", ... */
enum author author_of(struct str cell);

struct messages;
/* `updates`: rows are states of a ticket and not messages: what the last says is in force. */
struct messages *messages_new(bool updates);
void messages_free(struct messages *m);
/* Where the text of the next row is to live. */
struct arena *messages_arena(struct messages *m);
/* Takes a row; its text lies in messages_arena. `hidden`: a note that the customer could not read, which is
 * counted in no figure and whose text is left out. */
void messages_add(struct messages *m, const struct raw_ticket *row, enum author author, bool hidden);
/* Groups the rows by id, once, after the last; a row without an id is a ticket by itself. `swap` as in struct
 * input: the times of tickets are exchanged where it says so and are no longer swappable. Returns the number
 * of tickets. */
size_t messages_group(struct messages *m, uint8_t swap);
/* Messages none of which says when its conversation was closed: it counts as solved with the agent's last. */
bool messages_lack_solved(const struct messages *m);
/* The next ticket, in the order of their first rows, with its text copied to `text`; false after the last.
 * The messages of the customer are the body, the earliest first; the agent's earliest is the reply. */
bool messages_next(struct messages *m, struct arena *text, struct raw_ticket *out);
#endif
