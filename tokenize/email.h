/* What in an e-mail is not the question: earlier messages, greeting, signature; and mail that no person wrote. */
#ifndef TOKENIZE_EMAIL_H
#define TOKENIZE_EMAIL_H
#include "miner/base/err.h"
#include "miner/base/str.h"

struct email_rules; /* compiled patterns; immutable and shared by threads */
struct email_state; /* per-thread scratch */
struct email_rules *email_rules_new(struct err *err);
void email_rules_free(struct email_rules *r);
struct email_state *email_state_new(const struct email_rules *r);
void email_state_free(struct email_state *s);

/* The message without the thread quoted below it. When almost nothing (under 10 characters) would be left, as in a
 * forwarded question or an answer below the quote, the whole text. */
struct str email_message(struct email_state *s, struct str text);
/* The part of a message between greeting and signature; the whole when almost nothing would be left. */
struct str email_content(struct email_state *s, struct str message);
/* An automatic reply, a bounce or an out-of-office notice. */
bool email_is_automatic(struct email_state *s, struct str subject, struct str body);
#endif
