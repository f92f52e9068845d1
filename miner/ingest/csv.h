/* Delimited text → records, with libcsv; a broken quote costs one record, not the rest of the file. */
#ifndef INGEST_CSV_H
#define INGEST_CSV_H
#include "miner/ingest/dialect.h"
#include "miner/ingest/encoding.h"
#include "miner/ingest/reader.h"

enum { CSV_FIELD_MAX = 16 * 1024 * 1024, CSV_RECORD_MAX = 32 * 1024 * 1024, CSV_EXCERPT_MAX = 200 };

/* Reads a sample of the decoder's text, finds the dialect (`delimiter` 0) and gives a reader of all of it.
 * The decoder is borrowed and must outlive the reader. NULL on failure to read. */
struct reader *csv_reader_new(struct decoder *decoder, char delimiter, struct err *err);
#endif
