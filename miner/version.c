#include "miner/version.h"

#include <csv.h>
#include <expat.h>
#include <isa-l.h>
#include <libxml/xmlversion.h>
#include <nettle/version.h>
#include <sqlite3.h>
#include <utf8proc.h>
#include <xlsxwriter.h>
#include <yajl/yajl_version.h>
#include <zlib.h>

#include "tokenize/analyzer.h"

struct report_pair *version_list(struct arena *arena, uint32_t *count)
{
    int yajl = yajl_version();
    const struct report_pair all[] = {
        { STR("ticketminer"), STR(TICKETMINER_VERSION) },
        { STR("libxlsxwriter"), str_of(lxw_version()) },
        { STR("libstemmer"), str_of(analyzer_stemmer_version()) },
        { STR("utf8proc"), str_of(utf8proc_version()) },
        { STR("zlib"), str_of(zlibVersion()) },
        { STR("isa-l"), str_of(arena_format(arena, "%d.%d.%d", ISAL_MAJOR_VERSION, ISAL_MINOR_VERSION,
                                            ISAL_PATCH_VERSION)) },
        { STR("sqlite"), str_of(sqlite3_libversion()) },
        { STR("expat"), str_sub(str_of(XML_ExpatVersion()), sizeof "expat_" - 1, SIZE_MAX) },
        { STR("libxml2"), STR(LIBXML_DOTTED_VERSION) },
        { STR("yajl"), str_of(arena_format(arena, "%d.%d.%d", yajl / 10000, yajl / 100 % 100, yajl % 100)) },
        { STR("libcsv"), str_of(arena_format(arena, "%d.%d", CSV_MAJOR, CSV_MINOR)) },
        { STR("nettle"),
          str_of(arena_format(arena, "%d.%d", nettle_version_major(), nettle_version_minor())) },
    };
    *count = sizeof all / sizeof *all;
    struct report_pair *out = arena_zero(arena, *count, sizeof *out);
    for (uint32_t i = 0; i < *count; i++)
        out[i] = (struct report_pair){ all[i].name, arena_str(arena, all[i].value) };
    return out;
}
