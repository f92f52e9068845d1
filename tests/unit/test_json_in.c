#include "miner/ingest/json_in.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/ingest_fixture.h"

#define assert_str(got, expected)                                                                            \
    do {                                                                                                     \
        struct str g_ = (got);                                                                               \
        if (!str_eq(g_, str_of(expected))) fail_msg("\"%.*s\" instead of \"%s\"", STR_ARG(g_), (expected));  \
    } while (0)

static struct fixture read_json(const char *text, size_t n)
{
    struct fixture f = { .files = 0 };
    fixture_add(&f, text, n);
    fixture_read(&f, &(struct ingest_options){ .text_required = false }, 7);
    if (f.result != 0) fail_msg("%s", f.err.message);
    return f;
}

static struct fixture read_text(const char *text)
{
    return read_json(text, strlen(text));
}

static bool has_note(const struct input *input, const char *words)
{
    for (size_t i = 0; i < input->note_count; i++)
        if (str_find(input->notes[i], str_of(words)) != SIZE_MAX) return true;
    return false;
}

/* The same three tickets, whatever is around them. */
static void places_of_records(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "[{\"id\":1,\"text\":\"a b c\"},{\"id\":2,\"text\":\"d\"},{\"id\":3,\"text\":\"e\"}]",
        "{\"id\":1,\"text\":\"a b c\"}\n{\"id\":2,\"text\":\"d\"}\r\n\n{\"id\":3,\"text\":\"e\"}",
        "{\"id\":1,\"text\":\"a b c\"}{\"id\":2,\"text\":\"d\"} {\"id\":3,\n\"text\":\"e\"}",
        "{\"tickets\":[{\"id\":1,\"text\":\"a b "
        "c\"},{\"id\":2,\"text\":\"d\"},{\"id\":3,\"text\":\"e\"}],\"count\":3}",
        "{\"users\":[{\"x\":1},{\"x\":2},{\"x\":2},{\"x\":2}],\"result\":{\"data\":{\"rows\":[{\"id\":1,"
        "\"text\":"
        "\"a b c\"},{\"id\":2,\"text\":\"d\"},{\"id\":3,\"text\":\"e\"}]}}}",
        "{\"tickets\":[{\"id\":1,\"text\":\"a b c\",\"status\":1}]}\n"
        "{\"tickets\":[{\"id\":2,\"text\":\"d\"},{\"id\":3,\"text\":\"e\"}]}\n",
        "[{\"id\":1,\"fields\":{\"a\":1,\"text\":\"a b c\"}},{\"id\":2,\"fields\":{\"a\":1,\"text\":\"d\"}},"
        "{\"id\":3,\"fields\":{\"a\":2,\"text\":\"e\"}}]",
        "\xEF\xBB\xBF [ {\"id\":1,\"text\":\"a b c\"}, {\"id\":2,\"text\":\"d\"}, {\"id\":3,\"text\":\"e\"} "
        "] ",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct fixture f = read_text(texts[i]);
        if (f.count != 3 || f.rejected_count) fail_msg("%zu tickets of %s", f.count, texts[i]);
        assert_str(f.tickets[0].id, "1");
        assert_str(f.tickets[0].body, "a b c");
        assert_str(f.tickets[2].id, "3");
        assert_str(f.tickets[2].body, "e");
        assert_string_equal(f.inputs[0].format, i == 1 || i == 5 ? (i == 1 ? "ndjson" : "json") : "json");
        assert_int_equal(f.inputs[0].quote, 0);
        fixture_release(&f);
    }
}

static void values_keep_what_they_say(void **state)
{
    (void)state;
    struct fixture f = read_text(
        "{\"id\":9007199254740993,\"text\":\"\\u00e9\\u20ac\\ud83d\\ude00 \\ud83d x \\udc00\\nz\\u0000!\","
        "\"status\":null,\"tags\":[\"a\",\"b\",null],\"customer\":{\"email\":\"x@example.org\"},"
        "\"channel\":{\"id\":4,\"name\":\"Web\"},\"priority\":1e3}\n");
    assert_int_equal(f.count, 1);
    assert_str(f.tickets[0].id, "9007199254740993");
    assert_str(f.tickets[0].body, "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80 \xEF\xBF\xBD x \xEF\xBF\xBD\nz!");
    assert_str(f.tickets[0].status, "");
    assert_str(f.tickets[0].tags, "a, b");
    assert_str(f.tickets[0].customer, "x@example.org");
    assert_str(f.tickets[0].channel, "Web");
    assert_str(f.tickets[0].priority, "1e3");
    assert_int_equal(f.inputs[0].encoding_repairs, 2);
    fixture_release(&f);
}

static void utf16(void **state)
{
    (void)state;
    static const char text[] = "\xFF\xFE[\0{\0\"\0i\0d\0\"\0:\0\"\0\xEB\0\"\0}\0]\0";
    struct fixture f = read_json(text, sizeof text - 1);
    assert_int_equal(f.count, 1);
    assert_str(f.tickets[0].id, "\xC3\xAB");
    assert_string_equal(f.inputs[0].encoding, "utf-16le");
    fixture_release(&f);
}

static void zendesk_tickets_with_comments(void **state)
{
    (void)state;
    struct fixture f = read_text(
        "{\"tickets\":[{\"id\":35,\"created_at\":\"2026-01-05T10:00:00Z\",\"subject\":\"Pakket\","
        "\"description\":\"Waar blijft "
        "het?\",\"via\":{\"channel\":\"email\"},\"requester_id\":11,\"group_id\":5,"
        "\"tags\":[\"dhl\"],\"custom_fields\":[{\"id\":360,\"value\":\"Retour\"},{\"id\":361,\"value\":null}]"
        ","
        "\"satisfaction_rating\":{\"score\":\"good\"},\"metric_set\":{\"solved_at\":\"2026-01-06T10:00:00Z\","
        "\"reopens\":2},\"comments\":["
        "{\"author_id\":22,\"body\":\"Morgen\",\"public\":true,\"created_at\":\"2026-01-05T10:25:00Z\"},"
        "{\"author_id\":11,\"body\":\"Waar blijft "
        "het?\",\"public\":true,\"created_at\":\"2026-01-05T10:00:00Z\","
        "\"attachments\":[{\"id\":1}]},"
        "{\"author_id\":22,\"body\":\"intern\",\"public\":false,\"created_at\":\"2026-01-05T10:05:00Z\"},"
        "{\"author_id\":11,\"body\":\"Dank u\",\"public\":true,\"created_at\":\"2026-01-05T11:00:00Z\"},"
        "{\"author_id\":22,\"body\":\"Graag "
        "gedaan\",\"public\":true,\"created_at\":\"2026-01-05T12:00:00Z\"}]}]}");
    assert_int_equal(f.count, 1);
    const struct raw_ticket *t = &f.tickets[0];
    assert_string_equal(f.inputs[0].system, "Zendesk");
    assert_str(t->body, "Waar blijft het?\nDank u"); /* the description is not added again */
    assert_str(t->reply, "Morgen");
    assert_str(t->channel, "email");
    assert_str(t->customer, "11");
    assert_str(t->group, "5");
    assert_str(t->csat, "good");
    assert_int_equal(t->messages, 4);
    assert_int_equal(t->reopens, 2);
    assert_int_equal(t->first_response - t->created, 25 * 60);
    assert_int_equal(t->solved - t->created, 86400);
    bool found = false;
    for (size_t i = 0; i < f.inputs[0].column_count; i++)
        found |= str_eq(f.inputs[0].columns[i].header, STR("custom_fields.360"));
    assert_true(found);
    fixture_release(&f);
}

static void intercom_conversations(void **state)
{
    (void)state;
    struct fixture f = read_text(
        "{\"type\":\"conversation.list\",\"conversations\":[{\"type\":\"conversation\",\"id\":\"147\","
        "\"created_at\":"
        "1767607200,\"state\":\"closed\",\"source\":{\"type\":\"email\",\"subject\":\"Inloggen\",\"body\":"
        "\"<p>Ik kan niet "
        "inloggen</p>\",\"author\":{\"type\":\"user\",\"id\":\"u7\"}},\"tags\":{\"type\":\"tag.list\","
        "\"tags\":[{\"id\":\"1\",\"name\":\"login\"}]},\"statistics\":{\"first_admin_reply_at\":1767607500,"
        "\"last_close_at\":1767610800,\"count_reopens\":1},\"conversation_parts\":{\"conversation_parts\":["
        "{\"part_type\":\"note\",\"body\":\"intern\",\"created_at\":1767607400,\"author\":{\"type\":"
        "\"admin\"}},"
        "{\"part_type\":\"comment\",\"body\":\"Met de "
        "app?\",\"created_at\":1767607500,\"author\":{\"type\":\"admin\"}},"
        "{\"part_type\":\"comment\",\"body\":\"Ja\",\"created_at\":1767607600,\"author\":{\"type\":\"user\"}}"
        ","
        "{\"part_type\":\"close\",\"body\":null,\"created_at\":1767610800,\"author\":{\"type\":\"admin\"}}]}}"
        "]}");
    assert_int_equal(f.count, 1);
    const struct raw_ticket *t = &f.tickets[0];
    assert_string_equal(f.inputs[0].system, "Intercom");
    assert_str(t->id, "147");
    assert_str(t->subject, "Inloggen");
    assert_str(t->body, "<p>Ik kan niet inloggen</p>\nJa");
    assert_str(t->reply, "Met de app?");
    assert_str(t->customer, "u7");
    assert_str(t->tags, "login");
    assert_int_equal(t->first_response - t->created, 300);
    assert_int_equal(t->solved - t->created, 3600);
    assert_int_equal(t->reopens, 1);
    fixture_release(&f);
}

static void jira_issues(void **state)
{
    (void)state;
    struct fixture f = read_text(
        "{\"total\":1,\"issues\":[{\"id\":\"10001\",\"key\":\"SD-1\",\"fields\":{\"summary\":\"Printer\","
        "\"description\":"
        "\"De printer doet het "
        "niet\",\"status\":{\"name\":\"Done\"},\"issuetype\":{\"name\":\"Incident\"},\"created\":"
        "\"2026-01-05T10:00:00.000+0100\",\"resolutiondate\":\"2026-01-06T10:00:00.000+0100\",\"reporter\":"
        "{\"accountId\":\"a1\",\"displayName\":\"J\"},\"labels\":[\"hw\"],\"comment\":{\"comments\":[{"
        "\"author\":"
        "{\"accountId\":\"b2\"},\"body\":\"Er komt "
        "iemand\",\"created\":\"2026-01-05T11:00:00.000+0100\"}]}}}]}");
    assert_int_equal(f.count, 1);
    const struct raw_ticket *t = &f.tickets[0];
    assert_string_equal(f.inputs[0].system, "Jira Service Management");
    assert_str(t->id, "SD-1");
    assert_str(t->subject, "Printer");
    assert_str(t->body, "De printer doet het niet");
    assert_str(t->reply, "Er komt iemand");
    assert_str(t->status, "Done");
    assert_str(t->category, "Incident");
    assert_str(t->customer, "a1");
    assert_int_equal(t->first_response - t->created, 3600);
    fixture_release(&f);
}

struct expected {
    uint64_t line;
    const char *reason;
};

static void rejects(const char *text, size_t tickets, const struct expected *expected, size_t n)
{
    struct fixture f = read_text(text);
    if (f.count != tickets || f.rejected_count != n)
        fail_msg("%zu tickets and %zu rejected rows of %s", f.count, f.rejected_count, text);
    assert_int_equal(f.inputs[0].rows + f.inputs[0].rejected, tickets + n);
    for (size_t i = 0; i < n; i++) {
        assert_int_equal(f.rejected[i].first_line, expected[i].line);
        if (!strstr(f.rejected[i].reason, expected[i].reason)) fail_msg("%s", f.rejected[i].reason);
        assert_true(f.rejected[i].excerpt.len > 0);
    }
    fixture_release(&f);
}

static void a_broken_line_costs_one_record(void **state)
{
    (void)state;
    static const struct expected lines[] = { { 2, "inside string" },
                                             { 4, "no valid JSON" },
                                             { 5, "',' or '}'" },
                                             { 7, "is no object" },
                                             { 9, "ends within" } };
    rejects("{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"open\n{\"id\":3,\"text\":\"c\"}\nlos\n{\"id\":4,"
            "\"x\":\n"
            "{\"id\":5,\"text\":\"d\"}\n17\n{\"id\":6,\"text\":\"f\"}\n{\"id\":7,\"text\":\"afgek",
            4, lines, 5);
}

static void a_broken_element_costs_one_record(void **state)
{
    (void)state;
    static const struct expected bad_value[] = { { 1, "no valid JSON" }, { 1, "no valid JSON" } };
    rejects(
        "{\"n\":3,\"rows\":[{\"id\":1,\"text\":\"a\"},{\"id\":2,\"text\":nope},{\"id\":3,\"text\":\"c\",},"
        "{\"id\":4,\"text\":\"d\"}],\"next\":null,\"more\":[1,2]}",
        2, bad_value, 2);
    static const struct expected no_quote[] = { { 3, "no valid JSON" } };
    rejects("[\n{\"id\":1,\"text\":\"a\",\"z\":1},\n{\"id\":2,\"text\":\"b,\"z\":1},{\"id\":3,\"text\":\"c\","
            "\"z\":1}\n,"
            "{\"id\":4,\"text\":\"d\",\"z\":1}]\n",
            3, no_quote, 1);
    static const struct expected no_bracket[] = { { 1, "no valid JSON" } };
    rejects("[{\"id\":1,\"text\":\"a\",\"l\":[{\"id\":7}]},{\"id\":2,\"text\":\"b\",\"l\":[{\"id\":7}],"
            "{\"id\":3,\"text\":\"c\",\"l\":[]}]",
            2, no_bracket, 1);
    static const struct expected cut[] = { { 1, "ends within" } };
    rejects("[{\"id\":1,\"text\":\"a\"},{\"id\":2,\"tex", 1, cut, 1);
    static const struct expected odd[] = { { 1, "is no object" }, { 1, "is no object" } };
    rejects("[{\"id\":1,\"text\":\"a\"},\"los\",[1,{\"id\":2}],{\"id\":3,\"text\":\"c\"}]", 2, odd, 2);
}

static void an_array_that_is_cut_off_is_said(void **state)
{
    (void)state;
    struct fixture f = read_text("{\"tickets\":[{\"id\":1,\"text\":\"a\"},{\"id\":2,\"text\":\"b\"}");
    assert_int_equal(f.count, 2);
    assert_true(has_note(&f.inputs[0], "may have been cut off"));
    fixture_release(&f);
    f = read_text("[{\"id\":1,\"text\":\"a\"},{\"id\":2 \"text\" kapot");
    assert_int_equal(f.count, 1);
    assert_true(has_note(&f.inputs[0], "no record was found any more"));
    fixture_release(&f);
}

static void depth_and_size_have_bounds(void **state)
{
    (void)state;
    struct buf b;
    buf_init(&b);
    buf_add_str(&b, STR("{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"x\":"));
    for (int i = 0; i < 5000; i++) buf_add_char(&b, '[');
    for (int i = 0; i < 5000; i++) buf_add_char(&b, ']');
    buf_add_str(&b, STR("}\n{\"id\":3,\"text\":\""));
    for (size_t i = 0; i < JSON_FIELD_MAX + 10; i++) buf_add_char(&b, 'x');
    buf_add_str(&b, STR("\"}\n{\"id\":4,\"text\":\""));
    for (size_t i = 0; i < JSON_RECORD_MAX + JSON_FIELD_MAX; i++) buf_add_char(&b, 'x');
    buf_add_str(&b, STR("\"}\n{\"id\":5,\"text\":\"z\"}\n"));
    struct fixture f = read_json(b.ptr, b.len);
    assert_int_equal(f.count, 2);
    assert_int_equal(f.rejected_count, 3);
    assert_non_null(strstr(f.rejected[0].reason, "64 levels"));
    assert_non_null(strstr(f.rejected[1].reason, "16 MiB"));
    assert_non_null(strstr(f.rejected[2].reason, "32 MiB"));
    assert_int_equal(f.rejected[2].first_line, 4);
    assert_int_equal(f.rejected[2].last_line, 4);
    assert_str(f.tickets[1].id, "5");
    fixture_release(&f);
    buf_release(&b);
}

/* However long, it tells nothing of the columns of the others. */
static void a_first_record_that_is_rejected(void **state)
{
    (void)state;
    struct buf b;
    buf_init(&b);
    buf_add_str(&b, STR("{\"id\":1,\"text\":\""));
    for (size_t i = 0; i < JSON_FIELD_MAX + 10; i++) buf_add_char(&b, 'x');
    buf_add_str(&b, STR("\"}\n{\"id\":2,\"text\":\"a\"}\n{\"id\":3,\"text\":\"b\"}\n"));
    struct fixture f = read_json(b.ptr, b.len);
    assert_int_equal(f.rejected_count, 1);
    assert_int_equal(f.count, 2);
    assert_str(f.tickets[0].body, "a");
    assert_str(f.tickets[1].body, "b");
    fixture_release(&f);
    buf_release(&b);
}

static void names_that_come_late_are_said(void **state)
{
    (void)state;
    struct buf b;
    buf_init(&b);
    for (int i = 0; i < 6000; i++) buf_add_format(&b, "{\"id\":%d,\"text\":\"vraag %0900d\"}\n", i, i);
    buf_add_str(&b, STR("{\"id\":1,\"text\":\"vraag\",\"late\":1}\n"));
    struct fixture f = read_json(b.ptr, b.len);
    assert_int_equal(f.count, 6001);
    assert_true(has_note(&f.inputs[0], "1 values under names"));
    assert_int_equal(f.tickets[6000].first_line, 6001);
    fixture_release(&f);
    buf_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_of_records),
        cmocka_unit_test(values_keep_what_they_say),
        cmocka_unit_test(utf16),
        cmocka_unit_test(zendesk_tickets_with_comments),
        cmocka_unit_test(intercom_conversations),
        cmocka_unit_test(jira_issues),
        cmocka_unit_test(a_broken_line_costs_one_record),
        cmocka_unit_test(a_broken_element_costs_one_record),
        cmocka_unit_test(an_array_that_is_cut_off_is_said),
        cmocka_unit_test(depth_and_size_have_bounds),
        cmocka_unit_test(a_first_record_that_is_rejected),
        cmocka_unit_test(names_that_come_late_are_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
