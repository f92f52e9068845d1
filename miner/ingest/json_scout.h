/* Where the records of a JSON file are: its top-level objects, the elements of a top-level array, or those of
 * an array inside an object around it ({"tickets": [...], "next_page": ...}). */
#ifndef INGEST_JSON_SCOUT_H
#define INGEST_JSON_SCOUT_H
#include "miner/ingest/headers.h"

enum { JSON_WAY_MAX = 8 };

struct json_place {
    bool in_array;                /* false: the top-level objects themselves */
    bool in_lines;                /* an object to a line */
    struct str way[JSON_WAY_MAX]; /* the members to the array, from the outside in; in the arena */
    size_t steps;
};

/* Does the text begin as JSON that can hold records? */
bool json_begins(struct str text);
/* Judges by a sample of the beginning: the objects that look most like tickets, by the number of fields that
 * their members name; of equals the outer ones where there are several, else the largest array. */
struct json_place json_scout(struct str sample, const struct header_index *known, struct arena *a);
#endif
