#include "miner/base/lines.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/utf8.h"

static int io_error(const char *path, const char *what, struct err *err)
{
    return err_set(err, STATUS_IO, "%s: cannot read the %s: %s", path, what, strerror(errno));
}

/* What it says may become a name, and names go everywhere. */
static bool holds_control(struct str line)
{
    for (size_t i = 0; i < line.len; i++)
        if (((unsigned char)line.ptr[i] < ' ' && line.ptr[i] != '\t') || line.ptr[i] == 0x7F) return true;
    return false;
}

int lines_read(const char *path, const char *what, lines_take *take, void *argument, struct err *err)
{
    FILE *in = fopen(path, "re");
    if (!in) return io_error(path, what, err);
    char *line = NULL;
    size_t capacity = 0, number = 0;
    ssize_t n;
    int result = 0;
    while (result == 0 && (n = getline(&line, &capacity, in)) >= 0 && !ferror(in)) {
        struct str s = { line, (size_t)n };
        while (s.len && (s.ptr[s.len - 1] == '\n' || s.ptr[s.len - 1] == '\r')) s.len--;
        if (number++ == 0 && str_starts(s, STR("\xEF\xBB\xBF"))) s = str_sub(s, 3, s.len);
        if (utf8_valid_prefix(s.ptr, s.len) != s.len)
            result =
                err_set(err, STATUS_USAGE, "%s:%zu: not UTF-8; save the %s as UTF-8", path, number, what);
        else if (holds_control(s))
            result = err_set(err, STATUS_USAGE, "%s:%zu: holds a control character; the %s is plain text",
                             path, number, what);
        else
            result = take(argument, s, number, err);
    }
    if (result == 0 && ferror(in)) result = io_error(path, what, err);
    free(line);
    fclose(in);
    return result;
}

size_t lines_fields(struct str line, struct str *field, size_t most)
{
    size_t count = 0;
    for (size_t at = 0; at <= line.len; count++) {
        size_t end = at;
        while (end < line.len && line.ptr[end] != '\t') end++;
        if (count < most) field[count] = str_trim(str_sub(line, at, end));
        at = end + 1;
    }
    return count;
}
