/* JSON output (RFC 8259): pieces, appended to a buf, and a writer of nested objects and arrays whose commas
 * come by themselves. Nothing is checked about where things are put.
 */
#ifndef BASE_JSON_OUT_H
#define BASE_JSON_OUT_H
#include <stdint.h>
#include <stdio.h>

#include "miner/base/str.h"

/* The string in quotes, escaped where JSON asks for it; other characters stay UTF-8. `s` is valid UTF-8. */
void json_add_string(struct buf *b, struct str s);
/* The shortest decimal that reads back as the same double, with a decimal point in every locale;
 * NaN and infinities, which JSON does not know, give null. */
void json_add_number(struct buf *b, double v);

struct json {
    struct buf text; /* what is not yet in the stream */
    FILE *out;       /* NULL = all stays in `text` */
    bool fresh;      /* right after an opening bracket: no comma yet */
    int failed;      /* errno of the first failure to write; 0 = none */
};
/* The text is the writer's until json_finish, or with `out` NULL until the caller releases it. */
void json_init(struct json *j, FILE *out);
/* A last line end; what is left goes to `out`. Returns the errno of the first failure, or 0. */
int json_finish(struct json *j);
/* An element of an array, before its value. */
void json_begin(struct json *j);
/* A member of an object, before its value. */
void json_key(struct json *j, const char *name);
void json_key_of(struct json *j, struct str name);
void json_open(struct json *j, char bracket);
void json_close(struct json *j, char bracket);
/* Whole members. */
void json_text(struct json *j, const char *name, struct str value);
void json_text_or_null(struct json *j, const char *name, struct str value); /* null for an empty text */
void json_number(struct json *j, const char *name, double value);           /* as json_add_number */
void json_count(struct json *j, const char *name, uint64_t value);
void json_count_or_null(struct json *j, const char *name, uint64_t value, bool known);
void json_day(struct json *j, const char *name, int64_t seconds); /* "YYYY-MM-DD"; null for INT64_MIN */
void json_texts(struct json *j, const char *name, const struct str *list, uint32_t count);
#endif
