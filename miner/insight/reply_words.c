#include "miner/insight/reply_words.h"

/* Closed classes of words only: what is asked for is known by its ending, what is done by the form of the
 * participle. In bytewise order. */
// clang-format off
static const struct {
    const char *word;
    uint32_t class;
} known[] = {
    { "aan", WHERE }, { "administratie", RECORD }, { "advise", TALK }, { "adviseer", TALK },
    { "adviseren", NO_ACT }, { "allowed", NO_ACT }, { "als", GENERAL | TALK }, { "alsjeblieft", PLEASE },
    { "alstublieft", PLEASE }, { "altijd", GENERAL }, { "always", GENERAL }, { "am", TALK },
    { "and", TALK }, { "apologise", TALK }, { "apologize", TALK }, { "appreciate", TALK }, { "as", TALK },
    { "asked", NO_ACT }, { "assist", NO_ACT }, { "attached", NO_ACT }, { "attendeer", TALK },
    { "based", NO_ACT }, { "because", TALK }, { "bedank", TALK }, { "bedoeld", NO_ACT }, { "been", BE },
    { "begrepen", NO_ACT }, { "begrijp", TALK }, { "being", BE }, { "bekend", NO_ACT }, { "bel", CALL },
    { "bellen", CALL }, { "beloof", TALK }, { "belt", CALL }, { "ben", TALK }, { "beperkt", NO_ACT },
    { "besproken", NO_ACT }, { "bestemd", NO_ACT }, { "bevestig", GIVE }, { "bevestigen", GIVE },
    { "bij", WHERE }, { "bijgevoegd", NO_ACT }, { "but", TALK }, { "call", CALL }, { "calling", CALL },
    { "can", GENERAL | TALK | MAY | WOULD }, { "closed", NO_ACT }, { "confirm", GIVE },
    { "could", GENERAL | TALK | MAY | WOULD }, { "covered", NO_ACT }, { "dank", TALK },
    { "dat", WHERE | TALK }, { "deel", GIVE }, { "deelt", GIVE }, { "denk", TALK }, { "did", TALK },
    { "die", TALK }, { "dient", GENERAL }, { "dit", WHERE }, { "do", TALK }, { "don't", TALK },
    { "doorgaans", GENERAL }, { "dossier", RECORD }, { "en", TALK }, { "entitled", NO_ACT },
    { "expected", NO_ACT }, { "explain", NO_ACT }, { "explained", NO_ACT }, { "file", RECORD },
    { "for", FOR }, { "from", WHERE }, { "ga", WILL | TALK }, { "gaan", WILL }, { "geadviseerd", NO_ACT },
    { "gebaseerd", NO_ACT }, { "gebruikt", NO_ACT }, { "gedacht", NO_ACT }, { "geef", GIVE },
    { "geeft", GIVE }, { "gehad", NO_ACT }, { "geholpen", NO_ACT }, { "gehoopt", NO_ACT },
    { "gehoord", NO_ACT }, { "gekeken", NO_ACT }, { "gekregen", NO_ACT }, { "geleerd", NO_ACT },
    { "gelezen", NO_ACT }, { "gelieve", PLEASE }, { "gemeld", NO_ACT }, { "gemerkt", NO_ACT },
    { "gemist", NO_ACT }, { "generally", GENERAL }, { "genoemd", NO_ACT }, { "genoten", NO_ACT },
    { "geopend", NO_ACT }, { "geprobeerd", NO_ACT }, { "gerechtigd", NO_ACT }, { "geschikt", NO_ACT },
    { "gesloten", NO_ACT }, { "gevestigd", NO_ACT }, { "gevraagd", NO_ACT }, { "gewacht", NO_ACT },
    { "geweest", NO_ACT }, { "gewenst", NO_ACT }, { "gewild", NO_ACT }, { "gezegd", NO_ACT },
    { "gezien", NO_ACT }, { "geïnformeerd", NO_ACT }, { "give", GIVE }, { "graag", PLEASE },
    { "guess", TALK }, { "had", TALK }, { "have", HAVE | TALK }, { "hear", TALK | NO_ACT },
    { "heard", NO_ACT }, { "heb", HAVE | TALK }, { "hebben", HAVE }, { "help", TALK | NO_ACT },
    { "helped", NO_ACT }, { "helpen", NO_ACT }, { "here", WHERE }, { "hier", WHERE }, { "hoe", TALK },
    { "hoop", TALK }, { "hoor", TALK }, { "hoorde", TALK }, { "hope", TALK }, { "horen", NO_ACT },
    { "i", SELF }, { "i'll", SELF | WILL }, { "i've", SELF | HAVE }, { "if", GENERAL | TALK },
    { "ik", SELF | ALONE }, { "in", WHERE }, { "inbegrepen", NO_ACT }, { "include", GIVE }, { "included", NO_ACT },
    { "indien", GENERAL }, { "informed", NO_ACT }, { "informeer", TALK }, { "informeren", NO_ACT },
    { "intended", NO_ACT }, { "interested", NO_ACT }, { "invullen", GIVE }, { "is", BE },
    { "je", YOU | YOUR | WHERE }, { "jij", YOU },
    { "jou", YOU }, { "jouw", YOUR | WHERE }, { "jullie", YOU | YOUR }, { "kan", GENERAL | TALK | WOULD },
    { "kindly", PLEASE }, { "klantbeeld", RECORD }, { "know", TALK }, { "kon", TALK },
    { "kun", GENERAL | WOULD }, { "kunnen", GENERAL | WOULD }, { "kunt", GENERAL | WOULD },
    { "laat", GIVE }, { "learned", NO_ACT }, { "leg", TALK }, { "let", GIVE }, { "limited", NO_ACT },
    { "located", NO_ACT }, { "maar", TALK }, { "mag", TALK | MAY }, { "mail", GIVE }, { "mailt", GIVE },
    { "may", GENERAL | TALK | MAY }, { "meestal", GENERAL }, { "mentioned", NO_ACT }, { "missed", NO_ACT },
    { "mocht", GENERAL }, { "moet", GENERAL | TALK }, { "moeten", GENERAL }, { "mogen", MAY },
    { "must", GENERAL | TALK }, { "need", TALK | NEED }, { "needed", NO_ACT }, { "nodig", NEED },
    { "noem", GIVE }, { "noemt", GIVE }, { "normaal", GENERAL }, { "normaalgesproken", GENERAL },
    { "normaliter", GENERAL }, { "normally", GENERAL }, { "noticed", NO_ACT }, { "of", TALK },
    { "often", GENERAL }, { "omdat", TALK }, { "on", WHERE }, { "once", GENERAL }, { "ons", OURS },
    { "ontvang", RECEIVE }, { "ontvangen", RECEIVE | NO_ACT }, { "onze", OURS }, { "op", WHERE },
    { "opbellen", CALL }, { "opened", NO_ACT }, { "or", TALK }, { "our", OURS }, { "phone", CALL },
    { "please", PLEASE }, { "proberen", NO_ACT }, { "provide", GIVE }, { "raad", TALK },
    { "receive", RECEIVE }, { "received", NO_ACT }, { "recommend", TALK }, { "records", RECORD },
    { "reply", GIVE }, { "require", NEED }, { "required", NO_ACT }, { "see", SEE | TALK },
    { "seen", NO_ACT }, { "send", GIVE }, { "share", GIVE }, { "should", GENERAL | TALK }, { "snap", TALK },
    { "so", TALK }, { "spreek", TALK }, { "standaard", GENERAL }, { "stuur", GIVE }, { "stuurt", GIVE },
    { "suggest", TALK }, { "supply", GIVE }, { "suppose", TALK }, { "supposed", NO_ACT }, { "svp", PLEASE },
    { "systeem", RECORD }, { "system", RECORD }, { "tell", GIVE }, { "tenzij", GENERAL },
    { "tevreden", NO_ACT }, { "thank", TALK }, { "that", WHERE | TALK }, { "think", TALK },
    { "toegestaan", NO_ACT }, { "toegevoegd", NO_ACT }, { "toen", TALK }, { "told", NO_ACT },
    { "tried", NO_ACT }, { "try", NO_ACT }, { "u", YOU }, { "uitgelegd", NO_ACT }, { "uitleggen", NO_ACT },
    { "understand", TALK }, { "understood", NO_ACT }, { "unless", GENERAL }, { "used", NO_ACT },
    { "usually", GENERAL }, { "uw", YOUR | WHERE }, { "vaak", GENERAL }, { "vereist", NO_ACT },
    { "verkrijgbaar", NO_ACT }, { "vermeld", GIVE }, { "vermeldt", GIVE }, { "vermoed", TALK },
    { "verneem", RECEIVE }, { "vernemen", RECEIVE }, { "vernomen", NO_ACT }, { "verplicht", NO_ACT },
    { "verstrekken", GIVE }, { "vertel", TALK }, { "verwacht", TALK }, { "verwijs", TALK },
    { "verzeker", TALK }, { "verzekerd", NO_ACT }, { "verzoek", TALK }, { "vind", TALK }, { "vond", TALK },
    { "voor", FOR }, { "vraag", TALK }, { "vrees", TALK }, { "waar", TALK }, { "wacht", TALK },
    { "wanneer", GENERAL }, { "want", TALK }, { "wanted", NO_ACT }, { "waren", BE }, { "was", BE | TALK },
    { "wat", TALK | WHICH }, { "we", SELF }, { "we'll", SELF | WILL }, { "we've", SELF | HAVE },
    { "weet", TALK }, { "welk", WHICH }, { "welke", WHICH }, { "wens", TALK }, { "werd", BE },
    { "werden", BE }, { "weten", GIVE },
    { "what", TALK | WHICH }, { "what's", WHICH }, { "when", GENERAL | TALK },
    { "whenever", GENERAL }, { "which", WHICH }, { "while", TALK }, { "wie", TALK }, { "wij", SELF },
    { "wijs", TALK }, { "wil", TALK | WOULD }, { "wilde", TALK }, { "will", WILL | TALK | WOULD },
    { "willen", WOULD }, { "wilt", WOULD }, { "wish", TALK }, { "wist", TALK }, { "worden", BE },
    { "wordt", BE }, { "would", TALK | WOULD }, { "you", YOU }, { "your", YOUR | WHERE },
    { "zal", WILL | TALK }, { "zie", SEE | TALK }, { "zien", SEE }, { "zijn", BE }, { "zoals", TALK },
    { "zodat", TALK }, { "zodra", GENERAL }, { "zou", TALK | WOULD }, { "zouden", WOULD },
    { "zullen", WILL },
};
// clang-format on

/* Endings, as Dutch joins words: bestelnummer, klantnr, doorgeven. */
#define END(literal)                                                                                         \
    {                                                                                                        \
        literal, sizeof(literal) - 1                                                                         \
    }
// clang-format off
static const struct {
    struct str end;
    uint32_t class;
} endings[] = {
    { END("nummer"), NUMBER }, { END("nummers"), NUMBER }, { END("nr"), NUMBER },
    { END("number"), NUMBER }, { END("numbers"), NUMBER }, { END("postcode"), NUMBER },
    { END("datum"), NUMBER }, { END("iban"), NUMBER }, { END("kenteken"), NUMBER },
    { END("birth"), NUMBER }, { END("zipcode"), NUMBER }, { END("klantcode"), NUMBER },
    { END("adres"), DETAIL }, { END("adressen"), DETAIL }, { END("gegevens"), DETAIL },
    { END("address"), DETAIL }, { END("details"), DETAIL }, { END("geven"), GIVE },
    { END("geeft"), GIVE }, { END("sturen"), GIVE }, { END("mailen"), GIVE },
    { END("noemen"), GIVE }, { END("melden"), GIVE }, { END("aanleveren"), GIVE },
};
// clang-format on

/* <0, 0, >0 as the word sorts before, is, or sorts behind `other`. */
static int compare(struct str word, const char *other)
{
    for (size_t i = 0; i < word.len; i++) {
        unsigned char a = (unsigned char)word.ptr[i], b = (unsigned char)other[i];
        if (a != b) return a < b ? -1 : 1; /* the end of `other` is a 0 */
    }
    return other[word.len] ? -1 : 0;
}

uint32_t reply_word_class(struct str word)
{
    size_t low = 0, high = sizeof known / sizeof *known;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(word, known[middle].word);
        if (order == 0) return known[middle].class;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (str_ends(word, endings[i].end)) return endings[i].class;
    }
    return 0;
}
