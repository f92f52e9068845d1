#include "miner/pseudonym.h"

#include <nettle/hmac.h>

void pseudonym_keyed(struct str key, struct str identifier, char out[PSEUDONYM_LENGTH + 1])
{
    static const char digits[] = "0123456789abcdef";
    uint8_t digest[PSEUDONYM_LENGTH / 2];
    struct hmac_sha256_ctx context;

    hmac_sha256_set_key(&context, key.len, (const uint8_t *)(key.ptr ? key.ptr : ""));
    hmac_sha256_update(&context, identifier.len, (const uint8_t *)(identifier.ptr ? identifier.ptr : ""));
    hmac_sha256_digest(&context, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        out[2 * i] = digits[digest[i] >> 4];
        out[2 * i + 1] = digits[digest[i] & 15];
    }
    out[PSEUDONYM_LENGTH] = '\0';
}
