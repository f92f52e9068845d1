/* ticketminer: parses the command line, runs one command, says what went wrong. The only place that exits. */
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <unistd.h>

#include "miner/base/outfile.h"
#include "miner/base/stop.h"
#include "miner/catalogue.h"
#include "miner/commands.h"
#include "miner/insight/lexicon.h"
#include "miner/meanings.h"
#include "miner/version.h"

/* Ctrl-C and friends: no partial file stays behind, and the caller sees that a signal ended the run. SIGBUS
 * comes of a page that cannot be read from its file (large.h). */
static void stop(int number)
{
    int before = errno;
    outfile_remove_all();
    if (number == SIGBUS) {
        static const char text[] =
            "ticketminer: temporary files: the disk does not give them back (see TMPDIR)\n";
        ssize_t ignored = write(STDERR_FILENO, text, sizeof text - 1);
        (void)ignored;
    }
    signal(number, SIG_DFL);
    raise(number); /* arrives when this returns */
    errno = before;
}

static void print_versions(void)
{
    struct arena arena;
    arena_init(&arena);
    uint32_t count;
    const struct report_pair *list = version_list(&arena, &count);
    for (uint32_t i = 0; i < count; i++)
        printf("%s%.*s %.*s\n", i ? "  " : "", STR_ARG(list[i].name), STR_ARG(list[i].value));
    arena_release(&arena);
}

static int run(const struct options *o, struct err *err)
{
    switch (o->command) {
    case COMMAND_MINE:
        return mine_command(o, err);
    case COMMAND_INSPECT:
        return inspect_command(o, err);
    case COMMAND_EVALUATE:
        return evaluate_command(o, err);
    case COMMAND_REVIEW:
        return review_command(o, err);
    case COMMAND_ASSIGN:
        return assign_command(o, err);
    case COMMAND_HISTORY:
        return history_command(o, err);
    case COMMAND_TERMS:
        return terms_command(o, err);
    case COMMAND_NONE:
    case COMMAND_COUNT:
        break;
    }
    return 0;
}

/* Every command that reads text takes the word lists, the table of meanings and the catalogue of questions,
 * and says what is wrong with them. */
static int check_lexicon(const struct options *o, struct err *err)
{
    struct lexicon lexicon;
    if (!o->lexicon) return 0;
    if (lexicon_init(&lexicon, o->lexicon, err) != 0) return -1;
    lexicon_release(&lexicon);
    if (meaning_table_check(o->lexicon, err) != 0) return -1;
    return catalogue_check(o->lexicon, err);
}

/* Customers' texts stand unmasked in memory: after a crash they must not be left on a disk. A limit of 0 is
 * not enough where dumps go to a program. */
static void leave_no_core(void)
{
    setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
#ifdef PR_SET_DUMPABLE
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

/* Started without one of the three standard streams, the next file that is opened would get its number, and
 * what is printed would go into it. Each missing one is taken by a file whose use fails, as it should. */
static void take_standard_numbers(void)
{
    int fd;
    do {
        fd = open("/dev/null", O_PATH | O_CLOEXEC);
    } while (fd >= 0 && fd <= STDERR_FILENO);
    if (fd >= 0) close(fd);
}

int main(int argc, char **argv)
{
    take_standard_numbers();
    leave_no_core();
#ifdef M_MMAP_THRESHOLD
    /* Arrays of a megabyte go back to the system when they are freed. Without this, glibc raises the
     * threshold with the first of them, and memory that one stage is done with is not there for the next. */
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    /* What is given back page by page is soon asked for again. */
    mallopt(M_TRIM_THRESHOLD, 16 << 20);
#endif
    struct sigaction action = { .sa_handler = stop };
    stop_signals(&action.sa_mask);
    static const int ends[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXCPU, SIGBUS };
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) sigaction(ends[i], &action, NULL);
    sigaction(SIGXFSZ, &(struct sigaction){ .sa_handler = SIG_IGN },
              NULL); /* a write error is reported as one */

    struct options o;
    struct err err = ERR_INIT;
    int result = options_parse(&o, argc, argv, &err);
    if (result == 0) {
        if (o.help)
            options_help(o.command, stdout);
        else if (o.version)
            print_versions();
        else if ((result = check_lexicon(&o, &err)) == 0)
            result = run(&o, &err);
    }
    if (result == 0 && (fflush(stdout) != 0 || ferror(stdout)))
        result = err_set(&err, STATUS_IO, "standard output: cannot write");
    int status = result == 0 ? STATUS_DONE : (int)err.status;
    if (result != 0) fprintf(stderr, "ticketminer: %s\n", err.message);
    err_release(&err);
    options_release(&o);
    return status;
}
