#include "miner/base/outfile.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "miner/base/mem.h"
#include "miner/base/stop.h"

/* Names of the temporary files and the folders made for outputs, for a signal handler to remove: the one
 * piece of state that a handler must reach. A handful of outputs a run; an output beyond the list only loses
 * the removal on a signal. Signals are held off while a name is made and put here. */
enum { SLOTS = 32 };
static _Atomic(char *) temporaries[SLOTS];

void outfile_remove_all(void)
{
    for (int i = 0; i < SLOTS; i++) {
        char *name = atomic_load(&temporaries[i]);
        if (name) unlink(name);
    }
    for (int i = 0; i < SLOTS; i++) { /* empty by now */
        char *name = atomic_load(&temporaries[i]);
        if (name) rmdir(name);
    }
}

int outfile_note(char *name)
{
    for (int i = 0; i < SLOTS; i++) {
        char *none = NULL;
        if (atomic_compare_exchange_strong(&temporaries[i], &none, name)) return i;
    }
    return -1;
}

void outfile_forget(int *slot)
{
    if (*slot >= 0) atomic_store(&temporaries[*slot], NULL);
    *slot = -1;
}

static bool is_stdout(const char *path)
{
    return strcmp(path, "-") == 0;
}

static int fail(const char *path, const char *what, int number, struct err *err)
{
    const char *hint = number == ENOENT                       ? "; does the folder exist?"
                       : number == EACCES                     ? "; choose another place with --output"
                       : number == ENOTDIR                    ? "; part of the path is not a folder"
                       : number == ENAMETOOLONG               ? "; choose a shorter name"
                       : number == EMFILE || number == ENFILE ? "; allow more open files (ulimit -n 64)"
                       : number == ENOSPC                     ? "; free some space or choose another disk"
                                                              : "";
    return err_set(err, STATUS_IO, "%s: cannot %s: %s%s", path, what, strerror(number), hint);
}

/* A device or a pipe. Nothing is created or emptied here: the name may have come to stand for a file just
 * now. */
static int open_special(struct outfile *f, const char *path, struct err *err)
{
    struct stat info;
    int fd = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
    if (fd < 0) return fail(path, "write", errno, err);
    bool changed = fstat(fd, &info) != 0 || S_ISREG(info.st_mode);
    if (!changed) f->stream = fdopen(fd, "w");
    if (f->stream) return 0;
    int number = changed ? EEXIST : errno;
    close(fd);
    return fail(path, "write", number, err);
}

/* What a temporary name has behind that of its output: six letters and digits are drawn for the X. */
#define TEMPORARY_ENDING ".XXXXXX.tmp"
enum { DRAWN = 6, BEHIND_DRAWN = 4 };

/* Temporary files of an output that runs left behind which were killed. A living run holds a lock on its own,
 * which the system drops when the run ends, however it does; where it has no locks, nothing is removed. */
static void remove_stale(const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    char *place = mem_copy_string(path);
    place[name - path] = '\0';
    DIR *folder = opendir(place[0] ? place : ".");
    free(place);
    size_t length = strlen(name), all = length + strlen(TEMPORARY_ENDING);
    for (struct dirent *e; folder && (e = readdir(folder)) != NULL;) {
        if (strlen(e->d_name) != all || strncmp(e->d_name, name, length) != 0) continue;
        const char *drawn = e->d_name + length + 1;
        if (drawn[-1] != '.' || strcmp(drawn + DRAWN, ".tmp") != 0) continue;
        bool ours = true;
        for (int i = 0; i < DRAWN; i++) ours &= isalnum((unsigned char)drawn[i]) != 0;
        int fd = ours ? openat(dirfd(folder), e->d_name, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) : -1;
        struct stat info;
        if (fd >= 0 && fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == geteuid() &&
            (info.st_mode & 0777) == 0600 && flock(fd, LOCK_EX | LOCK_NB) == 0)
            unlinkat(dirfd(folder), e->d_name, 0);
        if (fd >= 0) close(fd);
    }
    if (folder) closedir(folder);
}

/* Creates f->temporary with mode 0600 and locks it. Between the two another run may take it for a stale one:
 * then it is made again. */
static int open_temporary(struct outfile *f, const char *path)
{
    size_t size = strlen(path) + sizeof TEMPORARY_ENDING;
    f->temporary = mem_alloc(size, 1);
    for (;;) {
        snprintf(f->temporary, size, "%s" TEMPORARY_ENDING, path);
        int fd = mkostemps(f->temporary, BEHIND_DRAWN, O_CLOEXEC);
        if (fd < 0) return -1;
        struct stat info;
        if (flock(fd, LOCK_EX) != 0 || fstat(fd, &info) != 0 || info.st_nlink > 0) return fd;
        close(fd);
    }
}

int outfile_open(struct outfile *f, const char *path, struct err *err)
{
    *f = (struct outfile)OUTFILE_INIT;
    f->path = mem_copy_string(path);
    if (is_stdout(path)) {
        f->stream = stdout;
        return 0;
    }
    struct stat info;
    if (stat(path, &info) == 0) {
        if (S_ISDIR(info.st_mode))
            return err_set(err, STATUS_IO, "%s: cannot write: this is a folder; name a file in it", path);
        if (!S_ISREG(info.st_mode))
            return open_special(f, path, err); /* nothing to protect, nor to rename over */
        if (access(path, W_OK) != 0) return fail(path, "write", errno, err);
    }
    remove_stale(path);
    sigset_t before;
    stop_hold(&before);
    int fd = open_temporary(f, path);
    int failed = errno;
    if (fd >= 0) f->slot = outfile_note(f->temporary);
    stop_allow(&before);
    if (fd < 0) {
        free(f->temporary);
        f->temporary = NULL;
        return fail(path, "write", failed, err);
    }
    f->lock = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    f->stream = f->lock >= 0 ? fdopen(fd, "w") : NULL;
    if (!f->stream) {
        int number = errno;
        close(fd);
        return fail(path, "write", number, err);
    }
    return 0;
}

int outfile_reserve(struct outfile *f, const char *path, struct err *err)
{
    if (is_stdout(path))
        return err_set(err, STATUS_USAGE, "the workbook cannot go to standard output; name a file");
    if (outfile_open(f, path, err) != 0) return -1;
    if (!f->temporary)
        return err_set(err, STATUS_IO, "%s: cannot write a workbook: not an ordinary file", path);
    FILE *stream = f->stream;
    f->stream = NULL;
    return fclose(stream) == 0 ? 0 : fail(path, "write", errno, err);
}

static int sync_by_name(const char *name)
{
    int fd = open(name, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return -1;
    int result = fsync(fd);
    int number = errno;
    close(fd);
    errno = number;
    return result;
}

int outfile_finish(struct outfile *f, struct err *err)
{
    if (f->stream) {
        FILE *stream = f->stream;
        bool bad = fflush(stream) != 0 || ferror(stream);
        int number = errno;
        if (!bad && f->temporary && fsync(fileno(stream)) != 0) {
            bad = true;
            number = errno;
        }
        f->stream = NULL;
        if (stream != stdout && fclose(stream) != 0 && !bad) {
            bad = true;
            number = errno;
        }
        if (bad) return fail(is_stdout(f->path) ? "standard output" : f->path, "write", number, err);
    } else if (f->temporary && sync_by_name(f->temporary) != 0) {
        return fail(f->path, "write", errno, err);
    }
    return 0;
}

static void unlock(struct outfile *f)
{
    if (f->lock >= 0) close(f->lock);
    f->lock = -1;
}

int outfile_commit(struct outfile *f, struct err *err)
{
    if (!f->temporary) return 0;
    if (rename(f->temporary, f->path) != 0) return fail(f->path, "write", errno, err);
    outfile_forget(&f->slot);
    free(f->temporary);
    f->temporary = NULL;
    unlock(f);
    const char *slash = strrchr(f->path, '/');
    char *folder = mem_copy_string(f->path);
    folder[slash ? (slash == f->path ? 1 : slash - f->path) : 0] = '\0';
    sync_by_name(folder[0] ? folder
                           : "."); /* the rename itself; not every file system can, and the data is safe */
    free(folder);
    return 0;
}

int outfolder_open(struct outfolder *f, const char *path, struct err *err)
{
    *f = (struct outfolder)OUTFOLDER_INIT;
    char *name = mem_copy_string(path);
    sigset_t before;
    stop_hold(&before);
    bool made = mkdir(path, 0700) == 0;
    int failed = errno;
    if (made) f->slot = outfile_note(name);
    stop_allow(&before);
    if (made) {
        f->made = name;
        return 0;
    }
    free(name);
    return failed == EEXIST
               ? 0
               : err_set(err, STATUS_IO, "%s: cannot make the folder: %s", path, strerror(failed));
}

void outfolder_commit(struct outfolder *f)
{
    outfile_forget(&f->slot);
    free(f->made);
    f->made = NULL;
}

void outfolder_release(struct outfolder *f)
{
    if (f->made) rmdir(f->made); /* not if something is in it */
    outfolder_commit(f);
}

void outfile_release(struct outfile *f)
{
    if (f->stream && f->stream != stdout) fclose(f->stream);
    if (f->temporary) {
        unlink(f->temporary);
        outfile_forget(&f->slot);
    }
    unlock(f);
    free(f->temporary);
    free(f->path);
    *f = (struct outfile)OUTFILE_INIT;
}

int outfile_write(const char *path, struct str text, struct err *err)
{
    struct outfile f;
    int result = outfile_open(&f, path, err);
    if (result == 0) fwrite(text.ptr, 1, text.len, f.stream); /* a failure shows in outfile_finish */
    if (result == 0 && (outfile_finish(&f, err) != 0 || outfile_commit(&f, err) != 0)) result = -1;
    outfile_release(&f);
    return result;
}
