/* Needed information: which kinds of masked data count as something that a question needs. */
#ifndef MINER_SLOTS_H
#define MINER_SLOTS_H
#include <stdbool.h>

#include "tokenize/mask.h"

struct slot {
    const char *name_nl, *name_en; /* for people */
    bool identifies; /* points at one order, customer, address …: the answer depends on the customer's own
                        data */
    bool listed; /* shown as needed information; false for what merely stands in the text (names, links) */
    unsigned char group; /* kinds of a group are one kind of information; 0 = by itself */
};

/* An order number that nothing announces is masked as another number. */
enum { SLOT_PLACE = 1, SLOT_REFERENCE };

extern const struct slot slot_table[MASK_KIND_COUNT];
#endif
