/* The workbook: its list of sheets, and the care that the library needs.
 *
 * libxlsxwriter spools every part to a temporary file without looking whether that succeeded, and says what
 * went wrong at the end on standard error. So the temporary files are checked here before and after, and the
 * finished workbook is made in memory (compressed, some ten megabytes for 100,000 tickets) and written by
 * ourselves.
 */
#include <errno.h>
#include <fcntl.h>
#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "miner/base/mem.h"
#include "reports/cell_text.h"
#include "reports/layout.h"
#include "reports/reports.h"
#include "reports/sheets.h"

#ifdef __SANITIZE_ADDRESS__
/* worksheet_data_validation_range of libxlsxwriter 1.1.4 copies the formula of a list twice and loses one
 * copy. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_options(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:lxw_strdup";
}
const char *__lsan_default_options(void)
{
    return "print_suppressions=0";
}
#endif

static const struct {
    enum text_id name;
    void (*write)(struct sheet *s);
    lxw_color_t tab;
} sheets[] = {
    { TEXT_SHEET_SUMMARY, sheet_summary, COLOR_NAVY },
    { TEXT_SHEET_TOP, sheet_top, COLOR_NAVY },
    { TEXT_SHEET_TYPES, sheet_types, COLOR_ACCENT },
    { TEXT_SHEET_PHRASINGS, sheet_phrasings, COLOR_ACCENT },
    { TEXT_SHEET_TICKETS, sheet_tickets, COLOR_ACCENT },
    { TEXT_SHEET_SETTINGS, sheet_settings, COLOR_REVIEW_HEAD },
    { TEXT_SHEET_ACCOUNT, sheet_account, COLOR_QUIET },
};
enum { SHEET_COUNT = sizeof sheets / sizeof sheets[0], SPARE_BYTES = 1 << 20 };

/* Where the library's temporary files go; an error here would otherwise show as a broken workbook. */
static int check_folder(const char *folder, struct err *err)
{
    size_t size = strlen(folder) + sizeof "/ticketminer.XXXXXX";
    char *name = mem_alloc(size, 1);
    snprintf(name, size, "%s/ticketminer.XXXXXX", folder);
    int fd = mkstemp(name);
    int failed = fd < 0 ? errno : 0;
    if (fd >= 0) {
        unlink(name);
        close(fd);
    }
    free(name);
    if (!failed) return 0;
    return err_set(err, STATUS_IO,
                   "%s: cannot make temporary files: %s; set TMPDIR to a folder with free space", folder,
                   strerror(failed));
}

static int folder_full(const char *folder, struct err *err)
{
    return err_set(err, STATUS_IO, "%s: no space left for temporary files; free some or set TMPDIR", folder);
}

/* All rows written so far are in temporary files, and the largest sheet has room for its second copy. */
static int check_spooled(const lxw_worksheet *const *list, size_t count, const char *folder, struct err *err)
{
    uint64_t largest = 0;
    for (size_t i = 0; i < count; i++) {
        FILE *spool = list[i]->optimize_tmpfile;
        off_t size = -1;
        if (fflush(spool) != 0 || ferror(spool) || (size = ftello(spool)) < 0)
            return folder_full(folder, err);
        if ((uint64_t)size > largest) largest = (uint64_t)size;
    }
    struct statvfs disk;
    if (statvfs(folder, &disk) == 0 && (uint64_t)disk.f_bavail * disk.f_frsize < largest + SPARE_BYTES)
        return folder_full(folder, err);
    return 0;
}

/* Whether the current part of the archive ends as XML must. */
static bool part_is_whole(unzFile archive, char *chunk, unsigned size)
{
    static const char sheet_end[] = "</worksheet>";
    char name[64] = "";
    char tail[sizeof sheet_end] = ""; /* the last bytes seen */
    size_t kept = sizeof tail - 1;
    if (unzGetCurrentFileInfo64(archive, NULL, name, sizeof name - 1, NULL, 0, NULL, 0) != UNZ_OK)
        return false;
    if (unzOpenCurrentFile(archive) != UNZ_OK) return false;
    int got;
    while ((got = unzReadCurrentFile(archive, chunk, size)) > 0) {
        size_t n = (size_t)got < kept ? (size_t)got : kept;
        memmove(tail, tail + n, kept - n);
        memcpy(tail + kept - n, chunk + (size_t)got - n, n);
    }
    char last = tail[kept - 1] == '\n' ? tail[kept - 2] : tail[kept - 1];
    bool whole = got == 0 && last == '>';
    if (strncmp(name, "xl/worksheets/sheet", 19) == 0) whole = whole && memcmp(tail, sheet_end, kept) == 0;
    return unzCloseCurrentFile(archive) == UNZ_OK && whole;
}

/* Reads the workbook back: a temporary file that was cut short leaves a part cut short. */
static bool archive_is_whole(const char *path)
{
    unzFile archive = unzOpen64(path);
    if (!archive) return false;
    enum { CHUNK = 1 << 16 };
    char *chunk = mem_alloc(CHUNK, 1);
    bool whole = true;
    int step = unzGoToFirstFile(archive);
    for (; whole && step == UNZ_OK; step = unzGoToNextFile(archive))
        whole = part_is_whole(archive, chunk, CHUNK);
    free(chunk);
    unzClose(archive);
    return whole && step == UNZ_END_OF_LIST_OF_FILE;
}

static int copy_to(int from, const char *path, const char *shown, struct err *err)
{
    enum { CHUNK = 1 << 16 };
    int to = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    int failed = to < 0 ? errno : 0;
    char *chunk = mem_alloc(CHUNK, 1);
    off_t at = 0;
    ssize_t got = 0;
    while (!failed && (got = pread(from, chunk, CHUNK, at)) > 0) {
        at += got;
        for (ssize_t done = 0; !failed && done < got;) {
            ssize_t n = write(to, chunk + done, (size_t)(got - done));
            if (n >= 0)
                done += n;
            else if (errno != EINTR)
                failed = errno;
        }
    }
    if (!failed && got < 0) failed = errno;
    if (to >= 0 && close(to) != 0 && !failed) failed = errno;
    free(chunk);
    if (!failed) return 0;
    return err_set(err, STATUS_IO, "%s: cannot write the workbook: %s%s", shown, strerror(failed),
                   failed == ENOSPC ? "; free some space or choose another disk with --output" : "");
}

/* The creation date: a fixed one when the report has none, because the library puts the clock's in place of
 * 0. */
static time_t creation(const struct report *r)
{
    static const int64_t year_1980 = 315532800, year_9999 = 253402300799;
    return r->written <= 0 || r->written > year_9999 ? (time_t)year_1980 : (time_t)r->written;
}

static void set_properties(struct book *b)
{
    cell_text(&b->cell, str_clip(b->report->title, SHEET_TITLE_BYTES), "");
    buf_clear(&b->line);
    buf_add_format(&b->line, "%s%s", text_of(b->report->language, TEXT_TITLE), b->cell.ptr);
    char maker[] = "ticketminer";
    lxw_doc_properties properties = { .title = b->line.ptr, .author = maker, .created = creation(b->report) };
    lxw_error failed = workbook_set_properties(b->workbook, &properties);
    if (b->error == LXW_NO_ERROR) b->error = failed;
}

/* Writes all sheets; *count of them are in list[]. Failures of the library stay in the book. */
static void write_sheets(struct book *b, const lxw_worksheet **list, size_t *count)
{
    struct sheet *all = mem_zero(SHEET_COUNT, sizeof *all);
    *count = 0;
    for (size_t i = 0; i < SHEET_COUNT; i++) { /* in the order of the tabs, before any is filled */
        if (sheets[i].write == sheet_tickets && !b->layout.has_tickets) continue;
        all[i].book = b;
        all[i].name = text_of(b->report->language, sheets[i].name);
        all[i].worksheet = workbook_add_worksheet(b->workbook, all[i].name);
        if (!all[i].worksheet) {
            b->error = LXW_ERROR_CREATING_TMPFILE;
            b->error_sheet = all[i].name;
            break;
        }
        worksheet_set_tab_color(all[i].worksheet, sheets[i].tab);
        list[(*count)++] = all[i].worksheet;
    }
    for (size_t i = 0; i < SHEET_COUNT && b->error == LXW_NO_ERROR; i++) {
        if (!all[i].worksheet) continue;
        sheets[i].write(&all[i]);
        sheet_end(&all[i]);
    }
    free(all);
}

static int library_failed(const struct book *b, const char *shown, struct err *err)
{
    return err_set(err, STATUS_IO, "%s: cannot write the workbook: %s%s%s", shown, lxw_strerror(b->error),
                   b->error_sheet ? ", in sheet " : "", b->error_sheet ? b->error_sheet : "");
}

int report_workbook(const struct report *r, const char *path, const char *shown, struct err *err)
{
    const char *folder = getenv("TMPDIR");
    if (!folder || !*folder) folder = "/tmp";
    if (check_folder(folder, err)) return -1;

    int result = -1;
    struct book b = { .report = r, .error = LXW_NO_ERROR };
    char *temporary = mem_copy_string(folder);
    char memory_path[32];
    int memory = memfd_create("workbook", MFD_CLOEXEC);
    snprintf(memory_path, sizeof memory_path, "/proc/self/fd/%d", memory);
    if (memory >= 0 && access(memory_path, W_OK) != 0) { /* no /proc: then straight to the file */
        close(memory);
        memory = -1;
    }
    const char *target = memory >= 0 ? memory_path : path;

    buf_init(&b.cell);
    buf_init(&b.line);
    layout_make(&b.layout, r);
    lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = temporary };
    b.workbook = workbook_new_opt(target, &options);
    if (!b.workbook || !styles_make(b.workbook, b.formats)) {
        b.error = LXW_ERROR_MEMORY_MALLOC_FAILED;
        library_failed(&b, shown, err);
        goto out;
    }
    set_properties(&b);
    const lxw_worksheet *list[SHEET_COUNT];
    size_t count;
    write_sheets(&b, list, &count);
    if (b.error != LXW_NO_ERROR) {
        library_failed(&b, shown, err);
        goto out;
    }
    if (check_spooled(list, count, folder, err)) goto out;
    b.error = workbook_close(b.workbook); /* frees it, whatever happens */
    b.workbook = NULL;
    if (b.error != LXW_NO_ERROR)
        library_failed(&b, shown, err);
    else if (!archive_is_whole(target))
        folder_full(folder, err);
    else
        result = memory >= 0 ? copy_to(memory, path, shown, err) : 0;
out:
    if (b.workbook) lxw_workbook_free(b.workbook);
    if (memory >= 0) close(memory);
    layout_release(&b.layout);
    buf_release(&b.cell);
    buf_release(&b.line);
    free(temporary);
    return result;
}
