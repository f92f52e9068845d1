/* A model as bytes. All numbers are unsigned LEB128 (7 bits a byte, low first) unless said otherwise; a float
 * has 32 bits, little-endian.
 *
 *   "TMMODEL" and one byte: the version of the layout, 5
 *   features, stems, questions, docs, types, prototypes
 *   thresholds without and with a reply: least, near, margin as floats
 *   where there are questions: how near the tickets are to each other, as a float
 *   per feature: bytes in common with the text before it, length of the rest, the rest; df; weight (float)
 *   per type: id less the id before it; size
 *   per type, without and with a reply, its trials: held and drawn as whole steps of 1 / 65535
 *   per type: its centroid
 *   per prototype: type, seed (0, 1), day, length of the customer, the customer, its row
 *   CRC-32 of all before it: 4 bytes, little-endian
 *
 * A row is its number of entries, then for each entry the column less the column before it (before the first:
 * −1) and the value × VALUE_STEPS, ≥ 1.
 *
 * Version 4 tells in its trials how near tickets were, too; 3 has no questions; 2 no trials either.
 */
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "cluster/model.h"
#include "miner/base/mem.h"

enum { VERSION = 5, WITH_NEARNESSES = 4, WITHOUT_QUESTIONS = 3, WITHOUT_TRIALS = 2, HEAD = 8, TAIL = 4 };
static const char magic[HEAD] = "TMMODEL";

static void add_number(struct buf *b, uint64_t n)
{
    for (; n >= 0x80; n >>= 7) buf_add_char(b, (char)(n | 0x80));
    buf_add_char(b, (char)n);
}

static void add_fixed(struct buf *b, uint32_t n)
{
    for (int i = 0; i < 4; i++) buf_add_char(b, (char)(n >> 8 * i));
}

static void add_float(struct buf *b, float x)
{
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    add_fixed(b, bits);
}

static void add_threshold(struct buf *b, const struct model_threshold *t)
{
    add_float(b, t->least);
    add_float(b, t->near);
    add_float(b, t->margin);
}

static uint32_t steps_of(float value)
{
    long steps = lroundf(value * MODEL_VALUE_STEPS);
    return steps < 1 ? 1 : (uint32_t)steps;
}

static void add_trials(struct buf *b, const struct model_trials *t)
{
    add_number(b, (uint64_t)lroundf(t->held * MODEL_VALUE_STEPS));
    add_number(b, (uint64_t)lroundf(t->drawn * MODEL_VALUE_STEPS));
}

static void add_row(struct buf *b, const struct csr *m, uint32_t row)
{
    uint64_t from = m->ptr[row], to = m->ptr[row + 1];
    uint32_t next = 0; /* one less than the least column that may come */
    add_number(b, to - from);
    for (uint64_t e = from; e < to; e++) {
        add_number(b, (uint64_t)m->col[e] + 1 - next);
        add_number(b, steps_of(m->val[e]));
        next = m->col[e] + 1;
    }
}

void model_write(const struct model *m, struct buf *out)
{
    size_t from = out->len;
    buf_add(out, magic, HEAD - 1);
    buf_add_char(out, m->trials ? VERSION : WITHOUT_TRIALS);
    uint32_t questions = m->features - m->asked;
    add_number(out, m->features);
    add_number(out, m->stems);
    if (m->trials) add_number(out, questions);
    const uint32_t counts[] = { m->docs, m->types, m->prototype_count };
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) add_number(out, counts[i]);
    for (int i = 0; i < 2; i++) add_threshold(out, &m->threshold[i]);
    if (m->trials && questions) add_float(out, m->among);
    struct str before = { NULL, 0 };
    for (uint32_t f = 0; f < m->features; f++) {
        struct str text = m->text[f];
        size_t common = 0;
        while (common < text.len && common < before.len && text.ptr[common] == before.ptr[common]) common++;
        add_number(out, common);
        add_number(out, text.len - common);
        buf_add(out, text.ptr + common, text.len - common);
        add_number(out, m->df[f]);
        add_float(out, m->weight[f]);
        before = text;
    }
    for (uint32_t t = 0; t < m->types; t++) {
        add_number(out, m->id[t] - (t ? m->id[t - 1] : 0));
        add_number(out, m->size[t]);
    }
    for (uint32_t t = 0; t < m->types && m->trials; t++)
        for (int i = 0; i < 2; i++) add_trials(out, &m->trials[t][i]);
    for (uint32_t t = 0; t < m->types; t++) add_row(out, &m->centroids, t);
    for (uint32_t p = 0; p < m->prototype_count; p++) {
        const struct model_prototype *one = &m->prototype[p];
        add_number(out, one->type);
        add_number(out, one->seed);
        add_number(out, one->day);
        add_number(out, one->customer.len);
        buf_add_str(out, one->customer);
        add_row(out, &m->prototypes, p);
    }
    add_fixed(out, (uint32_t)crc32_z(0, (const unsigned char *)out->ptr + from, out->len - from));
}

/* What is left of the bytes; `bad` once they are not what they should be, and then all that is read is 0. */
struct reader {
    const unsigned char *at, *end;
    bool bad;
};

static uint64_t read_number(struct reader *r, uint64_t most)
{
    uint64_t n = 0;
    for (unsigned shift = 0; !r->bad; shift += 7) {
        if (r->at == r->end || shift > 56) break;
        unsigned char byte = *r->at++;
        n |= (uint64_t)(byte & 0x7F) << shift;
        if (byte & 0x80) continue;
        if (n > most || (shift && byte == 0)) break; /* or longer than it need be */
        return n;
    }
    r->bad = true;
    return 0;
}

/* A number of things that take at least `bytes` each: no more than there can be, so that no damaged number
 * makes room for more than a small multiple of the bytes at hand. */
static uint32_t read_count(struct reader *r, size_t bytes)
{
    uint64_t most = (uint64_t)(r->end - r->at) / bytes;
    return (uint32_t)read_number(r, most < UINT32_MAX - 1 ? most : UINT32_MAX - 1);
}

static uint32_t read_fixed(struct reader *r)
{
    uint32_t n = 0;
    if (r->end - r->at < 4) r->bad = true;
    for (unsigned i = 0; i < 4 && !r->bad; i++) n |= (uint32_t)*r->at++ << 8 * i;
    return n;
}

/* Finite, and at least `least`. */
static float read_float(struct reader *r, float least)
{
    float x;
    uint32_t bits = read_fixed(r);
    memcpy(&x, &bits, sizeof x);
    if (isfinite(x) && x >= least) return x;
    r->bad = true;
    return least;
}

static void read_threshold(struct reader *r, struct model_threshold *t)
{
    t->least = read_float(r, 0);
    t->near = read_float(r, 0);
    t->margin = read_float(r, 0);
}

static struct str read_text(struct reader *r, size_t length)
{
    if (r->bad || length > (size_t)(r->end - r->at)) {
        r->bad = true;
        return (struct str){ NULL, 0 };
    }
    struct str text = { (const char *)r->at, length };
    r->at += length;
    return text;
}

static void read_features(struct reader *r, struct model *m)
{
    struct str before = { NULL, 0 };
    for (uint32_t f = 0; f < m->features && !r->bad; f++) {
        size_t common = (size_t)read_number(r, before.len);
        struct str rest = read_text(r, (size_t)read_number(r, (uint64_t)(r->end - r->at)));
        if (r->bad) return;
        char *text = arena_text(&m->arena, common + rest.len);
        if (common) memcpy(text, before.ptr, common);
        if (rest.len) memcpy(text + common, rest.ptr, rest.len);
        m->text[f] = (struct str){ text, common + rest.len };
        if (f != m->stems && f != m->asked && str_cmp(m->text[f], before) <= 0) r->bad = true;
        m->df[f] = (uint32_t)read_number(r, UINT32_MAX);
        m->weight[f] = read_float(r, FLT_MIN);
        before = m->text[f];
    }
}

/* A matrix whose rows are read one by one. */
struct rows {
    struct csr *m;
    size_t col_capacity, val_capacity;
};

static void read_row(struct reader *r, struct rows *rows, uint32_t row)
{
    struct csr *m = rows->m;
    uint64_t at = m->ptr[row], next = 0;
    uint32_t count = read_count(r, 2);
    MEM_RESERVE(m->col, rows->col_capacity, at + count);
    MEM_RESERVE(m->val, rows->val_capacity, at + count);
    for (uint32_t i = 0; i < count && !r->bad; i++) {
        uint64_t gap = read_number(r, m->cols - next), steps = read_number(r, MODEL_VALUE_STEPS);
        r->bad |= gap == 0 || steps == 0;
        if (r->bad) break;
        next += gap;
        m->col[at] = (uint32_t)next - 1;
        m->val[at++] = (float)steps / MODEL_VALUE_STEPS;
    }
    m->ptr[row + 1] = at;
}

static void read_trials(struct reader *r, unsigned version, struct model_trials *t)
{
    t->held = (float)read_number(r, MODEL_VALUE_STEPS) / MODEL_VALUE_STEPS;
    t->drawn = (float)read_number(r, MODEL_VALUE_STEPS) / MODEL_VALUE_STEPS;
    if (version > WITH_NEARNESSES) return;
    enum { NEARNESSES = 32 };
    for (uint64_t n = read_number(r, NEARNESSES); n > 0 && !r->bad; n--) read_number(r, MODEL_VALUE_STEPS);
}

static void read_types(struct reader *r, unsigned version, struct model *m)
{
    uint64_t id = 0;
    for (uint32_t t = 0; t < m->types && !r->bad; t++) {
        uint64_t step = read_number(r, UINT32_MAX - id);
        r->bad |= step == 0;
        m->id[t] = (uint32_t)(id += step);
        m->size[t] = (uint32_t)read_number(r, UINT32_MAX);
    }
    for (uint32_t t = 0; t < m->types && m->trials && !r->bad; t++)
        for (int i = 0; i < 2; i++) read_trials(r, version, &m->trials[t][i]);
    struct rows rows = { &m->centroids, 0, 0 };
    for (uint32_t t = 0; t < m->types; t++) read_row(r, &rows, t);
}

static void read_prototypes(struct reader *r, struct model *m)
{
    struct rows rows = { &m->prototypes, 0, 0 };
    for (uint32_t p = 0; p < m->prototype_count; p++) {
        struct model_prototype *one = &m->prototype[p];
        one->type = (uint32_t)read_number(r, m->types ? m->types - 1 : 0);
        one->seed = read_number(r, 1) != 0;
        one->day = (uint32_t)read_number(r, UINT32_MAX);
        one->customer =
            arena_str(&m->arena, read_text(r, (size_t)read_number(r, (uint64_t)(r->end - r->at))));
        read_row(r, &rows, p);
    }
    r->bad |= m->prototype_count && !m->types;
}

/* Bytes that a feature, a type, a prototype take at least. */
enum { FEATURE_BYTES = 8, TYPE_BYTES = 3, PROTOTYPE_BYTES = 5 };

static void read_all(struct reader *r, unsigned version, struct model *m)
{
    m->features = read_count(r, FEATURE_BYTES);
    m->stems = (uint32_t)read_number(r, m->features);
    m->asked = m->features;
    if (version > WITHOUT_QUESTIONS) m->asked -= (uint32_t)read_number(r, m->features - m->stems);
    m->docs = (uint32_t)read_number(r, UINT32_MAX);
    m->types = read_count(r, TYPE_BYTES);
    m->prototype_count = read_count(r, PROTOTYPE_BYTES);
    for (int i = 0; i < 2; i++) read_threshold(r, &m->threshold[i]);
    if (m->asked < m->features) m->among = read_float(r, 0);
    m->text = mem_zero(m->features, sizeof *m->text);
    m->weight = mem_zero(m->features, sizeof *m->weight);
    m->df = mem_zero(m->features, sizeof *m->df);
    m->id = mem_zero(m->types, sizeof *m->id);
    m->size = mem_zero(m->types, sizeof *m->size);
    m->prototype = mem_zero(m->prototype_count, sizeof *m->prototype);
    if (version > WITHOUT_TRIALS) m->trials = mem_zero(m->types, sizeof *m->trials);
    csr_alloc(&m->centroids, m->types, m->features, 0);
    csr_alloc(&m->prototypes, m->prototype_count, m->features, 0);
    read_features(r, m);
    read_types(r, version, m);
    read_prototypes(r, m);
    r->bad |= r->at != r->end;
}

int model_read(struct str bytes, struct model *m, struct err *err)
{
    model_init(m);
    if (bytes.len < HEAD + TAIL || memcmp(bytes.ptr, magic, HEAD - 1) != 0)
        return err_set(err, STATUS_DATA, "the model is damaged: it does not begin as one");
    unsigned version = (unsigned char)bytes.ptr[HEAD - 1];
    if (version > VERSION)
        return err_set(err, STATUS_DATA, "the model is of a newer version of this program; update it");
    const unsigned char *from = (const unsigned char *)bytes.ptr, *end = from + bytes.len - TAIL;
    struct reader r = { end, end + TAIL, version < WITHOUT_TRIALS };
    r.bad |= read_fixed(&r) != (uint32_t)crc32_z(0, from, bytes.len - TAIL);
    r.at = from + HEAD;
    r.end = end;
    if (!r.bad) read_all(&r, version, m);
    if (!r.bad) return 0;
    model_release(m);
    return err_set(err, STATUS_DATA, "the model is damaged: its bytes do not add up");
}
