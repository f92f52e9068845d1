/* What customers answered to "how satisfied are you", in whatever form → 0–100. */
#ifndef INSIGHT_CSAT_H
#define INSIGHT_CSAT_H
#include "miner/insight/facts.h"

/* Per name of f->names its score, NAN where it is no answer ("Not Offered"). In `arena`.
 *
 * The export is read on one scale for numbers and one for words and smileys:
 *  - numbers: the smallest of 1–5, 1–10 (0–10 when there are zeros) and 0–100 that holds 99% of the answers;
 * what lies outside it is no answer. 0/1 alone is bad/good. "4/5" and "80%" bring their own scale; stars are
 * counted.
 *  - words and smileys: as many steps up and down from neutral as the strongest word used: good/bad has one,
 * with "very satisfied" there are two, with "extremely happy" three. *scale says how it was read ("1–5",
 * "good/bad, 2 steps"; both, with "; " between); empty = no answers. */
double *csat_scores(const struct facts *f, struct arena *arena, struct str *scale);
#endif
