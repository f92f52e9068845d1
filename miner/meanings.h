/* The table of meanings (miner/insight/lexicon/meanings.tsv), and the words of a corpus that it holds.
 *
 * A line is a key and a list of members for each of Dutch, English, German and French, with tabs between; the
 * members of a list have commas between. A member is one word, or two that stand near each other
 * (MEANINGS_APART); of a word with hyphens, which is several, the first and the last. # begins a comment.
 * Words count by their stems, whatever form a line has. All languages share the meanings.
 *
 * The program holds ours, read already: catalogue_make writes it as C, so that no run pays for it.
 */
#ifndef MINER_MEANINGS_H
#define MINER_MEANINGS_H
#include "cluster/corpus.h"
#include "miner/base/err.h"
#include "tokenize/analyzer.h"

struct meaning_table {
    uint32_t meanings, terms, count;
    const char *text;        /* keys and terms, a NUL behind each */
    const uint32_t *key;     /* per meaning, where its key is in `text` */
    const uint32_t *term;    /* per term the same; ascending by language, then by their bytes */
    const uint8_t *language; /* per term: enum language */
    const struct meaning_member {
        uint32_t first, second; /* terms; MEANING_NO_TERM = a word alone */
        uint32_t meaning;
    } * members;        /* `count`, in the order of the lines */
    struct arena arena; /* holds all of it, unless it is compiled in */
};
#define MEANING_NO_TERM UINT32_MAX

/* Ours. */
extern const struct meaning_table meaning_table_compiled;

/* With `folder` the meanings.tsv in it, where there is one; else ours. A line that cannot be read is an error
 * with file and line, and `t` holds nothing then. */
int meaning_table_init(struct meaning_table *t, const char *folder, const struct analyzer_shared *shared,
                       struct err *err);
/* Whether it can be read. */
int meaning_table_check(const char *folder, struct err *err);
/* Of one that was read, or of zeros. */
void meaning_table_release(struct meaning_table *t);
struct str meaning_key(const struct meaning_table *t, uint32_t meaning);
struct str meaning_term(const struct meaning_table *t, uint32_t term);
/* The number of a term of a language, MEANING_NO_TERM = no member has it. */
uint32_t meaning_find(const struct meaning_table *t, struct str term, enum language language);
/* The meanings of a finished corpus' terms: of each in the language of its most frequent word, for the same
 * letters may be another word in another language. */
void meaning_table_apply(const struct meaning_table *t, const struct corpus *c, struct meanings *out);
#endif
