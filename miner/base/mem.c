#include "miner/base/mem.h"

#include <stdatomic.h>
#include <stdint.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "miner/base/err.h"
#include "miner/base/outfile.h"

/* No stdio here: it might want memory itself. */
static _Noreturn void out_of_memory(void)
{
    static const char text[] =
        "ticketminer: out of memory; split the input by period, or use --threads 1 or mine --effort quick\n";
    static atomic_flag told = ATOMIC_FLAG_INIT;
    while (atomic_flag_test_and_set(&told)) pause(); /* until the thread that came first ends the program */
    outfile_remove_all();
    ssize_t ignored = write(STDERR_FILENO, text, sizeof(text) - 1);
    (void)ignored;
    _exit(STATUS_IO);
}

/* Libraries allocate too, and not all of them look whether they got something: some write less, some crash.
 * So the program's own malloc takes the place of theirs. Sanitizers put their own there. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define OTHER_MALLOC
#endif
#endif
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) &&                 \
    !defined(OTHER_MALLOC)
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

void *malloc(size_t size)
{
    void *p = __libc_malloc(size);
    if (!p) out_of_memory();
    return p;
}

void *calloc(size_t count, size_t size)
{
    void *p = __libc_calloc(count, size);
    if (!p) out_of_memory();
    return p;
}

void *realloc(void *old, size_t size)
{
    void *p = __libc_realloc(old, size);
    if (!p && size > 0) out_of_memory(); /* 0 frees */
    return p;
}
#endif

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

void *mem_table(size_t count, size_t size)
{
    enum { ALIGNED = 64, LARGE_PAGE = 2 << 20 };
    size_t bytes, align = ALIGNED;
    void *p = NULL;
    if (__builtin_mul_overflow(count, size, &bytes) || bytes > SIZE_MAX - LARGE_PAGE) out_of_memory();
    if (bytes >= LARGE_PAGE) align = LARGE_PAGE;
    if (posix_memalign(&p, align, bytes ? bytes : 1) != 0) out_of_memory();
#ifdef MADV_HUGEPAGE
    if (align == LARGE_PAGE)
        madvise(p, bytes, MADV_HUGEPAGE); /* a hint: whether it can be taken is no matter */
#endif
    return memset(p, 0, bytes ? bytes : 1);
}

void *mem_resize(void *old, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) out_of_memory();
    void *p = realloc(old, bytes ? bytes : 1);
    if (!p) out_of_memory();
    return p;
}

void mem_trim(void)
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
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
