/* The level above the types: 6–12 themes, cut from the tree of merges of types. */
#ifndef CLUSTER_THEMES_H
#define CLUSTER_THEMES_H
#include "cluster/bottleneck.h"

/* x: rows of documents; label < k, or UINT32_MAX for documents in no type. tree: room for k steps. theme: per
 * type. Of the cuts into 6 … 12 themes the one before the dearest merge is taken; with up to 6 types each is
 * a theme. Themes are numbered by their documents, most first, then in order of their first type. Returns the
 * number of merges; *themes is set. */
uint32_t themes_find(const struct csr *x, uint32_t k, const uint32_t *label, struct workers *w,
                     struct merge *tree, uint32_t *theme, uint32_t *themes);
#endif
