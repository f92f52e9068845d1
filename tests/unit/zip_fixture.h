/* Zip archives made in a test. */
#ifndef ZIP_FIXTURE_H
#define ZIP_FIXTURE_H
#include "miner/base/str.h"

#include <minizip/zip.h>
#include <stdio.h>
#include <unistd.h>
#include <zlib.h>

struct file {
    const char *name;
    struct str bytes;
};

/* Appends an archive of these files. */
static inline void add_zip(struct buf *out, const struct file *files, size_t count, const char *password)
{
    char path[] = "/tmp/test_zip-XXXXXX";
    close(mkstemp(path));
    zipFile z = zipOpen64(path, APPEND_STATUS_CREATE);
    assert_non_null(z);
    for (size_t i = 0; i < count; i++) {
        uLong crc = crc32(0, (const Bytef *)files[i].bytes.ptr, (uInt)files[i].bytes.len);
        assert_int_equal(zipOpenNewFileInZip3_64(z, files[i].name, NULL, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
                                                 9, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY,
                                                 password, crc, 0),
                         ZIP_OK);
        assert_int_equal(zipWriteInFileInZip(z, files[i].bytes.ptr, (unsigned)files[i].bytes.len), ZIP_OK);
        assert_int_equal(zipCloseFileInZip(z), ZIP_OK);
    }
    assert_int_equal(zipClose(z, NULL), ZIP_OK);
    FILE *f = fopen(path, "rb");
    char chunk[4096];
    size_t got;
    while ((got = fread(chunk, 1, sizeof chunk, f)) > 0) buf_add(out, chunk, got);
    fclose(f);
    unlink(path);
}
#endif
