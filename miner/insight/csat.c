#include "miner/insight/csat.h"

#include <math.h>
#include <stdlib.h>

#include "miner/base/mem.h"

/* Steps from neutral. */
static const struct {
    const char *word;
    int step;
} words[] = {
    { "good", 1 },
    { "great", 2 },
    { "excellent", 2 },
    { "satisfied", 1 },
    { "happy", 1 },
    { "positive", 1 },
    { "thumbs up", 1 },
    { "yes", 1 },
    { "goed", 1 },
    { "tevreden", 1 },
    { "blij", 1 },
    { "positief", 1 },
    { "uitstekend", 2 },
    { "ja", 1 },
    { "duim omhoog", 1 },
    { "neutral", 0 },
    { "neutraal", 0 },
    { "okay", 0 },
    { "ok", 0 },
    { "average", 0 },
    { "redelijk", 0 },
    { "voldoende", 0 },
    { "bad", -1 },
    { "poor", -1 },
    { "dissatisfied", -1 },
    { "unsatisfied", -1 },
    { "not satisfied", -1 },
    { "unhappy", -1 },
    { "negative", -1 },
    { "thumbs down", -1 },
    { "no", -1 },
    { "terrible", -2 },
    { "slecht", -1 },
    { "matig", -1 },
    { "onvoldoende", -1 },
    { "ontevreden", -1 },
    { "niet tevreden", -1 },
    { "boos", -1 },
    { "negatief", -1 },
    { "nee", -1 },
    { "duim omlaag", -1 },
    { "👍", 1 },
    { "😀", 1 },
    { "😃", 1 },
    { "😄", 1 },
    { "😊", 1 },
    { "🙂", 1 },
    { "☺", 1 },
    { ":-)", 1 },
    { ":)", 1 },
    { "😍", 2 },
    { "🤩", 2 },
    { "😐", 0 },
    { "😑", 0 },
    { ":-|", 0 },
    { ":|", 0 },
    { "👎", -1 },
    { "🙁", -1 },
    { "☹", -1 },
    { "😞", -1 },
    { "😟", -1 },
    { ":-(", -1 },
    { ":(", -1 },
    { "😠", -2 },
    { "😡", -2 },
};

/* Before a word that is not neutral: moves it further out, to this step. */
static const struct {
    const char *word;
    int step;
} stronger[] = {
    { "very ", 2 }, { "zeer ", 2 }, { "heel ", 2 }, { "erg ", 2 }, { "extremely ", 3 }, { "uiterst ", 3 },
};

/* Behind a word: a comment came with it, or a colour variant of the smiley. */
static const char *const endings[] = { " with comment",    "_with_comment", "withcomment", " met opmerking",
                                       " met toelichting", "\xEF\xB8\x8F",  "!",           "." };

enum { NO_STEP = -99 };

static int step_of(struct str s)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct str end = str_of(endings[i]);
        if (s.len > end.len && str_eq_nocase(str_sub(s, s.len - end.len, s.len), end))
            s = str_trim(str_sub(s, 0, s.len - end.len));
    }
    int strong = 0;
    for (size_t i = 0; i < sizeof stronger / sizeof *stronger && !strong; i++) {
        struct str start = str_of(stronger[i].word);
        if (s.len <= start.len || !str_eq_nocase(str_sub(s, 0, start.len), start)) continue;
        strong = stronger[i].step;
        s = str_trim(str_sub(s, start.len, s.len));
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        int step = words[i].step;
        if (!str_eq_nocase(s, str_of(words[i].word))) continue;
        return !strong || !step ? step : step > 0 ? strong : -strong;
    }
    return NO_STEP;
}

/* An answer in numbers: `value`, on a scale up to `of` when the text says so, else 0. */
struct number {
    double value;
    int of;
};

/* Digits with at most one point or comma, from *at, which moves behind them; NAN when there are none, or too
 * many. */
static double digits(struct str s, size_t *at)
{
    enum { MOST = 9 };
    double value = 0, scale = 1;
    size_t i = *at;
    bool point = false;
    for (; i < s.len; i++) {
        char c = s.ptr[i];
        bool separates = (c == '.' || c == ',') && !point && i > *at && i + 1 < s.len &&
                         s.ptr[i + 1] >= '0' && s.ptr[i + 1] <= '9';
        if (!separates && (c < '0' || c > '9')) break;
        point |= separates;
        if (separates) continue;
        value = value * 10 + (c - '0');
        if (point) scale *= 10;
    }
    size_t length = i - *at;
    *at = i;
    return length == 0 || length > MOST ? NAN : value / scale;
}

static size_t skip_spaces(struct str s, size_t i)
{
    while (i < s.len && s.ptr[i] == ' ') i++;
    return i;
}

/* "★★★★☆" and "⭐⭐⭐": filled stars. */
static uint32_t count_stars(struct str s)
{
    static const struct str filled[] = { { "★", 3 }, { "⭐", 3 } }, empty = { "☆", 3 };
    uint32_t stars = 0;
    for (size_t i = 0; i < s.len; i += 3) {
        struct str c = str_sub(s, i, i + 3);
        if (str_eq(c, filled[0]) || str_eq(c, filled[1]))
            stars++;
        else if (!str_eq(c, empty))
            return 0;
    }
    return stars;
}

/* "4", "4,5", "4/5", "4 van 5", "80%", "5 - Zeer tevreden", "★★★". No number: a value of NAN. */
static struct number number_of(struct str s)
{
    static const struct str of[] = {
        { "/", 1 }, { "van de ", 7 }, { "van ", 4 }, { "out of ", 7 }, { "of ", 3 }
    };
    const struct number none = { NAN, 0 };
    uint32_t stars = count_stars(s);
    if (stars) return (struct number){ stars, 0 };
    size_t i = 0;
    struct number n = { digits(s, &i), 0 };
    if (isnan(n.value)) return none;
    i = skip_spaces(s, i);
    if (i < s.len && s.ptr[i] == '%') return (struct number){ n.value, 100 };
    for (size_t k = 0; k < sizeof of / sizeof *of; k++) {
        if (!str_eq_nocase(str_sub(s, i, i + of[k].len), of[k])) continue;
        i = skip_spaces(s, i + of[k].len);
        double whole = digits(s, &i);
        if (whole != 5 && whole != 10 && whole != 100) return none;
        n.of = (int)whole;
        break;
    }
    for (; i < s.len; i++) /* a label may follow, but a date or a time is no answer */
        if (s.ptr[i] >= '0' && s.ptr[i] <= '9') return none;
    return n;
}

/* How many tickets answered what. */
struct answers {
    uint64_t count, to_1, to_5, to_10, zeros;
};

static struct str scale_of(const struct answers *a)
{
    uint64_t enough = a->count - a->count / 100;
    if (!a->count) return (struct str){ NULL, 0 };
    if (a->zeros && a->zeros < a->count && a->to_1 == a->count) return STR("0/1");
    if (a->to_5 >= enough) return STR("1–5");
    if (a->to_10 >= enough) return a->zeros ? STR("0–10") : STR("1–10");
    return STR("0–100");
}

/* 0–100; NAN outside the scale. */
static double score_of(struct number n, struct str scale)
{
    double low = 1, high = n.of;
    if (n.of) {
        low = n.of == 100 ? 0 : 1;
        if (n.value < low) n.value = low;
    } else if (str_eq(scale, STR("0/1"))) {
        low = 0;
        high = 1;
    } else if (str_eq(scale, STR("1–5"))) {
        high = 5;
    } else if (str_eq(scale, STR("0–100"))) {
        low = 0;
        high = 100;
    } else {
        low = str_eq(scale, STR("0–10")) ? 0 : 1;
        high = 10;
    }
    return n.value >= low && n.value <= high ? 100 * (n.value - low) / (high - low) : NAN;
}

double *csat_scores(const struct facts *f, struct arena *arena, struct str *scale)
{
    double *score = arena_alloc(arena, ((size_t)f->name_count + 1) * sizeof *score);
    uint32_t *used = mem_zero(f->name_count, sizeof *used);
    for (uint32_t i = 0; i < f->count; i++)
        if (f->tickets[i].state == TICKET_KEPT) used[f->tickets[i].csat]++;
    struct answers a = { 0 };
    int most = 0;
    bool worded = false, own_scale = false;
    for (uint32_t n = 1; n < f->name_count; n++) {
        if (!used[n]) continue;
        struct str s = str_trim(f->names[n]);
        struct number number = number_of(s);
        int step = step_of(s);
        if (step != NO_STEP) {
            worded = true;
            if (abs(step) > most) most = abs(step);
        }
        own_scale |= number.of != 0;
        if (isnan(number.value) || number.of) continue;
        a.count += used[n];
        a.zeros += number.value == 0 ? used[n] : 0;
        a.to_1 += number.value <= 1 ? used[n] : 0;
        a.to_5 += number.value <= 5 ? used[n] : 0;
        a.to_10 += number.value <= 10 ? used[n] : 0;
    }
    struct str numbers = scale_of(&a);
    bool answered = false;
    for (uint32_t n = 0; n < f->name_count; n++) {
        score[n] = NAN;
        if (n == 0 || !used[n]) continue;
        struct str s = str_trim(f->names[n]);
        struct number number = number_of(s);
        int step = step_of(s);
        if (!isnan(number.value))
            score[n] = score_of(number, numbers);
        else if (step != NO_STEP)
            score[n] = most ? 50 + 50.0 * step / most : 50;
        answered |= !isnan(score[n]);
    }
    free(used);
    struct buf text;
    buf_init(&text);
    if (answered) {
        buf_add_str(&text, numbers);
        if (own_scale) buf_add_format(&text, "%s4/5, 80%%", text.len ? "; " : "");
        if (worded) buf_add_format(&text, "%sgood/bad", text.len ? "; " : "");
        if (worded && most > 1) buf_add_format(&text, ", %d steps", most);
    }
    *scale = arena_str(arena, buf_str(&text));
    buf_release(&text);
    return score;
}
