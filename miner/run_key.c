#include "miner/run_key.h"

#include <inttypes.h>
#include <nettle/base16.h>
#include <nettle/sha2.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

static int by_sum(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct str run_key(const struct run *run, const struct options *o, struct arena *arena)
{
    size_t count;
    const struct input *in = ingest_inputs(run->c.ingest, &count);
    const char **sums = mem_alloc(count ? count : 1, sizeof *sums);
    for (size_t i = 0; i < count; i++) sums[i] = in[i].sha256;
    qsort(sums, count, sizeof *sums, by_sum);
    struct sha256_ctx hash;
    sha256_init(&hash);
    for (size_t i = 0; i < count; i++) sha256_update(&hash, strlen(sums[i]) + 1, (const uint8_t *)sums[i]);
    const char *period = arena_format(arena, "%" PRId64 " %" PRId64, o->since, o->until);
    sha256_update(&hash, strlen(period), (const uint8_t *)period);
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_digest(&hash, sizeof digest, digest);
    char *text = arena_text(arena, BASE16_ENCODE_LENGTH(sizeof digest));
    base16_encode_update(text, sizeof digest, digest);
    free(sums);
    return (struct str){ text, BASE16_ENCODE_LENGTH(sizeof digest) };
}
