/* Cells that hold a whole conversation, or one message with its date and writer: what is the question in it,
 * what the first answer. */
#ifndef INGEST_THREAD_H
#define INGEST_THREAD_H
#include "miner/base/arena.h"
#include "miner/ingest/ticket.h"

/* TOPdesk writes all entries of an action into one cell, the last first, and marks those that the customer
 * cannot see: without them. */
struct str thread_visible(struct str cell, struct arena *text);

/* A comment as Jira exports it, "date;account;text". False when the cell is none. */
struct thread_comment {
    int64_t time;
    struct str account, text;
};
bool thread_comment(struct str cell, struct thread_comment *out);

/* The articles of OTRS and Znuny, each under a line "-->||customer||From||2026-01-05
 * 10:00:00||<--------------": the customer's, each once, joined in `text`; the agent's first that is no note,
 * and when it came (TIME_NONE when it does not say). False when the cell is no such tree. */
bool thread_articles(struct str cell, struct arena *text, struct str *question, struct str *reply,
                     int64_t *replied);
#endif
