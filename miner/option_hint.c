#include "miner/option_hint.h"

#include <string.h>

#include "miner/base/str.h"

/* Letters to add, leave out, replace or swap with a neighbour to make one name of another. */
static size_t letters_apart(struct str a, struct str b)
{
    enum { LONGEST = 32 };
    size_t row[3][LONGEST + 1]; /* the distances of prefixes of `a`, this row and the two before */
    if (a.len > LONGEST || b.len > LONGEST) return SIZE_MAX;
    for (size_t j = 0; j <= b.len; j++) row[0][j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t *now = row[i % 3], *last = row[(i + 2) % 3], *older = row[(i + 1) % 3];
        now[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t best = last[j - 1] + (a.ptr[i - 1] != b.ptr[j - 1]);
            if (last[j] + 1 < best) best = last[j] + 1;
            if (now[j - 1] + 1 < best) best = now[j - 1] + 1;
            if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1] &&
                older[j - 2] + 1 < best)
                best = older[j - 2] + 1;
            now[j] = best;
        }
    }
    return row[a.len % 3][b.len];
}

int option_unknown(const char *argument, int letter, const struct option *table, const char *command,
                   struct err *err)
{
    if (letter && letter < 256)
        return err_set(err, STATUS_USAGE, "-%c: unknown option for %s; ticketminer %s --help lists them",
                       letter, command, command);
    struct str name = str_of(argument);
    while (str_starts(name, STR("-"))) name = str_sub(name, 1, name.len);
    size_t equals = str_find(name, STR("="));
    if (equals != SIZE_MAX) name = str_sub(name, 0, equals);
    if (letter)
        return err_set(err, STATUS_USAGE, "--%.*s: takes no value; ticketminer %s --help", STR_ARG(name),
                       command);
    struct buf longer; /* options that begin so: the name was shortened too far */
    buf_init(&longer);
    const char *nearest = NULL;
    size_t least = 1 + name.len / 4; /* as many letters wrong, and one more, are too many */
    for (size_t i = 0; table[i].name; i++) {
        struct str own = str_of(table[i].name);
        size_t apart = letters_apart(name, own);
        if (name.len && str_starts(own, name))
            buf_add_format(&longer, "%s--%s", longer.len ? " or " : "", table[i].name);
        if (apart > least || (apart == least && nearest)) continue;
        least = apart;
        nearest = table[i].name;
    }
    if (longer.len)
        err_set(err, STATUS_USAGE, "--%.*s: may be short for %s", STR_ARG(name), longer.ptr);
    else if (nearest)
        err_set(err, STATUS_USAGE, "--%.*s: unknown option for %s; did you mean --%s?", STR_ARG(name),
                command, nearest);
    else
        err_set(err, STATUS_USAGE, "--%.*s: unknown option for %s; ticketminer %s --help lists them",
                STR_ARG(name), command, command);
    buf_release(&longer);
    return -1;
}

bool option_is_known(const char *text, const struct option *table)
{
    if (text[0] != '-' || !text[1]) return false;
    if (text[1] != '-') return strchr(OPTION_LETTERS, text[1]) && !text[2];
    struct str name = str_of(text + 2);
    size_t equals = str_find(name, STR("="));
    if (equals != SIZE_MAX) name = str_sub(name, 0, equals);
    for (size_t i = 0; table[i].name; i++)
        if (str_eq(name, str_of(table[i].name))) return true;
    return false;
}
