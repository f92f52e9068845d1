/* Output files that are whole or not there: written under a temporary name in the same folder, synced,
 * renamed. Until outfile_commit succeeds, the old file of that name is untouched; outfile_release removes the
 * temporary.
 * Temporary files that a killed run left behind go when the same output is written again.
 * "-" is standard output. Files are created with mode 0600, folders with 0700.
 */
#ifndef BASE_OUTFILE_H
#define BASE_OUTFILE_H
#include "miner/base/err.h"
#include "miner/base/str.h"
#include <stdio.h>

struct outfile {
    char *path, *temporary;
    FILE *stream; /* open for writing (buffered) until committed */
    int slot;     /* place in the list of files to remove on a signal */
    int lock;     /* holds the temporary, so that no other run takes it for a stale one; -1 */
};

#define OUTFILE_INIT                                                                                         \
    {                                                                                                        \
        NULL, NULL, NULL, -1, -1                                                                             \
    }

/* A folder for outputs, made when it was not there, and then removed again unless outfolder_commit
 * is called. */
struct outfolder {
    char *made; /* NULL: it was there */
    int slot;
};

#define OUTFOLDER_INIT                                                                                       \
    {                                                                                                        \
        NULL, -1                                                                                             \
    }

int outfolder_open(struct outfolder *f, const char *path, struct err *err);
void outfolder_commit(struct outfolder *f);
void outfolder_release(struct outfolder *f);

int outfile_open(struct outfile *f, const char *path, struct err *err);
/* For a library that writes by name: creates the temporary file and closes the stream; write to f->temporary.
 */
int outfile_reserve(struct outfile *f, const char *path, struct err *err);
/* Flush, fsync, close: all that can fail but the rename. Call it on every output first, then commit each. */
int outfile_finish(struct outfile *f, struct err *err);
int outfile_commit(struct outfile *f, struct err *err);
void outfile_release(struct outfile *f);
/* All of it for a text at hand: opened, written, finished, committed. */
int outfile_write(const char *path, struct str text, struct err *err);
/* Removes all temporary files of this process and the folders made for them; async-signal-safe, for a handler
 * that ends the program. */
void outfile_remove_all(void);
/* For a file that others write: it goes with the temporary ones, until outfile_forget. `name` is borrowed
 * till then. Gives its slot, or -1 when the list is full. */
int outfile_note(char *name);
void outfile_forget(int *slot);
#endif
