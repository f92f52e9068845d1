#define PCRE2_CODE_UNIT_WIDTH 8
#include "miner/version.h"

#include <pcre2.h>
#include <utf8proc.h>
#include <xlsxwriter.h>
#include <zlib.h>

#include "tokenize/analyzer.h"

struct report_pair *version_list(struct arena *arena, uint32_t *count)
{
    char pcre[64] = "";
    pcre2_config(PCRE2_CONFIG_VERSION, pcre);
    const struct report_pair all[] = {
        { STR("ticketminer"), STR(TICKETMINER_VERSION) },
        { STR("libxlsxwriter"), str_of(lxw_version()) },
        { STR("libstemmer"), str_of(analyzer_stemmer_version()) },
        { STR("utf8proc"), str_of(utf8proc_version()) },
        { STR("pcre2"), str_of(pcre) },
        { STR("zlib"), str_of(zlibVersion()) },
    };
    *count = sizeof all / sizeof *all;
    struct report_pair *out = arena_zero(arena, *count, sizeof *out);
    for (uint32_t i = 0; i < *count; i++)
        out[i] = (struct report_pair){ all[i].name, arena_str(arena, all[i].value) };
    return out;
}
