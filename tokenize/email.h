/* What in an e-mail is not the question: earlier messages, greetings, signatures; and mail that no person
 * wrote. */
#ifndef TOKENIZE_EMAIL_H
#define TOKENIZE_EMAIL_H
#include "miner/base/str.h"

struct email_rules; /* patterns; shared by threads */
struct email_state; /* per-thread scratch */
struct email_rules *email_rules_new(void);
void email_rules_free(struct email_rules *r);
struct email_state *email_state_new(const struct email_rules *r);
void email_state_free(struct email_state *s);

/* The message without the thread quoted below it, or above it when the answer stands below. When under 10
 * characters would be left, as in a forwarded question, the whole text. */
struct str email_message(struct email_state *s, struct str text);
/* Does the subject say that the text is a message passed on ("Fwd:")? Then nothing of it is to be cut. */
bool email_is_forward(struct str subject);
/* The stretches of a message that are neither greeting nor closing, signature or disclaimer, in order; the
 * whole message when under 10 characters would be left. Valid until the next call. */
const struct str *email_content(struct email_state *s, struct str message, size_t *count);
/* An automatic reply, a bounce or an out-of-office notice. */
bool email_is_automatic(struct email_state *s, struct str subject, struct str body);
/* One of the words without which email_is_automatic is false (normalised word of subject or body). */
bool email_automatic_hint(const struct email_rules *r, struct str word);
#endif
