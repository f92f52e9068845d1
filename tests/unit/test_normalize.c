#include "tests/unit/tokenize_fixture.h"

#include "tokenize/clean.h"
#include "tokenize/normalize.h"

static void check_word(const char *word, const char *expected)
{
    struct str s = exact_copy(word);
    struct buf out;
    bool ascii = true;

    for (size_t i = 0; i < s.len; i++) ascii &= (unsigned char)s.ptr[i] < 0x80;
    buf_init(&out);
    buf_add_str(&out, STR("what was there before"));
    normalize_word(s, &out);
    assert_text_is(buf_str(&out), expected);
    if (ascii) {
        char *room = mem_alloc(s.len, 1); /* no more than its bytes: sanitizers see a byte too many */
        assert_text_is(normalize_ascii(s, room), expected);
        free(room);
    }
    buf_release(&out);
    exact_free(s);
}

static void check_plain(const char *word, const char *expected)
{
    struct str s = exact_copy(word);
    struct buf out;

    buf_init(&out);
    buf_add_str(&out, STR("what was there before"));
    normalize_plain(s, &out);
    assert_text_is(buf_str(&out), expected);
    buf_release(&out);
    exact_free(s);
}

static void test_plain(void **unused)
{
    (void)unused;
    check_plain("", "");
    check_plain("pakket", "pakket");
    check_plain("e-mail", "email");
    check_plain("zo'n", "zon");
    check_plain("één", "een");
    check_plain("reële", "reele");
    check_plain("ş'ā", "sa");
    check_plain("заказ", "заказ");
    check_plain("'-", "");
}

static void check_clean(const char *text, const char *expected)
{
    struct str s = exact_copy(text);
    struct buf out;

    assert_false(clean_needless(s));
    buf_init(&out);
    buf_add_char(&out, '|');
    clean_text(s, &out);
    assert_text_is(str_sub(buf_str(&out), 1, out.len), expected);
    buf_release(&out);
    exact_free(s);
}

static void test_case_and_form(void **unused)
{
    (void)unused;
    check_word("Bestelling", "bestelling");
    check_word("ÉÉN", "één");
    check_word("e\xCC\x81"
               "e\xCC\x81n",
               "één"); /* decomposed */
    check_word("ĳs", "ijs");
    check_word("Ĳsland", "ijsland");
    check_word("ﬁets", "fiets");
    check_word("STRASSE", "strasse");
    check_word("Straße", "strasse");
    check_word("foto’s", "foto's");
    check_word("a.u.b.", "aub");
    check_word("ＡＢＣ", "abc"); /* full width */
    check_word("", "");
}

static void test_what_a_word_cannot_hold_goes(void **unused)
{
    (void)unused;
    check_word("½", "12");
    check_word("\xC2\xAD", "");
    check_word("ﷺ", "صلىاللهعليهوسلم"); /* one character that stands for four words */
}

static void test_mojibake(void **unused)
{
    (void)unused;
    check_clean("geÃ«xpireerd cafÃ©", "geëxpireerd café");
    check_clean("â‚¬ 20, fotoâ€™s", "€ 20, foto’s");
    check_clean("ÃƒÂ«cht", "ëcht");          /* encoded twice */
    check_clean("echtÂ waar", "echtÂ waar"); /* the second half is lost: nothing to mend */
    check_clean("SÃO PAULO, Ångström, naïef, Âge", "SÃO PAULO, Ångström, naïef, Âge");
    check_clean("ï»¿tekst", "tekst");
}

static void test_invisible_characters(void **unused)
{
    (void)unused;
    check_clean("０６‑１２３４ jan＠shop．nl ٣", "06-1234 jan@shop.nl 3"); /* of other widths and scripts */
    check_clean("08–07–1972, 06 – 12, AB–12", "08-07-1972, 06 - 12, AB-12");
    check_clean("Gent – Brugge, ＜b＞ −5 𝟗", "Gent – Brugge, ＜b＞ -5 9");
    check_clean("a\xC2\xA0"
                "b\xE2\x80\xAF"
                "c",
                "a b c");
    check_clean("be\xC2\xADstel\xE2\x80\x8B"
                "ling\xEF\xBB\xBF",
                "bestelling");
    check_clean("a\r\nb\rc\x01\td\xE2\x80\xA8"
                "e_x000D_\nf",
                "a\nb\nc d\ne\nf");
}

static void test_html(void **unused)
{
    (void)unused;
    check_clean("<p>Hallo,</p><p>Mijn <b>wachtwoord</b> werkt&nbsp;niet.<br>Groet</p>",
                "Hallo,\nMijn wachtwoord werkt niet.\nGroet\n");
    check_clean("Tom &amp; Jerry &amp;nbsp; &#233;&#xe9;n &euro;5 &onzin; &",
                "Tom & Jerry   één €5 &onzin; &");
    check_clean("<style>p{}</style><script>x()</script>tekst <i>hier</i>", "tekst hier\n");
    check_clean("<div>Dit is mijn antwoord.</div><div class=\"gmail_quote\">oud bericht</div>",
                "Dit is mijn antwoord.\n");
    check_clean("<div>Antwoord op de vraag</div><blockquote type=\"cite\">oud</blockquote>",
                "Antwoord op de vraag\n");
    check_clean("<div>Nieuwe vraag dus</div><div id=\"divRplyFwdMsg\">Van: x</div><div>oud</div>",
                "Nieuwe vraag dus\n");
    check_clean("<div>Nog een vraag erbij</div><div id=\"appendonsend\"></div><div>oud bericht</div>",
                "Nog een vraag erbij\n");
    check_clean(
        "<p>Dat heb ik al gedaan</p><div class=\"moz-cite-prefix\">Op 3 mei schreef x:</div><p>oud</p>",
        "Dat heb ik al gedaan\n");
    check_clean("<blockquote type=\"cite\">alleen dit</blockquote>", "alleen dit\n");
    check_clean("mijn <IBAN> en 3 < 4 > 2", "mijn <IBAN> en 3 < 4 > 2");
}

/* Words of all lengths, with each character of ASCII at each place. */
static void test_ascii_words(void **unused)
{
    (void)unused;
    for (size_t len = 1; len <= 20; len++)
        for (size_t at = 0; at < len; at++)
            for (char c = 1; c < 127; c++) {
                char word[20], out[20];
                memset(word, 'Q', sizeof word);
                word[at] = c;
                struct str got = normalize_ascii((struct str){ word, len }, out);
                assert_int_equal(got.len, len - (c == '.'));
                char lower = c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
                for (size_t i = 0; i < got.len; i++)
                    assert_int_equal(got.ptr[i], i == at && c != '.' ? lower : 'q');
            }
}

static void test_plain_text_needs_nothing(void **unused)
{
    (void)unused;
    assert_true(clean_needless(STR("Waar blijft mijn pakje?\nGroet (Jan)")));
    assert_true(clean_needless(STR("")));
    assert_false(clean_needless(STR("a&amp;b")));
    assert_false(clean_needless(STR("\x01")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain),
        cmocka_unit_test(test_case_and_form),
        cmocka_unit_test(test_what_a_word_cannot_hold_goes),
        cmocka_unit_test(test_mojibake),
        cmocka_unit_test(test_invisible_characters),
        cmocka_unit_test(test_html),
        cmocka_unit_test(test_ascii_words),
        cmocka_unit_test(test_plain_text_needs_nothing),
    };
    return cmocka_run_group_tests_name("normalize", tests, NULL, NULL);
}
