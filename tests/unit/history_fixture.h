/* A folder of a test's own with the path of a history in it. Read in after cmocka.h. */
#ifndef HISTORY_FIXTURE_H
#define HISTORY_FIXTURE_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "miner/base/err.h"

static char folder[64], path[96];
static struct err err;

static int begin(void **state)
{
    (void)state;
    err = (struct err)ERR_INIT;
    strcpy(folder, "/tmp/ticketminer-test-XXXXXX");
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/h.db", folder);
    return 0;
}

static int end(void **state)
{
    (void)state;
    static const char *const endings[] = { "", "-wal", "-shm" };
    for (size_t i = 0; i < 3; i++) {
        char name[128];
        snprintf(name, sizeof name, "%s%s", path, endings[i]);
        unlink(name);
    }
    err_release(&err);
    return rmdir(folder);
}
#endif
