/* The catalogue of known questions (miner/insight/lexicon/questions.tsv): what it says, by what its words
 * mean.
 *
 * A line is a question's name, what customers say who ask it, what agents answer, and what it usually takes
 * (automatiseren, gegevens, hulp or mens: enum catalogue_need), with tabs between; the last two may be left
 * out. Within a field, | stands between phrases. # begins a comment. A line in square brackets begins a
 * sector; before the first one stand questions of all sectors. Lines of one name in one sector are one
 * question, which takes the most of a person that any of them says. All of it is Dutch; what words mean
 * (meanings.h) is shared with other languages.
 *
 * The program holds ours, read already: catalogue_make writes it as C, so that no run pays for it.
 */
#ifndef MINER_CATALOGUE_H
#define MINER_CATALOGUE_H
#include "cluster/catalogue_words.h"
#include "miner/base/err.h"
#include "miner/meanings.h"

struct question_catalogue {
    struct catalogue index; /* its text holds the keys, too */
    const uint32_t *key; /* per key of the index, where in its text, ascending by their bytes: "=" and the key
                            of a meaning, or a term */
    struct arena arena;  /* holds all of it, unless it is compiled in */
};

/* Ours. */
extern const struct question_catalogue catalogue_compiled;

/* With `folder` the questions.tsv in it, where there is one; else ours. A line that cannot be read is an
 * error with file and line, and `q` holds nothing then. `table` may be released before it. */
int catalogue_init(struct question_catalogue *q, const char *folder, const struct meaning_table *table,
                   const struct analyzer_shared *shared, struct err *err);
/* Whether it can be read. */
int catalogue_check(const char *folder, struct err *err);
/* Of one that was read, or of zeros. */
void catalogue_release(struct question_catalogue *q);
/* Where a finished corpus' terms and the table's meanings are in it. `out` borrows q->index. */
void catalogue_apply(const struct question_catalogue *q, const struct meaning_table *table,
                     const struct corpus *c, struct catalogue_keys *out);
/* The words to ask it with, where there is no corpus: the terms of the table, then the catalogue's own keys.
 * `out` borrows both. */
void catalogue_say(const struct question_catalogue *q, const struct meaning_table *table,
                   struct catalogue_words *out);
/* The number of a term among these, CATALOGUE_NO_TERM = it is not there. */
uint32_t catalogue_term(const struct question_catalogue *q, const struct meaning_table *table,
                        struct str term, enum language language);
#endif
