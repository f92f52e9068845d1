/* How much personal data the rules find in fifteen made-up sets of messages, and how much else they take
 * with it. tests/masking/known.tsv, typed.tsv (odd spellings), spellings.tsv (numbers in every grouping,
 * forms, chats), nouns.tsv (codes behind nouns, logins, call notes, whole tickets), phrased.tsv (rare nouns
 * and phrases), sentences.tsv (labels apart from their values), tickets.tsv (many kinds of organisations),
 * customers.tsv (what customers, agents and forms write, as often as they do) and desks.tsv (over a hundred
 * desks by sixteen authors who knew no rule) were developed against; unseen.tsv was written before the rules
 * were tried, blind.tsv, half.tsv, drawn.tsv, lot.tsv and fresh.tsv before they were read: those six are
 * looked at by their figures only. A line is `kind TAB text`, personal data in
 * [[ ]], or [[kind=]] where it is of another kind than the line, line breaks as \n; `harmless` holds none.
 * Run with SHOW=known to list the lines that fail. */
#include "tests/unit/tokenize_fixture.h"

#include "tokenize/analyzer.h"

enum { KINDS = MASK_KIND_COUNT + 1, HARMLESS = MASK_KIND_COUNT };

struct tally {
    unsigned secrets[KINDS], masked[KINDS], typed[KINDS]; /* HARMLESS: lines, lines left as they were */
    unsigned lines, lost; /* with secrets; those that lost a word beside them */
};

static struct analyzer_shared *shared;
static struct analyzer *analyzer;

static int set_up(void **unused)
{
    const struct analyzer_options options = { .language = LANGUAGE_UNKNOWN, .mask = true };
    (void)unused;
    shared = analyzer_shared_new(&options);
    analyzer = analyzer_new(shared);
    return 0;
}

static int tear_down(void **unused)
{
    (void)unused;
    analyzer_free(analyzer);
    analyzer_shared_free(shared);
    return 0;
}

static bool word_byte(char c)
{
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80;
}

/* A quotation mark, dash, arrow or emoji begins here, which is part of no word. */
static bool sign_at(struct str s, size_t i)
{
    return s.ptr[i] == '\xC2' || s.ptr[i] == '\xE2' || s.ptr[i] == '\xF0';
}

/* The next word of `s` from *at on; empty at the end. Placeholders are no words. */
static struct str next_word(struct str s, size_t *at)
{
    size_t i = *at, from;
    while (i < s.len && (sign_at(s, i) || !word_byte(s.ptr[i]))) {
        if (sign_at(s, i)) {
            for (i++; i < s.len && ((unsigned char)s.ptr[i] & 0xC0) == 0x80; i++)
                ;
            continue;
        }
        if (s.ptr[i] == '<') {
            size_t j = i + 1;
            while (j < s.len && s.ptr[j] >= 'A' && s.ptr[j] <= 'Z') j++;
            if (j > i + 2 && j < s.len && s.ptr[j] == '>') i = j;
        }
        i++;
    }
    for (from = i; i < s.len && word_byte(s.ptr[i]) && !sign_at(s, i); i++)
        ;
    *at = i;
    return str_sub(s, from, i);
}

static bool holds_word(struct str text, struct str word)
{
    size_t at = 0;
    for (struct str w = next_word(text, &at); w.len; w = next_word(text, &at))
        if (str_eq_nocase(w, word)) return true;
    return false;
}

/* Words that a name may leave readable. */
static bool title_or_particle(struct str w)
{
    static const char *const words[] = { "van",     "den", "der",  "ter",       "vdm",      "heer",
                                         "mevrouw", "fam", "mevr", "Stichting", "eigenaar", "mensen" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_eq_nocase(w, str_of(words[i]))) return true;
    return false;
}

/* No telling word of the secret is in the masked text, unless the text around the secret has it too. */
static bool is_gone(struct str secret, struct str around, struct str masked)
{
    size_t at = 0;
    for (struct str w = next_word(secret, &at); w.len; w = next_word(secret, &at))
        if (w.len >= 3 && !title_or_particle(w) && !holds_word(around, w) && holds_word(masked, w))
            return false;
    return true;
}

/* Do two words of the secret, one with a digit, stand side by side in the masked text as they did? Words of
 * two characters tell nothing alone, but "12 34 56 78" does. */
static bool has_pieces(struct str secret, struct str around, struct str masked)
{
    size_t at = 0;
    struct str before = next_word(secret, &at);
    for (struct str w = next_word(secret, &at); w.len; before = w, w = next_word(secret, &at)) {
        struct str piece = str_sub(secret, (size_t)(before.ptr - secret.ptr), at);
        bool digit = false;
        for (size_t i = 0; i < piece.len; i++) digit |= piece.ptr[i] >= '0' && piece.ptr[i] <= '9';
        if (digit && piece.len >= 4 && str_find(masked, piece) != SIZE_MAX &&
            str_find(around, piece) == SIZE_MAX)
            return true;
    }
    return false;
}

static struct str mask(struct str text)
{
    const struct str parts[PART_COUNT] = { [PART_BODY] = text };
    static struct analysis result;
    analyzer_run(analyzer, parts, &result);
    return result.masked[PART_BODY];
}

static int kind_of(struct str name)
{
    for (int k = 0; k < MASK_KIND_COUNT; k++)
        if (str_eq(name, str_of(mask_name((enum mask_kind)k)))) return k;
    return str_eq(name, STR("harmless")) ? HARMLESS : -1;
}

static void show(bool shown, struct str line, struct str masked)
{
    if (!shown) return;
    printf("%.*s\n    -> ", STR_ARG(line));
    for (size_t i = 0; i < masked.len; i++) printf(masked.ptr[i] == '\n' ? "\\n" : "%c", masked.ptr[i]);
    printf("\n");
}

static void judge(struct str line, struct tally *tally, bool shown)
{
    struct buf text, around, secrets;
    size_t tab = str_find(line, STR("\t"));
    int kind = kind_of(str_sub(line, 0, tab));
    assert_true(kind >= 0);
    buf_init(&text);
    buf_init(&around);
    buf_init(&secrets); /* one a line */
    bool inside = false;
    int kinds[64] = { 0 };
    size_t count = 0;
    for (size_t i = tab + 1; i < line.len; i++) {
        char c = line.ptr[i];
        if (i + 1 < line.len && c == (inside ? ']' : '[') && line.ptr[i + 1] == c) {
            inside = !inside;
            if (!inside) buf_add_char(&secrets, '\n');
            buf_add_char(&around, ' ');
            i++;
            if (inside) { /* of another kind than the line */
                struct str rest = str_sub(line, i + 1, line.len);
                size_t sign = str_find(rest, STR("="));
                int own = sign < 16 ? kind_of(str_sub(rest, 0, sign)) : -1;
                if (own >= 0) i += sign + 1;
                assert_true(count < 64);
                kinds[count++] = own >= 0 ? own : kind;
            }
            continue;
        }
        if (c == '\\' && i + 1 < line.len && line.ptr[i + 1] == 'n') {
            c = '\n';
            i++;
        }
        buf_add_char(&text, c);
        buf_add_char(inside ? &secrets : &around, c);
    }
    struct str masked = mask(buf_str(&text)), rest = buf_str(&secrets);
    size_t at = 0;
    if (kind == HARMLESS) {
        bool same = str_eq(masked, str_trim(buf_str(&text)));
        tally->secrets[kind]++;
        tally->masked[kind] += same;
        if (!same) show(shown, line, masked);
    } else {
        bool all = true, kept = true;
        for (const int *k = kinds; rest.len; k++) {
            size_t end = str_find(rest, STR("\n"));
            struct str secret = str_sub(rest, 0, end);
            bool gone =
                is_gone(secret, buf_str(&around), masked) && !has_pieces(secret, buf_str(&around), masked);
            tally->secrets[*k]++;
            tally->masked[*k] += gone;
            tally->typed[*k] +=
                gone && str_find(masked, str_of(mask_placeholder((enum mask_kind) * k))) != SIZE_MAX;
            all &= gone;
            rest = str_sub(rest, end + 1, rest.len);
        }
        for (struct str w = next_word(buf_str(&around), &at); w.len; w = next_word(buf_str(&around), &at))
            kept &= w.len < 3 || holds_word(masked, w);
        tally->lines++;
        tally->lost += !kept;
        if (!all || !kept) show(shown, line, masked);
    }
    buf_release(&text);
    buf_release(&around);
    buf_release(&secrets);
}

static double run_set(const char *name, double *names, double *harmless, double *lost)
{
    char path[64];
    struct tally tally = { 0 };
    unsigned secrets = 0, masked = 0, typed = 0;
    const char *wanted = getenv("SHOW");
    snprintf(path, sizeof path, "tests/masking/%s.tsv", name);
    FILE *in = fopen(path, "re");
    char *line = NULL;
    size_t capacity = 0;
    ssize_t n;
    assert_non_null(in);
    while ((n = getline(&line, &capacity, in)) > 0) {
        if (line[n - 1] == '\n') n--;
        if (n && line[0] != '#')
            judge((struct str){ line, (size_t)n }, &tally, wanted && strcmp(wanted, name) == 0);
    }
    free(line);
    fclose(in);
    for (int k = 0; k < MASK_KIND_COUNT; k++) {
        if (!tally.secrets[k]) continue;
        print_message("%s: %-12s masked %3u of %3u, as what they are %3u\n", name,
                      mask_name((enum mask_kind)k), tally.masked[k], tally.secrets[k], tally.typed[k]);
        if (k == MASK_NAME) continue;
        secrets += tally.secrets[k];
        masked += tally.masked[k];
        typed += tally.typed[k];
    }
    *names = (double)tally.masked[MASK_NAME] / tally.secrets[MASK_NAME];
    *harmless = (double)(tally.secrets[HARMLESS] - tally.masked[HARMLESS]) / tally.secrets[HARMLESS];
    *lost = (double)tally.lost / tally.lines;
    print_message("%s: structured %.1f%% (as what they are %.1f%%), names %.1f%%, harmless lost %.1f%% of "
                  "%u, a word beside lost in %.1f%%\n",
                  name, 100.0 * masked / secrets, 100.0 * typed / secrets, 100 * *names, 100 * *harmless,
                  tally.secrets[HARMLESS], 100 * *lost);
    return (double)masked / secrets;
}

/* At least these shares are masked of structured data and of names, and at most this of harmless strings. */
static void check_set(const char *set, double structured, double names, double harmless)
{
    double named, harmed, lost;
    assert_true(run_set(set, &named, &harmed, &lost) >= structured);
    assert_true(named >= names);
    assert_true(harmed <= harmless);
    assert_true(lost <= 0.05);
}

static void test_known(void **unused)
{
    (void)unused;
    check_set("known", 0.98, 0.90, 0.05);
}

static void test_typed(void **unused)
{
    (void)unused;
    check_set("typed", 0.97, 0.95, 0.03);
}

static void test_nouns(void **unused)
{
    (void)unused;
    check_set("nouns", 0.96, 0.94, 0.03);
}

static void test_unseen(void **unused)
{
    (void)unused;
    check_set("unseen", 0.95, 0.90, 0.05);
}

static void test_spellings(void **unused)
{
    (void)unused;
    check_set("spellings", 0.98, 0.94, 0.03);
}

static void test_phrased(void **unused)
{
    (void)unused;
    check_set("phrased", 0.97, 0.95, 0.03);
}

static void test_blind(void **unused)
{
    (void)unused;
    check_set("blind", 0.95, 0.90, 0.05);
}

static void test_sentences(void **unused)
{
    (void)unused;
    check_set("sentences", 0.93, 0.90, 0.03);
}

static void test_half(void **unused)
{
    (void)unused;
    check_set("half", 0.91, 0.88, 0.03);
}

static void test_tickets(void **unused)
{
    (void)unused;
    check_set("tickets", 0.96, 0.95, 0.02);
}

static void test_drawn(void **unused)
{
    (void)unused;
    check_set("drawn", 0.94, 0.94, 0.04);
}

static void test_fresh(void **unused)
{
    (void)unused;
    check_set("fresh", 0.98, 0.94, 0.02);
}

static void test_desks(void **unused)
{
    (void)unused;
    check_set("desks", 0.98, 0.97, 0.03);
}

static void test_customers(void **unused)
{
    (void)unused;
    check_set("customers", 0.95, 0.94, 0.03);
}

static void test_lot(void **unused)
{
    (void)unused;
    check_set("lot", 0.97, 0.93, 0.05);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known),   cmocka_unit_test(test_typed),     cmocka_unit_test(test_spellings),
        cmocka_unit_test(test_nouns),   cmocka_unit_test(test_unseen),    cmocka_unit_test(test_phrased),
        cmocka_unit_test(test_blind),   cmocka_unit_test(test_sentences), cmocka_unit_test(test_half),
        cmocka_unit_test(test_tickets), cmocka_unit_test(test_drawn),     cmocka_unit_test(test_customers),
        cmocka_unit_test(test_desks),   cmocka_unit_test(test_fresh),     cmocka_unit_test(test_lot)
    };
    return cmocka_run_group_tests_name("masking set", tests, set_up, tear_down);
}
