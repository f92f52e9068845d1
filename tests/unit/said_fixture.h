/* Texts as the analyzer splits them, for tests of what is read from that. */
#ifndef SAID_FIXTURE_H
#define SAID_FIXTURE_H
#include "tokenize/analyzer.h"

static struct analyzer_shared *said_shared;
static struct analyzer *said_analyzer;

static inline void said_begin(void)
{
    const struct analyzer_options options = { .language = LANGUAGE_NL, .mask = false };
    said_shared = analyzer_shared_new(&options);
    said_analyzer = analyzer_new(said_shared);
}

static inline void said_end(void)
{
    analyzer_free(said_analyzer);
    analyzer_shared_free(said_shared);
}

/* As if it were in `language` ("nl"). Valid until the next call. */
static inline const struct analysis *said_in(const char *language, const char *subject, const char *body,
                                             const char *reply)
{
    static struct analysis a;
    const struct str parts[PART_COUNT] = { str_of(subject), str_of(body), str_of(reply) };
    analyzer_run(said_analyzer, parts, &a);
    a.language = language_of_code(str_of(language));
    return &a;
}
#endif
