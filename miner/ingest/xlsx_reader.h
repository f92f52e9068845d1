/* A sheet of a workbook → records. */
#ifndef INGEST_XLSX_READER_H
#define INGEST_XLSX_READER_H
#include "miner/ingest/headers.h"
#include "miner/ingest/ingest.h"
#include "miner/ingest/reader.h"
#include "miner/ingest/zip.h"

/* Takes the sheet that options->sheet names, else the one whose columns are most like those of tickets. The
 * archive, `path` and the options are borrowed. NULL with STATUS_DATA: no workbook, no such sheet. */
struct reader *xlsx_reader_new(struct zip *workbook, const char *path, const struct ingest_options *options,
                               const struct header_index *known, struct err *err);
#endif
