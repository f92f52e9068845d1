#include "miner/insight/csat.h"

#include <math.h>

static const struct {
    const char *word;
    double score;
} words[] = {
    { "extremely happy", 100 }, { "very happy", 100 },     { "happy", 100 },        { "very satisfied", 100 },
    { "satisfied", 100 },       { "good", 100 },           { "great", 100 },        { "goed", 100 },
    { "zeer tevreden", 100 },   { "tevreden", 100 },       { "blij", 100 },         { "positive", 100 },
    { "positief", 100 },        { "good_with_comment", 100 }, { "goodwithcomment", 100 }, { "👍", 100 },
    { "😀", 100 },              { "😃", 100 },             { "😊", 100 },           { "🙂", 100 },
    { "😍", 100 },              { "neutral", 50 },         { "neutraal", 50 },      { "ok", 50 },
    { "okay", 50 },             { "redelijk", 50 },        { "😐", 50 },            { "bad", 0 },
    { "bad_with_comment", 0 },  { "badwithcomment", 0 },   { "slecht", 0 },         { "unhappy", 0 },
    { "very unhappy", 0 },      { "extremely unhappy", 0 }, { "dissatisfied", 0 },  { "very dissatisfied", 0 },
    { "ontevreden", 0 },        { "zeer ontevreden", 0 },  { "negative", 0 },       { "negatief", 0 },
    { "👎", 0 },                { "😞", 0 },               { "😡", 0 },             { "🙁", 0 },
    { "☹", 0 },
};

/* "4", "4,5", "4 / 5", "80%": the number at the start; NAN for anything else. */
static double leading_number(struct str s)
{
    double value = 0, scale = 1;
    size_t i = 0;
    bool digits = false, point = false;
    for (; i < s.len; i++) {
        char c = s.ptr[i];
        if (c >= '0' && c <= '9') {
            digits = true;
            value = value * 10 + (c - '0');
            if (point) scale *= 10;
        } else if ((c == '.' || c == ',') && digits && !point) {
            point = true;
        } else {
            break;
        }
    }
    struct str rest = str_trim(str_sub(s, i, s.len));
    bool plain = rest.len == 0 || rest.ptr[0] == '/' || rest.ptr[0] == '%' || rest.ptr[0] == '(';
    return digits && plain && i <= 12 ? value / scale : NAN;
}

static double word_score(struct str s)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_eq_nocase(s, str_of(words[i].word))) return words[i].score;
    return NAN;
}

double *csat_scores(const struct facts *f, struct arena *arena, struct str *scale)
{
    double *score = arena_alloc(arena, (f->name_count + 1) * sizeof *score), largest = -1;
    bool *used = arena_zero(arena, f->name_count + 1, sizeof *used), worded = false;
    *scale = (struct str){ NULL, 0 };
    for (uint32_t i = 0; i < f->count; i++) used[f->tickets[i].csat] = f->tickets[i].csat != 0;
    for (uint32_t n = 0; n < f->name_count; n++) {
        score[n] = NAN;
        if (!used[n]) continue;
        struct str s = str_trim(f->names[n]);
        double number = leading_number(s);
        if (number > largest) largest = number;
        worded |= !isnan(word_score(s));
    }
    for (uint32_t n = 0; n < f->name_count; n++) {
        if (!used[n]) continue;
        struct str s = str_trim(f->names[n]);
        double number = leading_number(s);
        if (isnan(number)) {
            score[n] = word_score(s);
            continue;
        }
        double value = largest <= 5 ? (number - 1) / 4 : largest <= 10 ? (number - 1) / 9 : number / 100;
        if (largest <= 100) score[n] = 100 * (value < 0 ? 0 : value > 1 ? 1 : value);
    }
    if (largest >= 0 && largest <= 100)
        *scale = largest <= 5 ? STR("1–5") : largest <= 10 ? STR("1–10") : STR("0–100");
    else if (worded)
        *scale = STR("good/bad");
    return score;
}
