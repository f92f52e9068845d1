/* Personal data → typed placeholders ("<EMAIL>", "<IBAN>"), before anything is stored, clustered or shown. */
#ifndef TOKENIZE_MASK_H
#define TOKENIZE_MASK_H
#include "miner/base/str.h"

enum mask_kind {
    MASK_URL,
    MASK_EMAIL,
    MASK_IBAN,
    MASK_VAT,
    MASK_CARD,
    MASK_TRACKING,
    MASK_NATIONAL_ID,
    MASK_PHONE,
    MASK_PLATE,
    MASK_POSTCODE,
    MASK_ORDER,
    MASK_INVOICE,
    MASK_CUSTOMER,
    MASK_CASE,
    MASK_METER,
    MASK_COMPANY,
    MASK_PASSPORT,
    MASK_IP,
    MASK_NAME,
    MASK_ADDRESS,
    MASK_BIRTHDATE,
    MASK_PASSWORD,
    MASK_DATE,
    MASK_AMOUNT,
    MASK_NUMBER,
    MASK_KIND_COUNT,
    MASK_NOTHING = MASK_KIND_COUNT /* in the rules: what looks personal and is not */
};

/* The placeholder as it stands in masked text, angle brackets included ("<IBAN>"); static. MASK_DATE and
 * MASK_AMOUNT are recognised (as needed information, and as features) but stay readable in masked text. */
const char *mask_placeholder(enum mask_kind kind);
/* Stable lower-case name for machine-readable output ("iban"). */
const char *mask_name(enum mask_kind kind);

struct masker;     /* patterns and word lists; shared by threads */
struct mask_state; /* per-thread scratch */
struct masker *masker_new(void);
void masker_free(struct masker *m);
struct mask_state *mask_state_new(const struct masker *m);
void mask_state_free(struct mask_state *s);
struct people;
/* The people whose names mask_text masks wherever they stand, until the next call; borrowed, NULL = none. */
void mask_people(struct mask_state *s, const struct people *people);

/* Bytes of the longest word that is looked up. */
#define MASK_FOLD_MAX 40
/* The word in lower case (ASCII and the Latin letters that European names begin with; others stay as they
 * are): its bytes in `out`, and their number, 0 when it is too long. */
size_t mask_fold(struct str word, char out[MASK_FOLD_MAX]);
struct hashmap;
/* Words (folded) that are names wherever they stand capitalised, until the next call; borrowed, NULL = none.
 */
void mask_names(struct mask_state *s, const struct hashmap *names);

/* The names that mask_text masked since mask_forget, as they stood in the texts, one a line; valid until the
 * next call of either. */
struct str mask_names_found(const struct mask_state *s);
void mask_forget(struct mask_state *s);

/* Appends the masked form of valid UTF-8 `text` to `out`; adds to counts[kind] what was found and sets bit
 * 1 << kind in *found. `counts` (MASK_KIND_COUNT long) and `found` may be NULL. */
void mask_text(struct mask_state *s, struct str text, struct buf *out, uint64_t *counts, uint32_t *found);
#endif
