/* Memory for what grows with the tickets and is walked through again and again: their texts, words and
 * features. Up to a limit it is memory as any other. What comes beyond it lies in files without a name, on
 * the disk of temporary files, and when more than RESIDENT of the process is in memory, it is left to the
 * system to keep of these what it has room for: so a run of many millions of tickets stays within some
 * gigabytes. Where there is no such disk, all of it is memory.
 *
 * Only for what may be on a disk while the program runs: masked text and numbers. What is given is freed by
 * large_free alone. Threads may call these side by side.
 */
#ifndef BASE_LARGE_H
#define BASE_LARGE_H
#include <stddef.h>

/* count × size bytes, unset; as mem_alloc. */
void *large_alloc(size_t count, size_t size);
/* Room for `count` instead of `old_count`; what was there stays. `old` NULL: none yet. */
void *large_resize(void *old, size_t old_count, size_t count, size_t size);
void large_free(void *p);

/* As MEM_RESERVE, of an array of large_alloc. */
#define LARGE_RESERVE(array, capacity, need)                                                                 \
    do {                                                                                                     \
        if ((need) > (capacity)) {                                                                           \
            size_t grown_ = mem_grown((capacity), (need));                                                   \
            (array) = large_resize((array), (capacity), grown_, sizeof *(array));                            \
            (capacity) = grown_;                                                                             \
        }                                                                                                    \
    } while (0)

/* For tests: the limits in bytes, before anything was asked for. The usual ones are 1.5 and 4 GiB. */
void large_limits(size_t memory, size_t resident);
/* For tests: bytes that lie in files now. */
size_t large_in_files(void);
#endif
