/* Any bytes as a model: what is read can be written, and reading that again gives the same. A right checksum
 * is put behind the bytes, or nothing would get past it. */
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "cluster/model.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void written(const struct model *m, struct buf *out)
{
    buf_init(out);
    model_write(m, out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err = ERR_INIT;
    struct model m, again;
    if (model_read((struct str){ (const char *)data, size }, &m, &err) == 0) model_release(&m);
    err_release(&err);
    struct buf bytes, first, second;
    buf_init(&bytes);
    buf_add(&bytes, data, size);
    uint32_t sum = (uint32_t)crc32_z(0, data, size);
    for (int i = 0; i < 4; i++) buf_add_char(&bytes, (char)(sum >> 8 * i));
    err = (struct err)ERR_INIT;
    if (model_read(buf_str(&bytes), &m, &err) == 0) {
        written(&m, &first);
        if (model_read(buf_str(&first), &again, &err) != 0) abort();
        written(&again, &second);
        if (!str_eq(buf_str(&first), buf_str(&second))) abort();
        model_release(&m);
        model_release(&again);
        buf_release(&first);
        buf_release(&second);
    }
    err_release(&err);
    buf_release(&bytes);
    return 0;
}
