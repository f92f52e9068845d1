#include "miner/base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "miner/base/err.h"
#include "miner/base/outfile.h"

/* No stdio here: it might want memory itself. */
static _Noreturn void out_of_memory(void)
{
    static const char text[] = "ticketminer: out of memory; split the input by period, or use --effort quick\n";
    outfile_remove_all();
    ssize_t ignored = write(STDERR_FILENO, text, sizeof(text) - 1);
    (void)ignored;
    _exit(STATUS_IO);
}

void *mem_alloc(size_t count, size_t size)
{
    return mem_resize(NULL, count, size);
}

void *mem_zero(size_t count, size_t size)
{
    void *p = calloc(count ? count : 1, size ? size : 1);
    if (!p) out_of_memory();
    return p;
}

void *mem_resize(void *old, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) out_of_memory();
    void *p = realloc(old, bytes ? bytes : 1);
    if (!p) out_of_memory();
    return p;
}

char *mem_copy_string(const char *s)
{
    size_t n = strlen(s) + 1;
    return memcpy(mem_alloc(n, 1), s, n);
}

size_t mem_grown(size_t capacity, size_t need)
{
    if (capacity < 16) capacity = 16;
    while (capacity < need) {
        if (capacity > SIZE_MAX / 2) out_of_memory();
        capacity *= 2;
    }
    return capacity;
}
