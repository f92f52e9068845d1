/* The table of meanings (miner/insight/lexicon/meanings.tsv), and the words of a corpus that it holds.
 *
 * A line is a key and a list of members for each of Dutch, English, German and French, with tabs between; the
 * members of a list have commas between. A member is one word, or two that stand near each other
 * (MEANINGS_APART). # begins a comment. Words count by their stems, whatever form a line has. All languages
 * share the meanings.
 */
#ifndef MINER_MEANINGS_H
#define MINER_MEANINGS_H
#include "cluster/corpus.h"
#include "miner/base/err.h"
#include "tokenize/analyzer.h"

struct meaning_table {
    struct arena arena;
    struct meaning_member {
        struct str text; /* one word or two */
        uint32_t meaning;
        enum language language;
    } * members;
    size_t count;
    struct str *keys;  /* per meaning */
    uint32_t meanings; /* how many */
};

/* The compiled-in table; with `folder` (else NULL) the meanings.tsv in it, if there is one. A line that
 * cannot be read is an error with file and line. */
int meaning_table_init(struct meaning_table *t, const char *folder, struct err *err);
void meaning_table_release(struct meaning_table *t);
/* The meanings of a finished corpus' terms. `languages`: bit 1 << enum language for each that occurs in it.
 */
void meaning_table_apply(const struct meaning_table *t, const struct analyzer_shared *shared,
                         unsigned languages, const struct corpus *c, struct meanings *out);
#endif
