/* The people of one ticket, as the export's own columns name them: whatever else the text is about, their
 * names in it are personal. */
#ifndef TOKENIZE_PEOPLE_H
#define TOKENIZE_PEOPLE_H
#include "tokenize/mask_lexicon.h"
#include "tokenize/stopwords.h"

struct people {
    struct buf text; /* the words, folded, one after the other */
    struct person_word {
        uint32_t from, len;
    } * words, *behind; /* behind: words of the stop list ("Vrij"), names only behind another one */
    size_t count, capacity, behind_count, behind_capacity;
    uint32_t initials; /* bit c & 31 for each byte c that one of the words begins with; all, beyond ASCII */
};

void people_init(struct people *p);
void people_release(struct people *p);
/* Takes the names from cells such as "Jan de Wit", "Wit, J. de" and "j.dewit82@example.org", one a line:
 * words of three letters and more, without particles and what addresses of organisations consist of ("info").
 * Replaces what was there. */
void people_set(struct people *p, struct str cells, const struct stopwords *stopwords);
/* Does a name begin with the word [i, j) of `text`? Returns where the last word of it ends, else 0. A word
 * that is not capitalised counts only together with another one, or as a given name of the lexicon. */
size_t people_find(const struct people *p, const struct mask_lexicon *l, struct str text, size_t i, size_t j);
/* Is one of their words in the text, capitalised? */
bool people_named(const struct people *p, struct str text);
/* The words, folded, number < p->count. */
struct str people_word(const struct people *p, size_t i);
/* Is the word one of theirs? */
bool people_has(const struct people *p, struct str word);
#endif
