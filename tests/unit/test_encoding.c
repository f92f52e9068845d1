#include "miner/ingest/encoding.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the decoder made of a file. */
struct decoded {
    struct buf text;
    char encoding[32];
    uint64_t repairs, nuls;
};

static struct decoded decode(const void *bytes, size_t n, const char *encoding)
{
    struct decoded out = { .repairs = 0 };
    struct source source;
    struct decoder d;
    struct err err = ERR_INIT;
    buf_init(&out.text);
    source_open_memory(&source, "test", bytes, n);
    assert_int_equal(decoder_init(&d, &source, encoding, &err), 0);
    int more;
    while ((more = decoder_more(&d, &err)) > 0) {
        buf_add(&out.text, d.text, d.length);
        decoder_drop(&d, d.length);
    }
    assert_int_equal(more, 0);
    assert_int_equal(decoder_more(&d, &err), 0); /* the end stays the end */
    assert_int_equal(source.bytes, n);
    snprintf(out.encoding, sizeof out.encoding, "%s", decoder_encoding(&d));
    out.repairs = d.repairs;
    out.nuls = d.nuls;
    if (out.text.len) assert_int_equal(utf8_valid_prefix(out.text.ptr, out.text.len), out.text.len);
    decoder_release(&d);
    source_close(&source);
    return out;
}

static struct decoded decodes(const void *bytes, size_t n, const char *asked, const char *text,
                              const char *encoding)
{
    struct decoded out = decode(bytes, n, asked);
    buf_add(&out.text, "", 0);
    assert_int_equal(out.text.len, strlen(text));
    if (out.text.len) assert_memory_equal(out.text.ptr, text, out.text.len);
    assert_string_equal(out.encoding, encoding);
    buf_release(&out.text);
    return out;
}

#define DECODES(bytes, asked, text, encoding) decodes(bytes, sizeof(bytes) - 1, asked, text, encoding)

static void valid_prefix_follows_the_standard(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t n, good;
    } cases[] = {
        { "caf\xC3\xA9", 5, 5 },
        { "caf\xC3", 4, 3 },
        { "\xE2\x82\xAC", 3, 3 },
        { "\xE2\x82", 2, 0 },
        { "\xF0\x9F\x98\x80", 4, 4 },
        { "\xC0\xAF", 2, 0 }, /* overlong */
        { "\xE0\x80\xAF", 3, 0 },
        { "\xED\xA0\x80", 3, 0 }, /* surrogate */
        { "\xED\x9F\xBF", 3, 3 },
        { "\xF4\x90\x80\x80", 4, 0 }, /* over U+10FFFF */
        { "\xF4\x8F\xBF\xBF", 4, 4 },
        { "\xF0\x80\x80\x80", 4, 0 },
        { "a\x80", 2, 1 },
        { "\xFF", 1, 0 },
        { "\xC3\xA9\xC3", 3, 2 },
        { "\xF0\x9F\x98", 3, 0 },
        { "\xE2\x28\xA1", 3, 0 },
        { "", 0, 0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(utf8_valid_prefix(cases[i].text, cases[i].n), cases[i].good);
    /* a bad byte at each place of the blocks in which ASCII is checked */
    char text[200];
    for (size_t at = 0; at < sizeof text; at++) {
        memset(text, 'a', sizeof text);
        text[at] = (char)0x93;
        assert_int_equal(utf8_valid_prefix(text, sizeof text), at);
    }
}

static void windows_1252_agrees_with_iconv(void **state)
{
    (void)state;
    iconv_t cd = iconv_open("UTF-32LE", "WINDOWS-1252");
    assert_true(cd != (iconv_t)-1);
    size_t defined = 0;
    for (unsigned byte = 0; byte < 256; byte++) {
        char in = (char)byte, *from = &in;
        uint32_t point = 0;
        char *to = (char *)&point;
        size_t left = 1, room = sizeof point;
        if (iconv(cd, &from, &left, &to, &room) == (size_t)-1) {
            iconv(cd, NULL, NULL, NULL, NULL);
            point = 0xFFFD;
        } else {
            defined++;
        }
        assert_int_equal(cp1252_point((unsigned char)byte), point);
    }
    iconv_close(cd);
    assert_int_equal(defined, 251);
}

static void marks_settle_the_encoding(void **state)
{
    (void)state;
    DECODES("\xEF\xBB\xBFid;vraag\n", NULL, "id;vraag\n", "utf-8");
    DECODES("\xFF\xFE"
            "i\0d\0\xAC\x20\n\0",
            NULL, "id€\n", "utf-16le");
    DECODES("\xFE\xFF"
            "\0i\0d\x20\xAC\0\n",
            NULL, "id€\n", "utf-16be");
    DECODES("\xC3\xAF\xC2\xBB\xC2\xBFid\n", NULL, "id\n", "utf-8"); /* a mark that was taken for text */
    DECODES("\xEF\xBB\xBF\xC3\xAF\xC2\xBB\xC2\xBFid\n", NULL, "id\n", "utf-8");
    DECODES("\xEF\xBB\xBF", NULL, "", "utf-8");
    DECODES("\xFF\xFE", NULL, "", "utf-16le");
}

static void utf_16_without_a_mark_shows_in_its_nuls(void **state)
{
    (void)state;
    DECODES("i\0d\0;\0v\0r\0a\0a\0g\0\n\0", NULL, "id;vraag\n", "utf-16le");
    DECODES("\0i\0d\0;\0v\0r\0a\0a\0g\0\n", NULL, "id;vraag\n", "utf-16be");
    /* beyond the basic plane, and half a pair */
    DECODES("\xFF\xFE\x3D\xD8\x00\xDE\n\0", NULL, "\xF0\x9F\x98\x80\n", "utf-16le");
    struct decoded half = DECODES("\xFF\xFE\x3D\xD8"
                                  "a\0",
                                  NULL,
                                  "\xEF\xBF\xBD"
                                  "a",
                                  "utf-16le");
    assert_int_equal(half.repairs, 2);
    struct decoded odd = DECODES("\xFF\xFE"
                                 "a\0b",
                                 NULL, "a\xEF\xBF\xBD", "utf-16le");
    assert_int_equal(odd.repairs, 1);
}

static void each_line_is_decided_by_itself(void **state)
{
    (void)state;
    DECODES("1;caf\xE9 \x80 5\n", NULL, "1;café € 5\n", "windows-1252");
    DECODES("1;caf\xC3\xA9\n2;caf\xE9\n3;\xC3\xAB\n", NULL, "1;café\n2;café\n3;ë\n", "utf-8");
    DECODES("1;caf\xC3\xA9\r2;caf\xE9\r", NULL, "1;café\r2;café\r", "utf-8"); /* CR alone ends a line */
    DECODES("caf\xE9", NULL, "café", "windows-1252");                         /* no line end at all */
    struct decoded undefined = DECODES("a\x81z\n", NULL, "a\xEF\xBF\xBDz\n", "windows-1252");
    assert_int_equal(undefined.repairs, 1);
}

static void an_encoding_asked_for_is_taken(void **state)
{
    (void)state;
    DECODES("caf\xC3\xA9\n", "windows-1252", "cafÃ©\n", "windows-1252");
    struct decoded bad = DECODES("caf\xE9!\n", "utf-8", "caf\xEF\xBF\xBD!\n", "utf-8");
    assert_int_equal(bad.repairs, 1);
    DECODES("caf\x8E\n", "MACINTOSH", "café\n", "MACINTOSH");
    DECODES("i\0d\0", "UTF-16LE", "id", "utf-16le");
    struct source source;
    struct decoder d;
    struct err err = ERR_INIT;
    source_open_memory(&source, "test", "", 0);
    assert_int_equal(decoder_init(&d, &source, "utf-9", &err), -1);
    assert_int_equal(err.status, STATUS_USAGE);
    assert_non_null(strstr(err.message, "utf-9"));
    decoder_release(&d);
    err_release(&err);
}

static void nul_characters_are_left_out_and_counted(void **state)
{
    (void)state;
    struct decoded out = DECODES("een vraag\0 over een\0 pakket en nog wat meer tekst\n", NULL,
                                 "een vraag over een pakket en nog wat meer tekst\n", "utf-8");
    assert_int_equal(out.nuls, 2);
    assert_int_equal(out.repairs, 0);
}

/* Characters of one to four bytes over several chunks, whatever the place at which a chunk ends: each line
 * end of the text moves by one byte from round to round. */
static void characters_cut_by_a_chunk_stay_whole(void **state)
{
    (void)state;
    static const char unit[] = "a\xC3\xAB\xE2\x82\xAC\xF0\x9F\x98\x80";
    enum { UNITS = 30000 };
    for (size_t shift = 0; shift < 10; shift++)
        for (int lines = 0; lines < 2; lines++) {
            struct buf text;
            buf_init(&text);
            for (size_t i = 0; i < shift; i++) buf_add_char(&text, 'x');
            for (size_t i = 0; i < UNITS; i++) {
                buf_add(&text, unit, sizeof unit - 1);
                if (lines && i % 7 == 0) buf_add_str(&text, STR("\r\n"));
            }
            struct decoded out = decode(text.ptr, text.len, NULL);
            assert_int_equal(out.text.len, text.len);
            assert_memory_equal(out.text.ptr, text.ptr, text.len);
            assert_int_equal(out.repairs, 0);
            assert_string_equal(out.encoding, "utf-8");
            buf_release(&out.text);
            /* the same through UTF-16 and iconv */
            size_t room = 2 * text.len, left = text.len;
            char *wide = malloc(room), *to = wide, *from = text.ptr;
            iconv_t cd = iconv_open("UTF-16LE", "UTF-8");
            assert_int_equal(iconv(cd, &from, &left, &to, &room), 0);
            iconv_close(cd);
            out = decode(wide, (size_t)(to - wide), "utf-16le");
            assert_int_equal(out.text.len, text.len);
            assert_memory_equal(out.text.ptr, text.ptr, text.len);
            buf_release(&out.text);
            free(wide);
            buf_release(&text);
        }
}

static void a_line_longer_than_a_mebibyte_does_not_stop_the_reader(void **state)
{
    (void)state;
    struct buf text;
    buf_init(&text);
    while (text.len < 3 * 1024 * 1024) buf_add_str(&text, STR("één "));
    struct decoded out = decode(text.ptr, text.len, NULL);
    assert_int_equal(out.text.len, text.len);
    assert_memory_equal(out.text.ptr, text.ptr, text.len);
    assert_int_equal(out.repairs, 0);
    buf_release(&out.text);
    buf_release(&text);
}

static void every_byte_sequence_gives_valid_text(void **state)
{
    (void)state;
    static const char *const encodings[] = { NULL,       "utf-8",    "windows-1252",
                                             "utf-16le", "utf-16be", "MACINTOSH" };
    uint32_t seed = 1;
    for (int round = 0; round < 400; round++) {
        unsigned char bytes[97];
        for (size_t i = 0; i < sizeof bytes; i++) {
            seed = seed * 1664525 + 1013904223;
            bytes[i] = (unsigned char)(seed >> 24);
        }
        bytes[40] = 0; /* UTF-16 without one is refused */
        struct decoded out = decode(bytes, sizeof bytes, encodings[round % 6]); /* asserts that it is valid */
        buf_release(&out.text);
    }
}

/* One character of a line is cut in half, the others of it show what the line was. */
static void damaged_utf8_is_mended(void **state)
{
    (void)state;
    struct decoded out = DECODES("caf\xC3\xA9 co\xC3\xB6rdinatie na\xC3 f\n", NULL,
                                 "caf\xC3\xA9 co\xC3\xB6rdinatie na\xEF\xBF\xBD f\n", "utf-8");
    assert_int_equal(out.repairs, 1);
    out = DECODES("caf\xE9 co\xF6rdinatie \xC3\xA9 na\xEF\n", NULL,
                  "caf\xC3\xA9 co\xC3\xB6rdinatie \xC3\x83\xC2\xA9 na\xC3\xAF\n", "windows-1252");
    assert_int_equal(out.repairs, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(damaged_utf8_is_mended),
        cmocka_unit_test(valid_prefix_follows_the_standard),
        cmocka_unit_test(windows_1252_agrees_with_iconv),
        cmocka_unit_test(marks_settle_the_encoding),
        cmocka_unit_test(utf_16_without_a_mark_shows_in_its_nuls),
        cmocka_unit_test(each_line_is_decided_by_itself),
        cmocka_unit_test(an_encoding_asked_for_is_taken),
        cmocka_unit_test(nul_characters_are_left_out_and_counted),
        cmocka_unit_test(characters_cut_by_a_chunk_stay_whole),
        cmocka_unit_test(a_line_longer_than_a_mebibyte_does_not_stop_the_reader),
        cmocka_unit_test(every_byte_sequence_gives_valid_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
