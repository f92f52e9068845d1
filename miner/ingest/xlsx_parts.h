/* The parts of a workbook beside its sheets, read whole: names of parts, sheets, number formats, shared
 * texts. Only for xlsx.c. */
#ifndef INGEST_XLSX_PARTS_H
#define INGEST_XLSX_PARTS_H
#include "miner/base/arena.h"
#include "miner/ingest/xlsx.h"
#include "miner/ingest/xlsx_format.h"

struct xlsx_texts {
    struct buf bytes;
    uint32_t *ends;
    size_t count, capacity;
};

/* A name that the workbook defines as a text. */
struct xlsx_constant {
    struct str name, text;
};

struct xlsx_book {
    struct xlsx_sheet *sheets;
    size_t *members; /* per sheet: its part in the archive, SIZE_MAX = none */
    size_t sheet_count;
    bool epoch_1904;
    size_t styles, texts;   /* parts; SIZE_MAX = none */
    unsigned char *formats; /* enum number_kind per cell style */
    size_t format_count;
    struct xlsx_constant *constants;
    size_t constant_count;
};

/* Reads which parts there are, and the number formats. All lives in `a`. */
int xlsx_read_book(struct xlsx_book *book, struct arena *a, struct zip *z, const char *path, struct err *err);
/* Reads the shared texts. */
int xlsx_read_texts(struct xlsx_texts *t, struct zip *z, size_t member, const char *path, struct err *err);
void xlsx_texts_release(struct xlsx_texts *t);
/* Undoes the spelling _x000D_ of characters that XML cannot hold, from byte `from` of `b` on. */
void xlsx_unescape(struct buf *b, size_t from);

/* Where text of a <si> or <is> element stands: in <t> and in <r><t>, not in <rPh> (how it is pronounced). */
struct xlsx_rich {
    unsigned phonetic; /* depth of <rPh> */
    bool inside;       /* a <t> that counts */
};
void xlsx_rich_start(struct xlsx_rich *r, const char *name);
void xlsx_rich_end(struct xlsx_rich *r, const char *name);
#endif
