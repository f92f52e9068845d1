/* Secrets that a word behind them tells, or that stand where one is spoken of. */
#include <string.h>

#include "tokenize/mask_codes.h"
#include "tokenize/mask_plausible.h"

static bool signs_secret(char c)
{
    return c == '!' || (c >= '#' && c <= '&') || c == '*' || c == '+' || c == '=';
}

/* "hij probeert Zomer2023!!", "password I used: Galaxy!88", "wachtwoord hersteld naar Start5674": where the
 * secret begins that ends with the digit before `j`, if a password is spoken of near it; else `j`.
 * It is letters first, with a sign among the rest or behind it, or a preposition before it. */
static size_t secret_start(struct str t, size_t written, size_t j)
{
    enum { NEAR = 80, BEHIND = 24 };
    static const struct str words[] = { WORD("naar "), WORD("van "), WORD("in "), WORD("op "),
                                        WORD("als "),  WORD("met "), WORD(": ") };
    static const char *const about[] = { "wachtw", "paswoord", "passw", " ww ", "inlog", "login" };
    char near[NEAR + BEHIND];
    size_t from = j, letters, n, behind = t.len - j < BEHIND ? t.len - j : BEHIND;
    bool told = j < t.len && signs_secret(t.ptr[j]);

    while (from > written && j - from < LONGEST &&
           (ascii_word(t.ptr[from - 1]) || signs_secret(t.ptr[from - 1])))
        told |= signs_secret(t.ptr[--from]);
    for (letters = from; letters < j && is_letter(t.ptr[letters]); letters++)
        ;
    if (letters < from + 3 || letters == j || j < from + 6 || !is_digit(t.ptr[j - 1])) return j;
    if (j + 1 < t.len && t.ptr[j] == '.' && is_digit(t.ptr[j + 1])) return j; /* src=10.0.0.1 */
    for (n = j; is_digit(t.ptr[n - 1]);) n--; /* "Pindakaas!2019": no word is written so */
    if (n == letters + 1 && j > n + 1 && n > from + 4 && strchr("!$", t.ptr[letters]) &&
        (j == t.len || t.ptr[j] != '%'))
        return from;
    for (size_t k = 0; k < sizeof words / sizeof *words && !told; k++)
        told = j - letters > 1 && from >= words[k].len &&
               str_eq(str_sub(t, from - words[k].len, from), words[k]);
    if (!told || !plausible_login(str_sub(t, from, j))) return j;
    n = from < NEAR ? from : NEAR;
    for (size_t k = 0; k < n; k++) near[k] = lower(t.ptr[from - n + k]);
    for (size_t k = 0; k < behind; k++) near[n + k] = lower(t.ptr[j + k]);
    for (size_t k = 0; k < sizeof about / sizeof *about; k++)
        if (memmem(near, n + behind, about[k], strlen(about[k]))) return from;
    return j;
}

size_t mask_secret_end(struct str t, size_t written, size_t *i, size_t j)
{
    static const struct str secrets[] = { WORD("wachtw"), WORD("paswo"),    WORD("passw"), WORD("pin"),
                                          WORD("ww"),     WORD("toegangs"), WORD("inlog"), WORD("puk") };
    size_t end = j, from = *i;

    while (end < t.len && (unsigned char)t.ptr[end] > ' ' && !char_class(t.ptr[end]) && t.ptr[end] != '<')
        end++;
    struct str noun = mask_noun_behind(t, end);
    bool secret =
        noun.len > 4 && ends_in(noun, (struct str)WORD("code")) && mask_kind_of_noun(noun) != MASK_NOTHING;
    for (size_t k = 0; k < sizeof secrets / sizeof *secrets && noun.len; k++)
        secret |= begins_as(noun, secrets[k]);
    bool lettered = is_letter(t.ptr[from]) || (from > written && signs_secret(t.ptr[from - 1]));
    size_t start = lettered ? secret_start(t, written, j) : j;
    if (start < j) {
        while (end > j && !signs_secret(t.ptr[end - 1])) end--; /* "…2023!!." */
        *i = start;
        return end;
    }
    if (!secret) return 0;
    while (from > written && (unsigned char)t.ptr[from - 1] > ' ' && t.ptr[from - 1] != '>') from--;
    for (size_t k = from;
         end - from < 4 && k > written && t.ptr[k - 1] == ' ' && is_digit(t.ptr[*i]);) /* 123 456 */
        for (from = --k; from > written && is_digit(t.ptr[from - 1]);) from--;
    if (end - from < 4) return 0;
    *i = from;
    return end;
}
