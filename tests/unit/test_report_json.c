/* The JSON of a small report, to the byte: other programs rely on its keys and on what null means. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reports/reports.h"

/* Every key, in order, of a report whose figures all differ. */
static void json_is_as_promised(void **state)
{
    (void)state;
    const struct report_kpi kpi = { STR("chat"), 9,    10.5, 11, 1, 12.25, 13, 2,  14, 15,    3, 0.16,
                                    0.17,        0.18, 0.19, 4,  5, 6,     7,  20, 8,  -0.21, 9 };
    struct report_kpi month = { .name = STR("2026-01"), .n = 3 };
    double *const absent[] = { &month.aht_mean,
                               &month.aht_median,
                               &month.first_response_mean,
                               &month.first_response_median,
                               &month.lead_time_mean,
                               &month.lead_time_median,
                               &month.fcr,
                               &month.reopened,
                               &month.repeat_7d,
                               &month.escalated,
                               &month.csat,
                               &month.mood };
    for (size_t i = 0; i < sizeof absent / sizeof absent[0]; i++) *absent[i] = NAN;
    const struct str terms[] = { { "een", 3 }, { "\"twee\"", 6 } };
    const struct report_slot slots[] = { { STR("iban"), STR("rekeningnummer"), 0.25 } };
    const struct report_phrasing phrasings[] = { { 0, STR("Waar is\nhet?") } };
    const struct report_type types[] = {
        { .id = 7,
          .label = STR("a"),
          .theme = 0,
          .terms = terms,
          .term_count = 2,
          .volume = 5,
          .share = 0.5,
          .cumulative_share = 0.5,
          .advice = ADVICE_ASSIST,
          .score = 61.5,
          .signals = { 0.1, 0.2, NAN, 0.4, 0.5, 0.6 },
          .expected_resolution = 0.15,
          .slots = slots,
          .slot_count = 1,
          .stability = 0.75,
          .found_label = STR("a question"),
          .known_question = true,
          .known = 0.8,
          .usual = ADVICE_AUTOMATE_DATA,
          .verbatim = true,
          .phrasings = phrasings,
          .phrasing_count = 1,
          .reply = STR("Daar."),
          .kpi = kpi },
        { .id = 9,
          .label = STR("b"),
          .theme = -1,
          .volume = 2,
          .share = 0.2,
          .cumulative_share = 0.7,
          .advice = ADVICE_HUMAN,
          .score = 30,
          .stability = NAN,
          .verbatim = false,
          .phrasings = phrasings,
          .phrasing_count = 1,
          .reply = STR("geheim"),
          .kpi = month },
    };
    const struct report_theme themes[] = { { STR("thema"), 1, 5, 0.5 } };
    const struct report_leaf leaves[] = { { 5, 7, 4 }, { 2, 0, 0 } };
    const struct report_merge tree[] = { { 1, 2, 7, 0.875 } };
    const struct str reasons[] = { STR("dreigt te vertrekken"), STR("tijdsdruk") };
    const struct report_customer customers[] = {
        { .pseudonym = STR("Klant 1"), .level = 3, .reasons = reasons, .reason_count = 2, .tickets = 4 }
    };
    const struct report_alert alerts[] = { { STR("fcr"), STR("daalt") } };
    const struct str warnings[] = { { "Let op", 6 } };
    const struct report_input inputs[] = { { STR("in.csv"), STR("csv"), STR("utf-8"), STR("\t"),
                                             STR("Zendesk"), STR("ab12"), 10, 2, STR("maart.csv") },
                                           { STR("in.xlsx"), STR("xlsx"), STR("utf-8"), STR(""), STR(""),
                                             STR("cd"), 0, 0, STR("") } };
    const struct report_pair settings[] = { { STR("seed"), STR("1") } },
                             versions[] = { { STR("zlib"), STR("1.2") } };
    const struct report r = { .language = REPORT_EN, /* which changes nothing here */
                              .from = -86400,
                              .to = 1767225599,
                              .rows_read = 10,
                              .rows_rejected = 2,
                              .reasons = { 0, 1, 2, 3, 4, 5, 6 },
                              .types = types,
                              .type_count = 2,
                              .themes = themes,
                              .theme_count = 1,
                              .automatable = 0.3,
                              .automatable_low = 0.25,
                              .automatable_high = 0.375,
                              .kpi_total = &kpi,
                              .channels = &kpi,
                              .channel_count = 1,
                              .months = &month,
                              .month_count = 1,
                              .leaves = leaves,
                              .leaf_count = 2,
                              .cut = 0,
                              .tree = tree,
                              .tree_count = 1,
                              .silhouette = 0.125,
                              .stability = 0.75,
                              .purity = NAN,
                              .warnings = warnings,
                              .warning_count = 1,
                              .inputs = inputs,
                              .input_count = 2,
                              .settings = settings,
                              .setting_count = 1,
                              .versions = versions,
                              .version_count = 1,
                              .customers = customers,
                              .customer_count = 1,
                              .alerts = alerts,
                              .alert_count = 1 };
    static const char kpi_text[] =
        "{\"n\":9,\"aht_mean\":10.5,\"aht_median\":11,\"first_response_mean\":12.25,\"first_response_"
        "median\":13,"
        "\"lead_time_mean\":14,\"lead_time_median\":15,\"fcr\":0.16,\"reopened\":0.17,\"repeat_7d\":0.18,"
        "\"escalated\":0.19,\"csat\":20,\"mood\":-0.21}";
    static const char month_text[] =
        "{\"n\":3,\"aht_mean\":null,\"aht_median\":null,\"first_response_mean\":null,"
        "\"first_response_median\":null,\"lead_time_mean\":null,\"lead_time_median\":null,\"fcr\":null,"
        "\"reopened\":null,\"repeat_7d\":null,\"escalated\":null,\"csat\":null,\"mood\":null}";
    struct buf expected;
    buf_init(&expected);
    buf_add_format(
        &expected,
        "{\"schema\":1,\"tickets\":10,\"rejected\":2,\"period\":{\"from\":\"1969-12-31\",\"to\":\"2025-12-"
        "31\"},"
        "\"types\":[{\"id\":7,\"label\":\"a\",\"theme\":\"thema\",\"terms\":[\"een\",\"\\\"twee\\\"\"],"
        "\"volume\":5,"
        "\"share\":0.5,\"cumulative_share\":0.5,\"advice\":\"Medewerker met hulp\",\"score\":61.5,"
        "\"expected_resolution\":0.15,\"signals\":{\"repetition\":0.1,\"simplicity\":0.2,\"fixed_answer\":"
        "null,"
        "\"data\":0.4,\"calm\":0.5,\"handling\":0.6},\"slots\":{\"iban\":0.25},\"stability\":0.75,\"known_"
        "question\":\"a question\","
        "\"known_share\":0.8,\"known_advice\":\"Automatiseren met gegevens\","
        "\"examples\":[\"Waar is\\nhet?\"],\"reply\":\"Daar.\",\"kpi\":%s},"
        "{\"id\":9,\"label\":\"b\",\"theme\":null,\"terms\":[],\"volume\":2,\"share\":0.2,"
        "\"cumulative_share\":0.7,\"advice\":\"Mens\",\"score\":30,\"expected_resolution\":0,"
        "\"signals\":{\"repetition\":0,\"simplicity\":0,\"fixed_answer\":0,\"data\":0,\"calm\":0,"
        "\"handling\":0},"
        "\"slots\":{},\"stability\":null,\"known_question\":null,\"known_share\":null,\"known_advice\":null,"
        "\"examples\":[],\"reply\":null,\"kpi\":%s}],"
        "\"themes\":[{\"name\":\"thema\",\"types\":1,\"volume\":5,\"share\":0.5}],"
        "\"tree\":[{\"node\":3,\"a\":1,\"b\":2,\"size\":7,\"cost\":0.875}],"
        "\"leaves\":[{\"node\":1,\"size\":5,\"type\":7,\"in_type\":4},{\"node\":2,\"size\":2,\"type\":null,"
        "\"in_type\":0}],"
        "\"cut\":0,"
        "\"other\":{\"overig\":1,\"automatisch antwoord\":2,\"leeg\":3,\"dubbel\":4,\"andere taal\":5,"
        "\"buiten periode\":6},\"automatable\":{\"expected\":0.3,\"low\":0.25,\"high\":0.375},"
        "\"kpi\":{\"total\":%s,\"channels\":{\"chat\":%s},\"months\":{\"2026-01\":%s}},"
        "\"customers_warned\":[{\"pseudonym\":\"Klant 1\",\"level\":\"Rood\",\"reasons\":[\"dreigt te "
        "vertrekken\",\"tijdsdruk\"],"
        "\"tickets\":4}],\"quality\":{\"silhouette\":0.125,\"stability\":0.75,\"purity\":null},"
        "\"warnings\":[\"Let op\"],\"alerts\":[{\"kind\":\"fcr\",\"text\":\"daalt\"}],"
        "\"inputs\":[{\"path\":\"in.csv\",\"member\":\"maart.csv\",\"sha256\":\"ab12\",\"encoding\":\"utf-"
        "8\",\"delimiter\":\"\\t\","
        "\"system\":\"Zendesk\",\"rows\":10,\"rejected\":2},{\"path\":\"in.xlsx\",\"sha256\":\"cd\","
        "\"encoding\":\"utf-8\",\"delimiter\":null,\"system\":\"\",\"rows\":0,\"rejected\":0}],"
        "\"settings\":{\"seed\":\"1\"},\"versions\":{\"zlib\":\"1.2\"}}\n",
        kpi_text, month_text, kpi_text, kpi_text, month_text);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    struct err err = ERR_INIT;
    assert_int_equal(report_json(&r, out, &err), 0);
    fclose(out);
    assert_int_equal(strlen(text), size);
    assert_string_equal(text, expected.ptr);
    free(text);
    buf_release(&expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(json_is_as_promised) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
