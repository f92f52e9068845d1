/* The tables of the Dutch layer: what its rules cannot know. One file of data per concern; words are
 * normalised, without accents, and separated by spaces. */
#ifndef TOKENIZE_DUTCH_TABLES_H
#define TOKENIZE_DUTCH_TABLES_H

/* dutch_verbs.c */
extern const char *const dutch_weak_verbs[]; /* lists; NULL ends them */
extern const char *const dutch_strong_verbs[][5];

/* dutch_separable.c: particles, and which verbs are separable with them, as "particle: verb verb …"; NULL
 * ends it. */
extern const char dutch_particles[];
extern const char dutch_prefixes[];
extern const char *const dutch_separable[];

/* dutch_nouns.c: pairs "form lemma form lemma …". */
extern const char
    dutch_irregular_nouns[]; /* plurals and diminutives with another vowel or ending; whole words */
extern const char dutch_irregular_endings[]; /* the same for words that end so: werkdagen → werkdag */
extern const char dutch_short_ending[];      /* words whose last syllable keeps its short vowel before -en */
extern const char dutch_words_in_s[];   /* end in -s without being plurals, though the rules would say so */
extern const char dutch_endings_in_s[]; /* the same for words that end so: werkplaats */
extern const char dutch_words_in_je[];  /* end in -je without being diminutives */
extern const char dutch_nouns_in_t[];   /* keep their -t before -je, though the rules would take -tje off */
extern const char dutch_nouns_in_et[];  /* end in -et: pakketje is no pakje */
extern const char dutch_words_in_e[];   /* whose -e parts them from another word */
extern const char dutch_vowel_nouns[];  /* end in -a or -o: cameraatje */
extern const char dutch_not_verbs[];    /* look like a form of a verb and are none, or mean another thing */

/* dutch_adjectives.c */
extern const char dutch_adjectives[];
extern const char dutch_words_in_er[];

/* dutch_chat.c: pairs "spelling word". */
extern const char dutch_chat[];
#endif
