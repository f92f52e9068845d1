#include "tokenize/language.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include "miner/base/starts.h"

static const char *const codes[LANGUAGE_COUNT] = { "unknown", "nl", "en", "de", "fr" };

const char *language_code(enum language l)
{
    return codes[l];
}

enum language language_of_code(struct str code)
{
    for (int l = 0; l < LANGUAGE_COUNT; l++)
        if (str_eq_nocase(code, str_of(codes[l]))) return (enum language)l;
    return LANGUAGE_COUNT;
}

/* Pieces of words that are common in one language and rarer in the others; ^ and $ stand for the ends of a
 * word. Points: a hundred is about what tells one language from another three times out of four. */
static const struct {
    enum language language;
    int16_t points;
    const char *pieces; /* two to five characters each, ^ and $ included */
} table[] = {
    { LANGUAGE_NL, 110, "ij uu aai oei ieuw eeuw lijk tje$ pje$ sje$ eerd$ teit$ dt$ jk" },
    { LANGUAGE_NL, 80, "aa tie$ gt$ heid$ tjes$ oek oep oer ^zij uit" },
    { LANGUAGE_NL, 50,
      "oe ui oor aar kt$ ^ont eren$ oud ^vr ^te$ ^zo ^ik$ eel een oon oot eef eek eer kk ^aan ^op" },
    { LANGUAGE_NL, 30, "oo ee eu ^ge ^ver ^be en$ ^v ^z de$ ^wa cht jn ig$ ks gen$ ^kl" },
    { LANGUAGE_EN, 120, "ould ough n't$ 'll$ 've$ 're$ 'm$ ^the ness$ ity$ ings$" },
    { LANGUAGE_EN, 90, "^th ^wh igh ly$ ing$ ay$ ^sh ew$ tch" },
    { LANGUAGE_EN, 55, "th ea ed$ y$ sh ow oa ous$ ful less$ able$ tion tions sion ize$ ^wr wn$ ry$ ty$" },
    { LANGUAGE_EN, 30, "ck ive$ ure$ ies$ ment$ ss$ 's$ ^un oo ts$ rs$ ee ers$ ll$ ook ^pla ^ch" },
    { LANGUAGE_DE, 160, "ß" },
    { LANGUAGE_DE, 110, "ä ü ung$ ungen keit heit$ lich ^schw äu ^über" },
    { LANGUAGE_DE, 75, "ö tz pf ^nach chen$ lein$ ^auf sst$ ^ein ^zur ^zum ich$ eit rz ^ich$ ^wie ahr tzt" },
    { LANGUAGE_DE, 45, "ei ch$ sch ^zu ^aus ieren hr nn$ ck ^vor ung au sp eh ehr ühr" },
    { LANGUAGE_DE, 25, "^ge ^ver ^be en$ cht ie te$ st$ ^er rt$ ben$ ^h ern$" },
    { LANGUAGE_FR, 170, "^j' ^qu' ^n' ^c' ^l' ^d' œ" },
    { LANGUAGE_FR, 110, "ç à ê û î eau oux aux$ ez$ que$ oir$ eux$ euse$ ées$ ée$ ^qui ement" },
    { LANGUAGE_FR, 75, "é è ais$ ait$ eur$ ^qu é$ aire$ ette$ ille eurs$ ^chez ^s' ^m'" },
    { LANGUAGE_FR, 45, "oi mme lle ance$ ant$ ai$ gn ou ents$ ons$ ir$ tion$ ^ré ^dé eui ^mon ^vou ^nou" },
    { LANGUAGE_FR, 20, "ence$ ie$ er$ ^pr re$ ns$ ux ^pa able$ ment$" },
};

/* Everyday words that are on no stop list, of one language alone. */
static const struct {
    enum language language;
    const char *words;
} everyday[] = {
    { LANGUAGE_NL,
      "nieuw nieuwe nieuws goed goede groot grote klein kleine mensen tijd huis vrouw naam nummer boek geld "
      "stuk keuze soort zoek zoeken geef geven gegeven zet zetten stuur sturen gestuurd neem nemen breng "
      "brengen haal halen koop kopen gekocht bel bellen gebeld schrijf schrijven lees lezen toon tonen speel "
      "spelen voeg toevoegen verwijder annuleer annuleren bestel bestellen besteld betaal betalen betaald "
      "bestelling factuur rekening adres verzending bezorging levering wachtwoord werkt werken kapot "
      "doos winkel ruilen hoog lang kort snel alstjeblieft pls ontvangen gekregen zegt status" },
    { LANGUAGE_EN,
      "new great people time work house woman name number book money find show give set send sent buy bought "
      "call write read play add remove cancel pay paid order ordered delivery delivered invoice refund "
      "password account website working broken price shop change high long short fast received card "
      "weather update delete create open close turn rate search look start" },
    { LANGUAGE_DE,
      "neu neue neuen gut gute groß große klein kleine leute zeit arbeit haus frau name nummer buch geld "
      "zeige "
      "zeig finde gib geben stelle sende senden kaufe kaufen gekauft rufe anrufen schreibe lies spiele spiel "
      "öffne schließe lösche suche suchen bestellung bestellt rechnung lieferung geliefert passwort konto "
      "zahlen bezahlt preis kaputt funktioniert adresse erhalten bekommen" },
    { LANGUAGE_FR,
      "nouveau nouvelle gens temps travail maison femme nom numéro livre argent trouver montre montrer donne "
      "donner mettre envoyer envoyé acheter acheté appeler écrire lire jouer ajouter supprimer annuler payer "
      "payé commande commandé commander livraison livré facture remboursement mot passe compte site prix "
      "magasin adresse reçu carte changer colis" },
};

/* What a function word says: most when one language alone has it. */
static const int16_t list_points[] = { 0, 220, 90, 40, 10 }; /* × LANGUAGE_SENTENCE: LANGUAGE_WORD */

enum { LONGEST_WORD = 96, OTHER_WORD = 60, OTHER_MOST = 180, PAIRS = 4096 };

struct piece {
    uint64_t bytes, mask; /* as eight bytes are loaded; the mask has all bits of the bytes that count */
    uint64_t points;      /* 16 bits a language, from LANGUAGE_NL on: added up all at once */
    int16_t next;         /* that may begin with the same two bytes, −1 = last */
};

enum { EVERYDAY = 150 };

struct language_model {
    struct hashmap everyday; /* word → bit 1 << language; keys point into the table */
    struct starts starts;    /* of its words */
    struct piece *pieces;
    size_t count, capacity;
    int16_t first[PAIRS]; /* piece that may begin with these two bytes, −1 = none */
};

static unsigned pair_of(const char *p)
{
    return ((unsigned)(unsigned char)p[0] * 31 + (unsigned char)p[1]) % PAIRS;
}

static unsigned lane_of(int language)
{
    return 16 * (unsigned)(language - LANGUAGE_NL);
}

static uint64_t load(const char *p)
{
    uint64_t w;
    memcpy(&w, p, sizeof w);
    return w;
}

static void add_piece(struct language_model *m, struct str text, enum language language, int16_t points)
{
    char bytes[8] = { 0 }, mask[8] = { 0 };
    memcpy(bytes, text.ptr, text.len);
    memset(mask, 0xFF, text.len);
    struct piece new = { .bytes = load(bytes), .mask = load(mask) };
    int16_t *first = &m->first[pair_of(bytes)], at = *first;
    while (at >= 0 && (m->pieces[at].bytes != new.bytes || m->pieces[at].mask != new.mask))
        at = m->pieces[at].next;
    if (at < 0) {
        MEM_RESERVE(m->pieces, m->capacity, m->count + 1);
        new.next = *first;
        at = *first = (int16_t)m->count++;
        m->pieces[at] = new;
    }
    m->pieces[at].points &= ~(UINT64_C(0xFFFF) << lane_of(language));
    m->pieces[at].points |= (uint64_t)points << lane_of(language);
}

struct language_model *language_model_new(void)
{
    struct language_model *m = mem_zero(1, sizeof *m);

    for (size_t i = 0; i < PAIRS; i++) m->first[i] = -1;
    hashmap_init(&m->everyday);
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        for (const char *p = table[i].pieces; *p;) {
            size_t n = strcspn(p, " ");
            add_piece(m, (struct str){ p, n }, table[i].language, table[i].points);
            p += n + (p[n] == ' ');
        }
    }
    for (size_t i = 0; i < sizeof everyday / sizeof *everyday; i++) {
        for (const char *p = everyday[i].words; *p;) {
            size_t n = strcspn(p, " ");
            *hashmap_at(&m->everyday, (struct str){ p, n }, 0, NULL, NULL) |= 1u << everyday[i].language;
            starts_add(&m->starts, (struct str){ p, n });
            p += n + (p[n] == ' ');
        }
    }
    return m;
}

void language_model_free(struct language_model *m)
{
    if (!m) return;
    hashmap_release(&m->everyday);
    free(m->pieces);
    free(m);
}

void language_weigh(const struct language_model *m, struct str word, unsigned lists,
                    int16_t points[LANGUAGE_COUNT])
{
    char padded[LONGEST_WORD + 2 + sizeof(uint64_t)]; /* eight bytes can be loaded anywhere */
    int count = __builtin_popcount(lists);
    uint64_t sum = 0; /* no lane runs over: at most four pieces a letter, of 120 points */
    size_t n;

    memset(points, 0, sizeof(int16_t) * LANGUAGE_COUNT);
    if (count) {
        for (int l = LANGUAGE_NL; l < LANGUAGE_COUNT; l++)
            if (lists & (1u << l)) points[l] = list_points[count];
        return;
    }
    if (word.len < 2 || word.len > LONGEST_WORD || (word.ptr[0] >= '0' && word.ptr[0] <= '9')) return;
    padded[0] = '^';
    memcpy(padded + 1, word.ptr, word.len);
    padded[word.len + 1] = '$';
    n = word.len + 2;
    memset(padded + n, 0, sizeof(uint64_t));
    for (size_t from = 0; from + 1 < n; from++) {
        uint64_t here = load(padded + from);
        for (int at = m->first[pair_of(padded + from)]; at >= 0; at = m->pieces[at].next) {
            const struct piece *piece = &m->pieces[at];
            if ((here & piece->mask) != piece->bytes) continue;
            sum += piece->points;
        }
    }
    const uint32_t *common = starts_may_have(&m->starts, word) ? hashmap_find(&m->everyday, word) : NULL;
    /* However long the word, it tells less than a function word does. */
    for (int l = LANGUAGE_NL; l < LANGUAGE_COUNT; l++) {
        int32_t p = (int32_t)(sum >> lane_of(l) & 0xFFFF) * OTHER_WORD / 100 +
                    (common && *common & (1u << l) ? EVERYDAY : 0);
        points[l] = (int16_t)(p > OTHER_MOST ? OTHER_MOST : p);
    }
}

enum language language_decide(const struct language_score *s, uint16_t *lead)
{
    int best = LANGUAGE_NL, second = LANGUAGE_EN;

    for (int l = LANGUAGE_EN; l < LANGUAGE_COUNT; l++) {
        if (s->points[l] > s->points[best]) {
            second = best;
            best = l;
        } else if (second == best || s->points[l] > s->points[second]) {
            second = l;
        }
    }
    /* Evidence of about half a function word of its own, and a lead that grows with the length of the text.
     */
    int32_t between = s->points[best] - s->points[second];
    *lead = between < UINT16_MAX ? (uint16_t)between : UINT16_MAX;
    if (s->points[best] < 100 * LANGUAGE_SENTENCE || between < 45 * LANGUAGE_SENTENCE + 2 * (int32_t)s->words)
        return LANGUAGE_UNKNOWN;
    return (enum language)best;
}
