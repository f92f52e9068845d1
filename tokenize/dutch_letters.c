#include "tokenize/dutch_letters.h"

#include <string.h>
#include <utf8proc.h>

void letters_set(struct letters *l, struct str a)
{
    l->n = a.len < sizeof l->at ? a.len : sizeof l->at;
    if (l->n) memmove(l->at, a.ptr, l->n);
}

void letters_join(struct letters *l, struct str a, struct str b, struct str c)
{
    char text[sizeof l->at];
    const struct str parts[] = { a, b, c };
    size_t n = 0;
    for (int i = 0; i < 3; i++) {
        if (parts[i].len > sizeof text - n) break;
        if (parts[i].len) memcpy(text + n, parts[i].ptr, parts[i].len);
        n += parts[i].len;
    }
    letters_set(l, (struct str){ text, n });
}

unsigned dutch_syllables(struct str s)
{
    unsigned count = 0;
    bool inside = false;
    for (size_t i = 0; i < s.len; i++) {
        bool vowel = dutch_vowel(s.ptr[i]);
        bool glide = inside && s.ptr[i] == 'i' && i + 1 < s.len && dutch_vowel(s.ptr[i + 1]); /* draaien */
        count += vowel && !glide && !inside;
        inside = vowel && !glide;
    }
    return count;
}

bool dutch_long_before(struct str s, size_t consonant)
{
    if (consonant < 2 || consonant > s.len) return false;
    char a = s.ptr[consonant - 2], b = s.ptr[consonant - 1];
    return (dutch_vowel(a) && dutch_vowel(b)) || (a == 'i' && b == 'j');
}

static bool is_consonant(char c)
{
    return c >= 'a' && c <= 'z' && !dutch_vowel(c);
}

void dutch_close(struct letters *l)
{
    size_t n = l->n;
    if (n < 2) return;
    char last = l->at[n - 1], before = l->at[n - 2];
    if (last == before) {
        if (is_consonant(last)) l->n--;
        return;
    }
    if (!is_consonant(last) || last == 'w' || last == 'x' || last == 'j') return;
    if (!strchr("aeou", before) || (n >= 3 && dutch_vowel(l->at[n - 3]))) return;
    if (before == 'e' && dutch_syllables(str_sub(letters_str(l), 0, n - 2)) > 0) return;
    l->at[n - 1] = before;
    l->at[n] = last;
    l->n++;
}

void dutch_unify(struct letters *l)
{
    char *at = l->at;
    size_t n = l->n;
    if (n >= 2 && is_consonant(at[n - 1]) && at[n - 1] == at[n - 2]) n--;
    if (n >= 2 && at[n - 1] == 'v') at[n - 1] = 'f';
    if (n >= 2 && at[n - 1] == 'z') at[n - 1] = 's';
    if (n >= 4 && is_consonant(at[n - 1]) && at[n - 2] == 'e' && at[n - 3] == 'e') {
        bool three = n >= 5 && at[n - 4] == 'e'; /* creëert */
        if (three || dutch_syllables((struct str){ at, n - 3 }) > 0) {
            at[n - 2] = at[n - 1];
            n--;
        }
    }
    l->n = n;
}

void dutch_single(struct letters *l)
{
    if (l->n < 7 || dutch_syllables(letters_str(l)) < 3) return;
    size_t n = 1;
    for (size_t i = 1; i < l->n; i++)
        if (l->at[i] != l->at[i - 1] || !is_consonant(l->at[i])) l->at[n++] = l->at[i];
    l->n = n;
}

struct str dutch_plain(struct str word, struct buf *out)
{
    unsigned char all = 0;
    for (size_t i = 0; i < word.len; i++) all |= (unsigned char)word.ptr[i];
    if (all < 0x80) return word;
    buf_clear(out);
    for (size_t i = 0; i < word.len;) {
        utf8proc_int32_t point, parts[8];
        utf8proc_ssize_t n = 1;
        if ((unsigned char)word.ptr[i] < 0x80) {
            buf_add_char(out, word.ptr[i++]);
            continue;
        }
        n = utf8proc_iterate((const utf8proc_uint8_t *)word.ptr + i, (utf8proc_ssize_t)(word.len - i),
                             &point);
        if (n <= 0) n = 1, point = 0;
        int boundary = 0;
        utf8proc_ssize_t count =
            point ? utf8proc_decompose_char(point, parts, 8, UTF8PROC_DECOMPOSE | UTF8PROC_STABLE, &boundary)
                  : 0;
        if (count >= 2 && parts[0] < 0x80 && strchr("aeioucn", parts[0]))
            buf_add_char(out, (char)parts[0]);
        else
            buf_add(out, word.ptr + i, (size_t)n);
        i += (size_t)n;
    }
    return buf_str(out);
}
