#include "miner/base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/base/utf8.h"

int err_set(struct err *err, enum status status, const char *format, ...)
{
    if (err->message) return -1; /* the first error is the cause */
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int n = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    size_t size = n < 0 ? 1 : (size_t)n + 1;
    char *text = mem_alloc(size, 1);
    text[0] = '\0';
    if (n >= 0) vsnprintf(text, size, format, again);
    va_end(again);
    struct buf shown;
    buf_init(&shown);
    utf8_add_printable(&shown, str_of(text));
    free(text);
    err->message = shown.ptr ? shown.ptr : mem_copy_string("");
    err->status = status;
    return -1;
}

int err_in(struct err *err, const char *where)
{
    if (!err->message || strstr(err->message, where)) return -1;
    struct err longer = ERR_INIT;
    err_set(&longer, err->status, "%s: %s", where, err->message);
    err_release(err);
    *err = longer;
    return -1;
}

void err_release(struct err *err)
{
    free(err->message);
    *err = (struct err)ERR_INIT;
}
