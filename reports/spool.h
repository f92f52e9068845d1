/* Temporary files without a name: in memory, or where that cannot be in the folder of temporary files. Nobody
 * else can open them, and nothing is left of them however the program ends.
 *
 * libxlsxwriter spools every part of a workbook to a temporary file, without looking whether its writes and
 * reads succeed. spool.c therefore takes the place of the function by which it makes them, lxw_tmpfile: these
 * are memory.
 */
#ifndef REPORTS_SPOOL_H
#define REPORTS_SPOOL_H

struct spool {
    const char *folder;   /* where temporary files go if not in memory */
    char lxw_folder[32];  /* what the library is to be told as its folder */
    struct spooled *open; /* the library's files that it has not closed */
};

/* The folder is TMPDIR, or /tmp. The struct must stay in place while the library uses it. */
void spool_init(struct spool *s);
/* Closes what the library left open, as it does after a failure; call when it is done. */
void spool_release(struct spool *s);
/* A new file, open for reading and writing, closed by the caller; −1 with errno set. */
int spool_open(const char *folder);
/* What to do about that errno. */
const char *spool_advice(int failed);
#endif
