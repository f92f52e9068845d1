#include "miner/ingest/gzip.h"
#include "miner/base/mem.h"
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { PACKED = 64 * 1024, GZIP_WINDOW = 15 + 16 };

struct gzip {
    struct source *packed;
    z_stream z;
    uint64_t in, out; /* bytes taken and given by all streams so far */
    bool between;     /* a stream has ended */
    bool done;
    unsigned char input[PACKED];
};

bool gzip_begins(const unsigned char *head, size_t n)
{
    return n >= 3 && head[0] == 0x1F && head[1] == 0x8B && head[2] == 8;
}

static int more_input(struct gzip *g, struct err *err)
{
    size_t got;
    if (source_read(g->packed, g->input, PACKED, &got, err)) return -1;
    g->z.next_in = g->input;
    g->z.avail_in = (uInt)got;
    return 0;
}

/* At the end of a stream: does another follow? Whatever else follows is not ours. */
static int next_stream(struct source *s, struct gzip *g, struct err *err)
{
    if (g->z.avail_in == 0 && more_input(g, err)) return -1;
    if (g->z.avail_in && *g->z.next_in == 0x1F) {
        inflateReset(&g->z);
        g->between = false;
    } else {
        g->done = true;
    }
    (void)s;
    return 0;
}

static int fill_from_gzip(struct source *s, void *to, size_t n, size_t *got, struct err *err)
{
    struct gzip *g = s->state;
    if (n > UINT32_MAX / 2) n = UINT32_MAX / 2;
    g->z.next_out = to;
    g->z.avail_out = (uInt)n;
    while (!g->done && g->z.avail_out == (uInt)n) {
        if (g->between && next_stream(s, g, err)) return -1;
        if (g->done) break;
        if (g->z.avail_in == 0) {
            if (more_input(g, err)) return -1;
            if (g->z.avail_in == 0) {
                s->damage = "is cut off";
                g->done = true;
                break;
            }
        }
        uInt before = g->z.avail_in;
        int r = inflate(&g->z, Z_NO_FLUSH);
        g->in += before - g->z.avail_in;
        if (r == Z_STREAM_END) {
            g->between = true;
        } else if (r != Z_OK && r != Z_BUF_ERROR) {
            s->damage = "is damaged";
            g->done = true;
        }
    }
    *got = n - g->z.avail_out;
    g->out += *got;
    return source_check_growth(s, g->in, g->out, err);
}

static void finish_gzip(struct source *s)
{
    struct gzip *g = s->state;
    inflateEnd(&g->z);
    free(g);
}

void source_open_gzip(struct source *s, struct source *packed)
{
    struct gzip *g = mem_zero(1, sizeof *g);
    *s = (struct source){
        .path = packed->path, .fd = -1, .fill = fill_from_gzip, .finish = finish_gzip, .state = g
    };
    g->packed = packed;
    if (inflateInit2(&g->z, GZIP_WINDOW) != Z_OK) g->done = true;
}
