/* JSON → records: an array of tickets, an object around such an array, an object to a line, objects one after
 * the other. Members of nested objects are columns named by their path; lists of messages become the columns
 * that tickets have (reader.gives). A broken record costs that record. */
#ifndef INGEST_JSON_IN_H
#define INGEST_JSON_IN_H
#include "miner/ingest/encoding.h"
#include "miner/ingest/headers.h"
#include "miner/ingest/reader.h"

enum { JSON_DEPTH_MAX = 64, JSON_FIELD_MAX = 16 * 1024 * 1024, JSON_RECORD_MAX = 32 * 1024 * 1024 };

/* Is the text that the decoder holds so far the beginning of JSON? */
bool json_is(const struct decoder *decoder);
/* Reads a sample and gives a reader of all of it, with its columns in reader.header. Decoder and headers are
 * borrowed and must outlive the reader. NULL on failure to read. */
struct reader *json_reader_new(struct decoder *decoder, const struct header_index *known, struct err *err);
#endif
