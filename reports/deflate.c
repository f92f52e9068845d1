#include "reports/deflate.h"

/* ISA-L 2.30's loop for x86-64 notes the third byte of a stream under a hash of where `stream` lies, so that
 * now and then a match is not found. Its last bytes are done by other code, which does not: that is given the
 * first. */
enum { LEVEL = 2, FIRST = 16, INPUT_MOST = 1 << 30, CHUNK = 1 << 16 };

static void add_piece(struct isal_zstream *z, struct str piece, struct buf *out)
{
    z->next_in = (uint8_t *)(uintptr_t)piece.ptr;
    z->avail_in = (uint32_t)piece.len;
    do {
        buf_room(out, CHUNK);
        z->next_out = (uint8_t *)out->ptr + out->len;
        z->avail_out = CHUNK;
        isal_deflate(z);
        out->len += CHUNK - z->avail_out;
    } while (z->avail_out == 0);
}

void deflate_add(struct deflate *d, struct str text, bool last, struct buf *out)
{
    struct isal_zstream *z = &d->stream;
    isal_deflate_init(z);
    z->level = LEVEL;
    z->level_buf = d->memory;
    z->level_buf_size = sizeof d->memory;
    size_t done = 0, most = FIRST;
    do {
        size_t size = text.len - done < most ? text.len - done : most;
        bool ends = done + size == text.len;
        z->end_of_stream = last && ends;
        z->flush = !z->end_of_stream && (ends || done == 0) ? SYNC_FLUSH : NO_FLUSH;
        add_piece(z, str_sub(text, done, done + size), out);
        done += size;
        most = INPUT_MOST;
    } while (done < text.len);
}
