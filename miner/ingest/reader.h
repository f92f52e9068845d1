/* What every file format delivers: records of cells with the place they came from. The step from records to
 * tickets knows nothing else of a format, so that a new one is one more `struct reader_ops`.
 */
#ifndef INGEST_READER_H
#define INGEST_READER_H
#include "miner/base/err.h"
#include "miner/base/str.h"

struct record {
    const struct str *cells; /* valid UTF-8; valid until the next call */
    size_t count;
    uint64_t first_line, last_line; /* from 1; rows in a sheet */
    struct str excerpt;             /* the beginning of the record as it stands in the file, <= 200 bytes */
    const char *reason;             /* READ_REJECTED: why; static or as long-lived as the reader */
};

enum read_result { READ_FAILED = -1, READ_END = 0, READ_ROW = 1, READ_REJECTED = 2 };

struct reader;
struct reader_ops {
    const char *format; /* "csv" */
    enum read_result (*next)(struct reader *r, struct record *out, struct err *err);
    void (*free)(struct reader *r);
    /* The i-th thing (from 0) that a person should know of how the file was read, NULL after the last; asked
     * at the end. As long-lived as the reader. May be NULL. */
    const char *(*note)(const struct reader *r, size_t i);
};

struct reader {
    const struct reader_ops *ops;
    size_t expected; /* cells that a record should have; a reader may use it to mend, 0 = not known */
    uint64_t mended; /* records that were not well-formed and could be read all the same */
    char delimiter, quote;
    const char *sheet; /* of a workbook; else NULL; as long-lived as the reader */
    bool keyed;        /* each cell comes with its column: a short or long record is not a torn one */
    /* Of formats that name their columns themselves: the names, and per column the field that the reader made
     * it for (enum field; -1 = none), which it then feeds after other columns. NULL: a record may be the
     * header. */
    const struct str *header;
    const int *gives;
    size_t header_count;
};

static inline enum read_result reader_next(struct reader *r, struct record *out, struct err *err)
{
    return r->ops->next(r, out, err);
}
static inline const char *reader_note(const struct reader *r, size_t i)
{
    return r->ops->note ? r->ops->note(r, i) : NULL;
}
static inline void reader_free(struct reader *r)
{
    if (r) r->ops->free(r);
}
#endif
