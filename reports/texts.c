#include "reports/texts.h"

#include <assert.h>

#include "reports/reports.h"

const char *text_of(enum report_language language, enum text_id id)
{
    assert(id < TEXT_COUNT);
    const char *text = language == REPORT_EN ? texts_en[id] : texts_nl[id];
    if (text) return text;
    return language == REPORT_EN ? texts_en_findings[id] : texts_nl_findings[id];
}

const char *report_advice_name(enum report_advice a, enum report_language language)
{
    assert(a < ADVICE_COUNT);
    return text_of(language, TEXT_ADVICE_FIRST + a);
}

const char *report_reason_name(enum report_reason reason, enum report_language language)
{
    assert(reason < REASON_COUNT);
    return reason == REASON_NONE ? "" : text_of(language, TEXT_REASON_FIRST + (reason - REASON_REST));
}
