/* Bytes of any of the encodings that exports come in → valid UTF-8, as a stream of whole lines.
 *
 * The decoder owns a window of decoded text. decoder_more appends to it, decoder_drop takes away from its
 * front; its holder reads records straight out of the window, so that a file in UTF-8 is checked but never
 * copied.
 *
 * Which encoding: a byte order mark, else the pattern of NUL bytes (UTF-16), else UTF-8. In a file without
 * 16-bit units each line is decided by itself, as concatenated exports mix encodings: a line that is no valid
 * UTF-8 is read as Windows-1252.
 */
#ifndef INGEST_ENCODING_H
#define INGEST_ENCODING_H
#include "miner/base/utf8.h"
#include "miner/ingest/source.h"

enum encoding {
    ENCODING_AUTO, /* UTF-8, invalid lines as Windows-1252 */
    ENCODING_UTF8, /* asked for: invalid bytes are replaced */
    ENCODING_CP1252,
    ENCODING_UTF16LE,
    ENCODING_UTF16BE,
    ENCODING_OTHER /* through iconv */
};

struct decoder {
    struct source *source;
    enum encoding encoding;
    char *text; /* the window: [0, length) decoded, then `undecided` raw bytes of an unfinished line */
    size_t length, undecided, capacity;
    struct buf raw; /* bytes of encodings that are converted, not yet converted */
    struct buf scratch;
    void *iconv;      /* iconv_t of ENCODING_OTHER */
    const char *name; /* as asked for, for ENCODING_OTHER */
    bool started, ended;
    uint64_t repairs;                  /* bytes replaced by U+FFFD */
    uint64_t nuls;                     /* NUL characters left out */
    uint64_t utf8_lines, cp1252_lines; /* lines with bytes over 0x7F, by what they were read as */
};

/* `encoding` is NULL (find out) or a name. -1 with STATUS_USAGE when the name is not known. The source is
 * borrowed. */
int decoder_init(struct decoder *d, struct source *source, const char *encoding, struct err *err);
void decoder_release(struct decoder *d);
/* Appends at least one byte of text to the window, in whole lines where lines are shorter than a mebibyte.
 * 1: more text, 0: the end, -1: failure. Pointers into the window are invalid afterwards. */
int decoder_more(struct decoder *d, struct err *err);
/* Forgets the first `n` bytes of the window (n <= length). Moves the rest to the front. */
void decoder_drop(struct decoder *d, size_t n);
/* "utf-8", "utf-16le", "utf-16be", "windows-1252", or the name asked for; final at the end of the file. */
const char *decoder_encoding(const struct decoder *d);

/* Code point of a Windows-1252 byte; U+FFFD for the five bytes it does not define. */
uint32_t cp1252_point(unsigned char byte);
#endif
