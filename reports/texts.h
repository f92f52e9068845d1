/* Every text of ours that a reader of the reports sees, in Dutch and in English: one list of ids, one table
 * per language (texts_nl.c, texts_en.c). Some texts are printf formats; both languages take the same
 * arguments in the same order, which the id's comment gives. */
#ifndef REPORTS_TEXTS_H
#define REPORTS_TEXTS_H
#include "reports/report.h"

enum text_id {
    /* Names of sheets: at most 31 characters, none of []:*?/\ */
    TEXT_SHEET_SUMMARY,
    TEXT_SHEET_TOP,
    TEXT_SHEET_TYPES,
    TEXT_SHEET_PHRASINGS,
    TEXT_SHEET_TICKETS,
    TEXT_SHEET_SETTINGS,
    TEXT_SHEET_ACCOUNT,
    /* One line below the title of each sheet */
    TEXT_INTRO_TOP,
    TEXT_INTRO_TYPES,
    TEXT_INTRO_PHRASINGS,
    TEXT_INTRO_TICKETS,
    TEXT_INTRO_TICKETS_CUT, /* rows shown, rows in all */
    TEXT_INTRO_SETTINGS,
    TEXT_INTRO_ACCOUNT,
    TEXT_UNMASKED,
    TEXT_TITLE,  /* followed by the name of the export */
    TEXT_FOOTER, /* page footer, with Excel's codes for page numbers */
    TEXT_MISSING,
    TEXT_CUT,
    TEXT_UNKNOWN,
    TEXT_REST, /* the tickets in no type, as a row among the types */

    /* Columns of Top 20 and Vraagtypen */
    TEXT_RANK,
    TEXT_ID,
    TEXT_TYPE,
    TEXT_THEME,
    TEXT_VOLUME,
    TEXT_SHARE,
    TEXT_CUMULATIVE,
    TEXT_TREND,
    TEXT_ADVICE,
    TEXT_SCORE,
    TEXT_WHY,
    TEXT_SLOTS,
    TEXT_MOOD,
    TEXT_MOOD_N,
    TEXT_ESCALATED,
    TEXT_ESCALATED_N,
    TEXT_REPEATED,
    TEXT_REPEATED_N,
    TEXT_AHT,
    TEXT_AHT_N,
    TEXT_HOURS,
    TEXT_RESOLUTION,
    TEXT_EXAMPLE,
    TEXT_COHESION,
    TEXT_STABILITY,
    TEXT_TERMS,
    TEXT_LANGUAGES,
    TEXT_SIGNAL_FIRST, /* SIGNAL_COUNT of them, in the order of enum report_signal */
    TEXT_SIGNAL_LAST = TEXT_SIGNAL_FIRST + SIGNAL_COUNT - 1,
    TEXT_SIGNAL_HELP_FIRST,
    TEXT_SIGNAL_HELP_LAST = TEXT_SIGNAL_HELP_FIRST + SIGNAL_COUNT - 1,
    TEXT_GROUP_SIGNALS,
    TEXT_GROUP_REVIEW,
    TEXT_TOP_NONE,
    TEXT_NO_VERBATIM,
    TEXT_GO_PHRASINGS,
    TEXT_GO_TICKETS,
    TEXT_GO_TYPE,

    /* Review columns and their choices */
    TEXT_DECISION,
    TEXT_NEW_NAME,
    TEXT_MERGE_WITH,
    TEXT_SPLIT,
    TEXT_OWNER,
    TEXT_REMARK,
    TEXT_BELONGS_TO,
    TEXT_DECISION_FIRST, /* DECISION_COUNT of them */
    TEXT_DECISION_LAST = TEXT_DECISION_FIRST + 4,
    TEXT_YES,
    TEXT_CHOOSE,
    TEXT_CHOOSE_TYPE,
    TEXT_CHOICES_DECISION, /* defined names of the lists */
    TEXT_CHOICES_SPLIT,
    TEXT_CHOICES_TYPE,

    /* Variaties, Tickets */
    TEXT_NUMBER,
    TEXT_PHRASING,
    TEXT_CHANNEL,
    TEXT_TICKET_ID,
    TEXT_DATE,
    TEXT_CONFIDENCE,
    TEXT_WORDS,
    TEXT_SUBJECT,
    TEXT_BODY,
    TEXT_FLAGS,
    TEXT_FLAG_ALSO, /* followed by the name of a type */

    /* Instellingen */
    TEXT_SETTING,
    TEXT_VALUE,
    TEXT_EXPLANATION,
    TEXT_WEIGHTS,
    TEXT_WEIGHT,            /* name of a signal */
    TEXT_WEIGHT_NAME_FIRST, /* defined names of the weights, SIGNAL_COUNT of them */
    TEXT_WEIGHT_NAME_LAST = TEXT_WEIGHT_NAME_FIRST + SIGNAL_COUNT - 1,

    /* Samenvatting */
    TEXT_PERIOD, /* from, to */
    TEXT_PERIOD_UNKNOWN,
    TEXT_TILE_TICKETS,
    TEXT_TILE_TICKETS_NOTE, /* read, left out */
    TEXT_TILE_TYPES,
    TEXT_TILE_TYPES_NOTE,           /* themes, tickets in Overig */
    TEXT_TILE_TYPES_NOTE_NO_THEMES, /* tickets in Overig */
    TEXT_TILE_COVERAGE,             /* N */
    TEXT_TILE_COVERAGE_NOTE,        /* tickets, tickets that count */
    TEXT_TILE_AUTOMATABLE,
    TEXT_TILE_AUTOMATABLE_NOTE,
    TEXT_HEAD_BRIEF,
    TEXT_COVERAGE,    /* N, share, n, counted */
    TEXT_AUTOMATABLE, /* low, high, expected, n */
    TEXT_AUTOMATABLE_HIGH,
    TEXT_SEVERAL, /* share, n */
    TEXT_HEAD_WARNINGS,
    TEXT_NO_WARNINGS,
    TEXT_HEAD_CHARTS,
    TEXT_CHART_TOP, /* N */
    TEXT_CHART_COVERAGE,
    TEXT_CHART_COVERAGE_AXIS,
    TEXT_CHART_MONTHS,
    TEXT_HEAD_TABLE, /* N */
    TEXT_HEAD_THEMES,
    TEXT_TYPES_IN_THEME,
    TEXT_HEAD_MONTHS,
    TEXT_MONTH,
    TEXT_TICKETS,
    TEXT_HEAD_READ,
    TEXT_WHAT,
    TEXT_READ_ROWS,
    TEXT_READ_COUNTED,
    TEXT_READ_IN_TYPE,
    TEXT_READ_REJECTED,
    TEXT_SHARE_OF_READ,

    /* Verantwoording */
    TEXT_HEAD_INPUTS,
    TEXT_FILE,
    TEXT_FORMAT,
    TEXT_ENCODING,
    TEXT_DELIMITER,
    TEXT_SYSTEM,
    TEXT_ROWS,
    TEXT_REJECTED,
    TEXT_SHA256,
    TEXT_HEAD_MASKED,
    TEXT_MASKED_KIND,
    TEXT_MASKED_COUNT,
    TEXT_MASKED_NONE,
    TEXT_MASKED_OFF,
    TEXT_HEAD_LANGUAGES,
    TEXT_HEAD_QUALITY,
    TEXT_MEASURE,
    TEXT_MEANING,
    TEXT_SILHOUETTE,
    TEXT_SILHOUETTE_MEANING,
    TEXT_STABILITY_MEANING,
    TEXT_PURITY,
    TEXT_PURITY_MEANING,
    TEXT_NOT_MEASURED,
    TEXT_HEAD_SCORE,
    TEXT_SCORE_HOW,
    TEXT_ADVICE_HOW,
    TEXT_RESOLUTION_HOW,
    TEXT_COHESION_HOW,
    TEXT_MISSING_HOW,
    TEXT_HEAD_SETTINGS,
    TEXT_HEAD_VERSIONS,
    TEXT_COMPONENT,
    TEXT_VERSION,
    TEXT_HEAD_REJECTED,
    TEXT_FIRST_LINE,
    TEXT_LAST_LINE,
    TEXT_REASON,
    TEXT_REJECTED_MORE, /* number */
    TEXT_TAB,

    TEXT_MONTH_FIRST, /* twelve full names */
    TEXT_MONTH_LAST = TEXT_MONTH_FIRST + 11,
    TEXT_MONTH_SHORT_FIRST, /* twelve short names */
    TEXT_MONTH_SHORT_LAST = TEXT_MONTH_SHORT_FIRST + 11,
    TEXT_ADVICE_FIRST, /* enum report_advice */
    TEXT_ADVICE_LAST = TEXT_ADVICE_FIRST + ADVICE_COUNT - 1,
    TEXT_REASON_FIRST, /* enum report_reason, REASON_NONE excluded */
    TEXT_REASON_LAST = TEXT_REASON_FIRST + REASON_COUNT - 2,
    TEXT_COUNT
};

enum { DECISION_COUNT = TEXT_DECISION_LAST - TEXT_DECISION_FIRST + 1 };

extern const char *const texts_nl[TEXT_COUNT];
extern const char *const texts_en[TEXT_COUNT];

const char *text_of(enum report_language language, enum text_id id);
#endif
