#include "tokenize/stopwords.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include "miner/base/starts.h"

struct stopwords {
    struct hashmap index; /* keys point into the tables */
    struct starts starts; /* of the words */
};

static void add_list(struct stopwords *s, const char *list, enum language language)
{
    while (*list) {
        size_t n = strcspn(list, " ");
        if (n) {
            *hashmap_at(&s->index, (struct str){ list, n }, 0, NULL, NULL) |= 1u << language;
            starts_add(&s->starts, (struct str){ list, n });
        }
        list += n + (list[n] == ' ');
    }
}

struct stopwords *stopwords_new(void)
{
    struct stopwords *s = mem_zero(1, sizeof *s);
    hashmap_init(&s->index);
    add_list(s, stopwords_nl, LANGUAGE_NL);
    add_list(s, stopwords_en, LANGUAGE_EN);
    add_list(s, stopwords_de, LANGUAGE_DE);
    add_list(s, stopwords_fr, LANGUAGE_FR);
    return s;
}

void stopwords_free(struct stopwords *s)
{
    if (!s) return;
    hashmap_release(&s->index);
    free(s);
}

unsigned stopwords_find(const struct stopwords *s, struct str word)
{
    if (!starts_may_have(&s->starts, word)) return 0;
    const uint32_t *at = hashmap_find(&s->index, word);
    return at ? *at : 0;
}
