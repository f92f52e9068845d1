#include "tokenize/dutch_tables.h"

#include <stddef.h>

/* Particles that separable verbs begin with, longest first. */
const char dutch_particles[] = "achteruit vooruit voorbij achterover achterna rechtop tegemoet tekort teniet "
                               "teleur terecht terug tegen achter binnen "
                               "samen klaar thuis vrij goed plaats deel open over rond stop door voor kwijt "
                               "leeg stil vast mede neer onder dicht weer "
                               "droog dood stuk vol los mee uit aan bij toe weg af in om op na ";

/* Prefixes that stay on the verb and take the place of ge-. */
const char dutch_prefixes[] = "be ver ont her er mis over onder door voor om weer vol aan ";

/* Verbs that stand apart from their particle in everyday and service language. */
const char *const dutch_separable[] = {
    "op: zeggen nemen lossen halen sturen bellen vragen slaan starten hangen leveren laden geven zetten "
    "zoeken ruimen merken "
    "schrijven houden eten lopen komen bouwen passen letten volgen sommen stellen schorten lichten heffen "
    "maken vullen "
    "warmen leggen schuiven vangen breken duiken hogen roepen rekenen kijken trekken tillen splitsen treden "
    "eisen slurpen "
    "schonen knappen delen pakken",
    "af: zeggen schrijven sluiten melden halen geven lossen betalen rekenen wijzen nemen ronden leveren "
    "boeken breken bellen "
    "vragen gaan komen lopen spreken maken raden keuren leggen zetten dekken drukken houden haken schaffen "
    "slaan snijden "
    "stemmen sturen treden vallen vinken wachten wijken werken wikkelen zien koppelen schermen stappen "
    "tekenen lezen kopen "
    "kappen luisteren",
    "aan: vragen melden sluiten passen geven bieden nemen bevelen maken zetten kopen komen kondigen raken "
    "schaffen vullen "
    "tonen treffen houden tekenen sporen leveren loggen spreken klikken sturen wijzen raden rekenen gaan "
    "klagen moedigen "
    "brengen duiden leggen pakken staan trekken vaarden vinken kruisen koppelen besteden bellen haken horen "
    "kleden rijden "
    "schrijven slaan vallen werven zien",
    "uit: loggen voeren betalen schrijven leggen zoeken stellen geven printen zetten schakelen nodigen "
    "vallen breiden komen "
    "kiezen rekenen reiken maken leveren lenen sluiten sturen gaan pakken drukken delen werken wijzen zien "
    "putten halen "
    "keren lezen lopen nemen oefenen proberen roepen ruilen slapen spreken steken stappen trekken vinden "
    "voegen wisselen",
    "in: loggen vullen voeren schrijven leveren stellen ruilen dienen gaan plannen schakelen trekken nemen "
    "halen zien boeken "
    "pakken houden leggen voegen typen tikken geven grijpen kopen komen lezen lichten lossen scannen "
    "schatten sluiten spreken "
    "stappen storten sturen werken wisselen zetten zenden checken stemmen laden delen richten roosteren "
    "breken perken "
    "schenken",
    "terug: sturen bellen betalen krijgen geven storten komen brengen nemen halen zetten vinden boeken "
    "draaien gaan trekken "
    "vragen vorderen zenden mailen schrijven keren lezen kopen roepen koppelen zien schakelen ontvangen",
    "door: geven sturen verbinden gaan voeren lopen zetten berekenen schakelen nemen werken komen lezen "
    "kijken brengen "
    "schrijven zoeken zenden klikken spelen strepen slaan verwijzen trekken laten",
    "mee: nemen werken delen sturen doen gaan geven komen tellen verhuizen brengen lopen kijken vallen maken "
    "rekenen rijden "
    "krijgen zenden denken lezen",
    "over: maken stappen zetten schrijven nemen boeken dragen gaan schakelen sluiten komen houden lopen "
    "slaan stromen doen "
    "hevelen plaatsen blijven laten typen",
    "toe: voegen sturen kennen staan passen nemen laten zeggen wijzen lichten gaan komen geven zenden treden",
    "weg: halen gooien gaan nemen werken vallen blijven lopen doen brengen klikken sturen laten rijden geven "
    "leggen zetten",
    "om: zetten ruilen wisselen boeken bouwen gaan draaien schakelen rijden vormen leiden rekenen keren "
    "kijken vallen",
    "na: kijken vragen gaan komen bellen leveren sturen betalen lezen rekenen denken streven zien bestellen "
    "zenden",
    "voor: leggen stellen lezen doen bereiden komen schieten schrijven schotelen zien bestellen dragen gaan",
    "bij: werken houden betalen voegen boeken sturen bestellen dragen stellen vullen wonen lezen leggen "
    "kopen komen schrijven "
    "sluiten staan schakelen",
    "vast: stellen leggen zetten houden lopen zitten klikken maken",
    "los: laten koppelen maken halen gaan komen zitten",
    "stop: zetten",
    "samen: voegen werken stellen vatten gaan komen wonen hangen",
    "neer: zetten leggen halen komen zien",
    "klaar: zetten maken leggen staan krijgen",
    "plaats: vinden nemen",
    "deel: nemen",
    "goed: keuren maken vinden",
    "open: zetten staan maken doen gaan houden stellen",
    "dicht: doen maken gaan",
    "tegen: houden komen gaan werken spreken vallen",
    "achter: laten blijven halen lopen",
    "rond: kijken brengen sturen",
    "kwijt: raken spelen schelden",
    "vrij: geven maken laten komen stellen houden",
    "thuis: brengen bezorgen krijgen komen blijven werken",
    "weer: geven",
    "teleur: stellen",
    "tekort: komen schieten",
    "vooruit: betalen bestellen",
    "voorbij: gaan komen rijden",
    NULL,
};
