#include "tests/unit/tokenize_fixture.h"

#include "tokenize/split.h"

/* The tokens of a text: word, #number, $amount, @time, %date, <placeholder>, a symbol as it is; = and what it
 * counts; ^ = shouted. Of marks: , comma; ; clause; ~ line; / end, with a ! and a ? for each. */
static void check(const char *text, const char *expected)
{
    static const char marks[] = {
        [TOKEN_NUMBER] = '#', [TOKEN_AMOUNT] = '$', [TOKEN_TIME] = '@', [TOKEN_DATE] = '%'
    };
    struct str s = exact_copy(text);
    struct buf out;
    struct token t;
    size_t at = 0, last = 0;

    buf_init(&out);
    while ((t = split_next(s, &at)).kind != TOKEN_END) {
        assert_true(at >= last && at <= s.len);
        last = at;
        if (out.len) buf_add_char(&out, ' ');
        if (t.marks & MARK_COMMA) buf_add_char(&out, ',');
        if (t.marks & MARK_CLAUSE) buf_add_char(&out, ';');
        if (t.marks & MARK_LINE) buf_add_char(&out, '~');
        if (t.marks & MARK_END) buf_add_char(&out, '/');
        for (int i = 0; i < t.cries; i++) buf_add_char(&out, '!');
        for (int i = 0; i < t.questions; i++) buf_add_char(&out, '?');
        if (t.shouted) buf_add_char(&out, '^');
        if ((size_t)t.kind < sizeof marks && marks[t.kind]) buf_add_char(&out, marks[t.kind]);
        buf_add_str(&out, t.text);
        if (t.count >= 0) buf_add_format(&out, "=%d", t.count);
    }
    assert_text_is(buf_str(&out), expected);
    buf_release(&out);
    exact_free(s);
}

static void test_words(void **unused)
{
    (void)unused;
    check("", "");
    check("  \n .. ", "~/");
    check("Waar blijft mijn pakje", "Waar blijft mijn pakje");
    check("foto's 's avonds m'n l’article d'r '", "foto's s avonds m'n l’article d'r");
    check("NIET Niet N É É\xC3\x89N DON'T 2FA", "^NIET Niet N É ^ÉÉN ^DON'T ^2FA");
    check("e-mail t-shirt sim-kaart heen- en terug -", "e-mail t-shirt sim kaart heen en terug");
    check("één reëel ĳs Öztürk", "één reëel ĳs Öztürk");
    check("a.u.b. i.p.v. m.b.t de b.v", "a.u.b. i.p.v. m.b.t de b.v");
    check("2fa iphone12 mp3 A4", "2fa iphone12 mp3 A4");
    check("track&trace en/of bol.com", "track trace en of bol ; com");
}

static void test_breaks(void **unused)
{
    (void)unused;
    check("Ja. Nee! Hoe?\nZo", "Ja / Nee /! Hoe /? Zo");
    check("Wat!?!? Nou...", "Wat /!!?? Nou /");
    check("een lange\nregel\n\nnog een\n- dit\nDat", "een lange ~ regel ~/ nog een / dit / Dat");
    check("(ja); nee: \"zo.\" – of|niet…", "; ja ; nee ; zo ,/ of ; niet /");
    check("art.5 van dhr.jansen.Dat", "art ; #5=5 van dhr ; jansen / Dat");
    check("hallo, ik wil", "hallo , ik wil");
    check("kapot 😡😡 nu", "kapot 😡 😡 nu");
    check("\n\nbegin\n\n\neind\n", "~/ begin ~/ eind /");
    check("stop.Begin", "stop / Begin");
}

static void test_numbers(void **unused)
{
    (void)unused;
    check("12 en 3 of 4x de 2e", "#12=12 en #3=3 of #4=4 de #2=2");
    check("€ 12,50 of 12,50 of 25,- of 5 euro", "$12,50 of $12,50 of $25=25 , of $5=5 euro");
    check("1.234,56", "$1.234,56");
    check("14:30 of 8.30 uur of 9u", "@14:30 of @8.30 uur of @9=9 u");
    check("12-05-2024 of 3/5 of 2024-05-12", "%12-05-2024 of %3/5=5 of %2024-05-12");
    check("40gb 10cm 256 GB", "#40=40 gb #10=10 cm #256=256 ^GB");
    /* what is left of a word that is too long */
    check("x777777777777777777777777777777777777777777777777777777777777777777",
          "x777777777777777777777777777777777777777777777777777777777777777 #777=777");
    check("12. Dan", "#12=12 / Dan");
    check("al 2-3 weken, 1000 keer", "al %2-3=3 weken , #1000 keer");
}

static void test_placeholders(void **unused)
{
    (void)unused;
    check("mijn <IBAN> en <EMAIL>.", "mijn <IBAN> en <EMAIL> /");
    check("<b>vet</b> <3 < <> <A", "b vet b #3=3 A");
    check("eind. <IBAN>", "eind / <IBAN>");
}

static void test_other_scripts(void **unused)
{
    (void)unused;
    check("Где мой заказ?", "Где мой заказ /?");
    check("我的订单在哪里。谢谢", "我的订单在哪里 / 谢谢");
    check("لم يصل الطرد", "لم يصل الطرد");
    check("e\xCC\x81\xC3\xA9n", "e\xCC\x81\xC3\xA9n"); /* a combining accent belongs to its letter */
}

static void test_long_runs_are_bounded(void **unused)
{
    char text[1001];
    struct token t;
    size_t at = 0, words = 0;
    (void)unused;
    memset(text, 'a', 1000);
    text[1000] = '\0';
    while ((t = split_next(str_of(text), &at)).kind != TOKEN_END) {
        assert_true(t.text.len <= 64);
        words++;
    }
    assert_int_equal(words, (1000 + 63) / 64);
}

static void test_bytes_that_are_no_text(void **unused)
{
    struct str s = exact_copy("ab\xFF\xC3 cd\xE2\x82");
    size_t at = 0;
    (void)unused;
    for (int i = 0; i < 20 && split_next(s, &at).kind != TOKEN_END; i++) assert_true(at <= s.len);
    assert_int_equal(at, s.len);
    exact_free(s);
}

/* Wherever split_short_word finds a word, split_next finds the same. */
static void test_short_words_are_words(void **unused)
{
    static const char *const texts[] = {
        "Waar blijft mijn pakje van gisteren? a.u.b. antwoord, e-mail of bel 06-12345678.",
        "foto's en a b. c, d' x- IN 40gb twee2 drie\xC3\xABn \xE2\x82\xAC"
        "5 vier\xE2\x80\x99s <NAAM> ja",
        "abcdefghijklmno abcdefghijklmnop abcdefghijklmnopq abcdefgh abcdefghi ABCDEFGH abcdefg",
        " a",
        "a",
        "ab",
        "abcdefgh",
        "abcdefghijklmnop",
        "abcdefghijklmnopq",
        "  a",
        "a.b",
        "a-b",
        "a-",
        "ab-c",
        ""
    };
    size_t found = 0;
    (void)unused;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct str s = exact_copy(texts[i]);
        for (size_t from = 0; from < s.len; from++) {
            size_t begin = from, at = from;
            struct short_word word, same;
            size_t n = split_short_word(s, &begin, &word);
            if (!n) continue;
            struct token t = split_next(s, &at);
            assert_int_equal(t.kind, TOKEN_WORD);
            assert_true(t.ascii && t.text.ptr == s.ptr + begin && t.text.len == n && at == begin + n);
            same = short_word_of(s, begin, n);
            assert_true(short_word_eq(word, same));
            found++;
        }
        exact_free(s);
    }
    assert_true(found > 150);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_breaks),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_placeholders),
        cmocka_unit_test(test_other_scripts),
        cmocka_unit_test(test_long_runs_are_bounded),
        cmocka_unit_test(test_bytes_that_are_no_text),
        cmocka_unit_test(test_short_words_are_words),
    };
    return cmocka_run_group_tests_name("split", tests, NULL, NULL);
}
