/* Any bytes as a settings file, of each command that takes one: what is set is in range, what is wrong is
 * told in one line that names the file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "miner/options.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char path[256];

static void demand(bool holds)
{
    if (!holds) __builtin_trap();
}

static void tidy(void)
{
    unlink(path);
}

static void read_settings_of(char *command)
{
    char program[] = "ticketminer", config[] = "--config", file[] = "in.csv";
    char *argv[] = { program, command, config, path, file, NULL };
    struct options o;
    struct err err = ERR_INIT;
    if (options_parse(&o, 5, argv, &err) == 0)
        demand(!err.message && o.threads <= 256 && o.seed <= UINT64_MAX / 2 &&
               o.report_language <= REPORT_EN && o.file_count == 1);
    else
        demand(err.status == STATUS_USAGE && err.message[0] && !strchr(err.message, '\n'));
    err_release(&err);
    options_release(&o);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char mine[] = "mine", assign[] = "assign";
    if (!path[0]) {
        const char *place = getenv("TMPDIR");
        snprintf(path, sizeof path, "%.200s/fuzz_settings.XXXXXX", place ? place : "/tmp");
        int fd = mkstemp(path);
        demand(fd >= 0);
        close(fd);
        atexit(tidy);
    }
    FILE *out = fopen(path, "w");
    demand(out && fwrite(data, 1, size, out) == size && fclose(out) == 0);
    read_settings_of(mine);
    read_settings_of(assign);
    return 0;
}
