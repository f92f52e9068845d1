#include "tokenize/traces.h"

#include <assert.h>

void traces_init(struct traces *t, const char *words)
{
    unsigned at = 0;

    memset(t, 0, sizeof *t);
    for (bool begins = true; *words; words++) {
        if (*words == ' ') {
            begins = true;
            continue;
        }
        assert(*words >= 'a' && *words <= 'z' && at < 64);
        uint64_t bit = UINT64_C(1) << at++;
        t->letters[(unsigned char)*words] |= bit;
        t->letters[(unsigned char)*words & ~32u] |= bit;
        if (begins) t->first |= bit;
        if (words[1] == ' ' || !words[1]) t->last |= bit;
        begins = false;
    }
}

bool traces_occur(const struct traces *t, struct str text)
{
    uint64_t here = 0; /* letters that end a beginning of their word at this byte */

    for (size_t i = 0; i < text.len; i++) {
        here = (here << 1 | t->first) & t->letters[(unsigned char)text.ptr[i]];
        if (here & t->last) return true;
    }
    return false;
}
