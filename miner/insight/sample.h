/* The tickets that people check by hand: drawn at random, each with the same chance, spread evenly over types
 * and, within a type, over channels. */
#ifndef INSIGHT_SAMPLE_H
#define INSIGHT_SAMPLE_H
#include "miner/insight/facts.h"

/* Draws `want` of the tickets order[0 … kept) that are in a type (all of them when there are no more) into
 * `out`, as indexes into f->tickets, by type and channel; returns their number. `order` is the canonical one,
 * so that the draw does not depend on the order of rows in the export. Systematic sampling of a list sorted
 * by stratum and shuffled within it (Cochran 1977, Sampling Techniques, chapter 8). */
uint32_t sample_draw(const struct facts *f, const uint32_t *order, uint32_t kept, uint32_t want,
                     uint64_t seed, uint32_t *out);
#endif
