/* Memory that is there, or the program ends: out of memory prints one line and exits with status 3.
 * This is the only place where that is decided; callers never test for NULL. Free with free(). The
 * allocations of libraries end the same way (except under sanitizers).
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H
#include <stddef.h>

/* count × size bytes, overflow-checked. mem_alloc leaves them unset, mem_zero sets them to 0. count 0 gives a
 * pointer that may be freed. */
void *mem_alloc(size_t count, size_t size);
void *mem_zero(size_t count, size_t size);
/* As mem_zero, aligned for vectors, for tables that are looked into at random and filled all over: large ones
 * are in large pages where the system has them, so that fewer addresses have to be translated. */
void *mem_table(size_t count, size_t size);
void *mem_resize(void *old, size_t count, size_t size);
/* What was freed goes back to the system, also where it lies between what is in use: after a stage that held
 * much. */
void mem_trim(void);
char *mem_copy_string(const char *s);

/* New capacity of at least `need` elements for an array that grows: doubles, never less than 16. */
size_t mem_grown(size_t capacity, size_t need);

/* Makes room for `need` elements in the malloced array `array` of capacity `capacity`. */
#define MEM_RESERVE(array, capacity, need)                                                                   \
    do {                                                                                                     \
        if ((need) > (capacity)) {                                                                           \
            (capacity) = mem_grown((capacity), (need));                                                      \
            (array) = mem_resize((array), (capacity), sizeof *(array));                                      \
        }                                                                                                    \
    } while (0)
#endif
