/* Names of people, told by what stands before them: grammar and rules. */
#include "tokenize/mask_blocks.h"
#include "tokenize/mask_rules.h"

/* Names of people: grammar that patterns call as (?&name). What a pattern calls stands behind it, so that the
 * pattern's own group keeps number 1. */
#define PARTICLE "(?&particle)"
/* Calls mask_may_be_name for the word that begins here. */
#define NO "(?C1)"
/* Behind a title: "dhr. Smit", "dhr Smit", "dhr.Smit". */
#define GAP "(?:(?<=\\.)[ ]{0,2}|[ ]{1,2})"
/* Behind the label of a field: "naam: Smit", "naam=Smit", "naam|Smit", "\"naam\":\"Smit\"". */
#define FIELD "[\"']?[ ]{0,2}[:=|][ ]{0,2}[\"']?"
const char *const mask_grammar[] = {
    "(?<particle>van|de|der|den|het|'t|’t|ten|ter|te|op|el|al|la|le|du|des|von|zu|da|di|dos|bin|"
    "ben|Van|De|Der|Den|El|Al|Ten|Ter|Te|[vV]\\.?[ ]?d\\.?|[vV]/d)",
    "(?<capital>(?=\\p{Lu})" NO "\\p{Lu}[\\p{L}\\p{M}'’]{1,30}+(?:-\\p{Lu}?[\\p{L}\\p{M}]{1,30}+){0,2}(?!"
    "\\p{N}))",
    "(?<initials>(?:(?:\\p{Lu}|Th|Ch|Ph|Chr|Joh|Jac|Fr)\\.[ ]?){1,5}|(?:\\p{Lu}[ ]){1,3}(?=(?:" PARTICLE
    "[ ]){0,3}\\p{Lu}[\\p{L}]))",
    "(?<name>(?:(?&initials)|(?&capital)|" PARTICLE "[ ](?:" PARTICLE
    "[ ]){0,2}(?&capital))(?:[ ]?(?:" PARTICLE
    "[ ]){0,3}(?:(?<=[ .])(?&capital)|(?<=[ ])(?&initials)|[ ]?-[ ]?(?:" PARTICLE
    "[ ]){0,3}(?&capital))){0,4})",
    /* Typed without capitals. */
    "(?<small>(?=\\p{Ll})" NO "\\p{Ll}[\\p{L}\\p{M}'’-]{2,20})",
    "(?<smallname>(?&small)(?:[ ](?:" PARTICLE "[ ]){0,3}(?&small))?)",
    "(?<names>(?&name)(?:[ ](?:en|and|und|et|&|[+])[ ](?&name))?)",
    /* What a call note says of a lady or gentleman without naming them. */
    "(?<note>(?!(?:"
    "(?=a)(?:a\\.u\\.b|aan|al|aub)|"
    "(?=b)(?:begrijpt|belde|belt|betaalde|betaalt|bij)|"
    "(?=d)(?:dat|deed|denkt|die|doet|door)|"
    "(?=e)(?:eerst|en)|"
    "(?=g)(?:gaat|gaf|gebeld|geeft|geen|gehad|gelukt|gemaild|gesproken|gevonden|geweest|ging|gisteren|graag)|"
    "(?=h)(?:had|hebben|heeft|hierover|hiervan|hoorde|hoort)|"
    "(?=i)(?:in|informeert|is)|"
    "(?=k)(?:kan|klaagt|komt|kon|kreeg|krijgt|kwam)|"
    "(?=l)(?:lukt|lukte)|"
    "(?=m)(?:mag|mailde|mailt|meldde|meldt|met|moet)|"
    "(?=n)(?:naar|niet|nog|nu)|"
    "(?=o)(?:of|om|ontvangt|ontving|ook|op|opgelost|opnieuw|over)|"
    "(?=r)(?:reageert)|"
    "(?=s)(?:snapt|staat|stuurde|stuurt)|"
    "(?=t)(?:terug)|"
    "(?=u)(?:uit)|"
    "(?=v)(?:van[ ]|vandaag|verzoekt|vindt|voor|vraagt|vroeg)|"
    "(?=w)(?:wacht|was|weer|weet|wenst|werd|werkt|werkte|wil|wilde|wilt|wist|woont|worden|wordt)|"
    "(?=z)(?:zag|zal|zegt|zei|zelf|ziet|zit|zoekt|zou)"
    ")(?![\\p{L}])))",
    "(?<state>(?i:" SECRET_STATES "))",
    NULL,
};

const struct mask_context mask_name_contexts[] = {
    /* Titles: the name may be typed small, but then it must not be a verb of a call note. */
    { MASK_NAME, ANYWHERE,
      "dhr mw hr cl mevr mej mvr meneer mijnheer mevrouw mr mrs ms miss herr frau monsieur madame mme heer "
      "sir "
      "fam drs dr prof ing ir dokter doctor docteur professor tandarts notaris juf meester dominee pastoor "
      "familie gezin "
      "echtpaar weduwe gebroeders ondergetekende erven",
      "(?:(?i:dhr|mw|mevr|mej|mvr|mr|mrs|ms|mme|fam|drs|dr|prof)\\.?|cl\\.|hr\\.?|Hr\\.|(?i:ing|ir)\\.|(?i:"
      "dokter|"
      "doctor|docteur|"
      "professor|tandarts|notaris|juf(?:frouw)?|meester|dominee|pastoor|meneer|mijnheer|mevrouw|miss|herr|"
      "frau|monsieur|madame|heer|sir|familie|gezin|echtpaar|weduwe|gebroeders|ondergetekende|erven))(?:[ "
      "]?(?:/|en|of|and|und|et)[ "
      "]?(?i:mevrouw|mevr\\.?|mw\\.?|meneer|dhr\\.?|mrs\\.?|frau|madame))?(?:[ "
      "]{1,2}(?i:drs|dr|ir|ing|prof|mr)\\.?){0,3}" GAP "((?&name))",
      NULL, ANYONE },
    { MASK_NAME, ANYWHERE, "dhr mw hr mevr mvr meneer mijnheer mevrouw heer fam mrs",
      "(?:(?i:dhr|mw|mevr|mvr|fam|mrs)\\.?|hr\\.?|(?i:meneer|mijnheer|mevrouw|heer))" GAP
      "((?!des[ ])(?:" PARTICLE "[ "
      "]){1,3}(?!(?:winkel|balie|post|shop|bank|bezorger|monteur|chat|bus|trein|kassa|overkant)\\b)(?>(?&"
      "small))(?<!ing)|(?&note)(?!(?:van|de|der|den|het|te|des)[ ])(?&small)(?:[ ](?&note)(?&small))?(?=[ "
      "]{0,2}(?:[,.;:!?)\\n]|$|(?:heeft|had|belt|belde|vraagt|vroeg|wil|wilde|wou|is|was|zei|zegt|zou|kan|"
      "kon|meldt|meldde|mailde|komt|kwam|geeft|gaf|moet|uit|van|aan|over|gesproken)(?!\\p{L}))))",
      NULL, ANYONE },
    { MASK_NAME, ANYWHERE, "heer familie fam t.a.v tav t.n.v tnv naam op_naam mevr dhr mw",
      "(?|(?i:(?<=geachte |beste |de |dag )heer)[ ]{1,2}((?:(?:van|de|der|den|el|ten|ter)[ "
      "]){1,3}(?>(?&small))(?<!ing)|(?&note)(?&small))(?=[ ]{0,2}(?:[,.;:!?)\\n]|$))|(?i:familie|fam\\.?)[ "
      "]{1,2}((?:" PARTICLE "[ ]){1,3}(?>(?&small))(?<!ing))(?=[ "
      "]{0,2}(?:[,.;:!?)\\n]|$))|(?i:t\\.?a\\.?v\\.?|t\\.?n\\.?v\\.?|naam[ ]?:|naam is|naam(?=[ "
      "]\\p{Ll}\\.)|op naam van|mevr\\.?|dhr\\.?|mw\\.?)[ ]{1,2}((?:\\p{Ll}\\.[ ]?|[b-hj-tv-z][ "
      "]){1,4}(?:" PARTICLE "[ ]){0,3}(?&small)))",
      NULL, ANYONE },
    { MASK_NAME, ANYWHERE, "t.n.v tnv op_naam",
      "(?|(?i:t\\.?n\\.?v\\.?)[ ]{1,2}((?:" PARTICLE
      "[ ]){0,3}(?&small))|(?i:op naam van)[ ]{1,2}((?:van[ ](?:" PARTICLE "[ "
      "]){0,2})?(?!(?:de|het|een|mijn|mij|ons|onze|haar|hem|zijn|hun|dezelfde|iemand|vader|moeder|partner|"
      "bedrijf)(?!\\p{L}))(?&small)))(?=[ ]{0,2}(?:[,.;:!?)\\n]|$))",
      NULL, ANYONE },
    /* Introductions. */
    { MASK_NAME, ANYWHERE,
      "mijn_naam naam name my_name mein_name ich_hei je_m mon_nom klantnaam voornaam achternaam bedrijfsnaam "
      "first_name last_name full_name under_the in_the firstname lastname fullname contactpers namens "
      "spreekt_met ten_name "
      "tnv t.n.v op_naam ik_heet",
      "(?i:mijn naam is|naam is|mijn naam[ ]?:|naam op (?:de |mijn )?(?:kaart|pas|rekening)(?: is)?[ "
      "]?:?|(?:voor-?|achter|klant|bedrijfs)?naam" FIELD "|(?:first ?|last ?|full ?)?name" FIELD
      "|naam (?:van (?:de |het |mijn "
      ")?)?(?:klant|kind|zoon|dochter|leerling|patiënt|huurder|bewoner|contactpersoon|"
      "verzekerde|partner|deelnemer|student|cliënt)(?=[ ]\\p{Lu})|(?<!\\p{L} )na(?:am|me)(?=[ "
      "]\\p{Lu}\\p{Ll}{1,20}[ ](?:" PARTICLE "[ ]){0,3}\\p{Lu}\\p{Ll})|(?:under|in) the name(?: of)?|my name "
      "is|mein name ist|ich heiße|ich heisse|je m['’]appelle|mon nom "
      "est|contactpersoon[ "
      "]{0,2}:?|namens|spreekt met|ten name van|t\\.?n\\.?v\\.?|op naam van|ik heet(?: nu| geen| voortaan| "
      "eigenlijk)?)(?:(?<=[:=|\"'])|[ "
      "]{1,2}|(?<=[:=|] ))(?:(?i:dhr|mw|mevr|mr|mrs)\\.?[ ]|(?:de[ ])?(?:heer|mevrouw)[ ])?((?&name))",
      NULL, ANYONE },
    { MASK_NAME, ANYWHERE, "mijn_naam naam name my_name mein_name ich_hei je_m voornaam achternaam ik_heet",
      "(?i:mijn naam is|naam is|(?:voor|achter|roep)naam is|(?:voor-?|achter)?naam" FIELD "|name" FIELD
      "|my name is|mein name ist|ich heiße|je m['’]appelle|ik heet)(?:(?<=[:=|\"'])|[ ]{1,2}|(?<=[:=|] "
      "))((?!(?:onbekend|anoniem|geen|leeg|idem|zie|niet|n\\.?v\\.?t|verplicht|ontbreekt|klopt|null|none|"
      "true|false|fout|verkeerd|onjuist|veranderd|gewijzigd|correct|incorrect|wrong|anders|goed|gespeld|"
      "falsch)(?!\\p{L}))(?:(?&smallname)(?=[ ]{0,2}(?:[,.;:!?\\n]|$| en | ik | and | und | et "
      "))|(?&small)))",
      NULL, ANYONE },
    { MASK_NAME, ANYWHERE, "ik_ben ik, ich_bin i_am this_is je_suis hier_is",
      "(?i:ik,|ik ben|ich bin|i am|this is|je suis|hier is)[ ]{1,2}((?&capital)[ ](?:" PARTICLE
      "[ ]){0,3}(?&capital))",
      NULL, NO_COMPANY },
    { MASK_NAME, LINE_START, "met",
      "(?i:met)[ ]{1,2}((?&name))(?=[ ]{0,2}(?:hier|spreekt|,[ "
      "](?:ik|u|heb|hallo|goed|kunt|kan|mijn|wij|we|een)))",
      NULL, NO_COMPANY },
    /* Greeting lines. */
    { MASK_NAME, LINE_START,
      "beste geachte lieve amice hallo hoi hi hai hey hee heej dag dear hello bonjour cher ch liebe lieber "
      "sehr goede good guten goei",
      "(?i:beste|geachte|lieve|amice|hallo|hoi|hi|hai|hey|heej?|dag|dear|hello|bonjour|ch[eè]re?|lieber?|"
      "sehr geehrter?|goe(?:den?|ie)[ -]?(?:morgen|middag|navond|avond|n?dag)|good "
      "(?:morning|afternoon|evening)|guten (?:tag|morgen|abend))[ "
      "]{1,2}(?:(?i:heer|mevrouw|mevr\\.?|dhr\\.?|mw\\.?|mr\\.?|mrs\\.?|ms\\.?|monsieur|madame|herr|frau|"
      "drs\\.?|dr\\.?|prof\\.?)[ ]{1,2}){0,3}((?&names))(?:[ ](?:en|&)[ "
      "](?:collega'?s|team|familie|gezin))?(?=[ ]{0,2}(?:[,.!:;\\n-]|$))",
      NULL, NO_COMPANY },
    { MASK_NAME, LINE_START, "beste geachte lieve hallo hoi hi hai hey dag dear hello goede bonjour",
      "(?i:beste|geachte|lieve|hallo|hoi|hi|hai|hey|dag|dear|hello|bonjour|goede(?:morgen|middag|navond|dag))"
      "[ "
      "]{1,2}(?!(?:bank|verzekeraar|verhuurder|school|docent|leraar|makelaar|dokter|bestuur|jongens|meiden|"
      "mannen|luitjes|buren|lieverds?|toppers?|helden|folks|friends)(?!\\p{L})|[a-"
      "z]{0,12}(?:vraag|bericht|probleem|kwestie|verzoek|melding|opmerking|mail|foto|klacht|tip|"
      "update|moment|ding|dank|schat|meis|lief|vriend)[a-z]{0,3}e[ ]{0,2}[,!\\n])((?&small))(?=[ "
      "]{0,2}(?:[,!]|\\n))",
      NULL, NO_COMPANY },
    /* Sign-offs: on the same line or up to two lines below. */
    { MASK_NAME, ANYWHERE,
      "vriendelijk hartelijk beste_gr zonnig warme_gr vr v.r mvg gr hgr grt grz gtz kus groet hoogachtend "
      "kind_reg kindest warmest best_reg warm_reg regards cordialement bien mit viele liebe_gr mfg vg lg "
      "liefs getekend sincerely yours alvast bvd b.v.d thanks thx thnx tnx m.v.g xx xxx xoxo",
      "(?i:(?:vriendelijke?|hartelijke?|beste|zonnige?|lieve|warme)[ ]groet(?:en|jes)?|v\\.?r\\.?[ "
      "]?gr\\.?|mvg|m\\.v\\.g\\.?|h?gr(?:oet(?:en|jes|end)?|tje?s|tz?|z|\\.)?|gtz|kus(?:jes)?|hoogachtend|(?:"
      "kind|best|warm)(?:est)? regards|regards|cordialement|bien (?:à vous|cordialement)|mit "
      "(?:freundlichen|besten|lieben) gr(?:ü|ue)(?:ß|ss)en|(?:viele|liebe|beste) "
      "gr(?:ü|ue)(?:ß|ss)e|mfg|vg|lg|liefs|getekend|w\\.?g\\.?|(?:yours )?sincerely|alvast (?:heel erg "
      "|hartelijk |zeer )?bedankt|b\\.?v\\.?d\\.?|thanks(?: in advance)?|th?n?x|x{2,4}|xoxo)(?![\\p{L}])[ "
      "]{0,2}+[,.!;-]{0,3}+[ ]{0,2}+\\n{0,3}+[ ]{0,2}+(?:(?:van|namens)[ ])?(?:(?:de[ "
      "])?(?:familie|fam\\.?)[ "
      "])?((?&names)|(?&note)(?&smallname)|(?=\\p{Ll}[. ])" NO "(?:\\p{Ll}\\.[ ]?|[b-hj-tv-z][ "
      "]){1,3}(?:" PARTICLE "[ ]){0,3}(?&small))(?=[ ]{0,2}(?:[,.!(|/\\n]|-[ ]|$|<))",
      NULL, NO_COMPANY },
    /* What ends a message without being a greeting: "Ik hoor het graag, Ben". */
    { MASK_NAME, ANYWHERE, "graag laat kan_ kunt_ zou_",
      "(?|(?i:graag)[ ]((?&name))(?=[ "
      "](?:terug(?:bellen|mailen)|bellen|mailen|informeren|inlichten|contacteren|"
      "bedanken|uitnodigen)(?!\\p{L}))|(?i:laat|kan|kunt u|zou)[ ]((?&name))(?=[ ](?:mij|me|ons)[ ]))",
      NULL, NO_COMPANY },
    { MASK_NAME, ANYWHERE, "graag fijn prettig tot_snel tot_gauw tot_dan hartelijks",
      "(?i:graag(?: (?:van|een|uw|jullie|je|reactie|antwoord|bericht|u)){0,4}|(?:fijne?|prettige?)(?: "
      "(?:dag|avond|middag|weekend|week|weekeinde|werkdag))(?: (?:nog|verder|toegewenst))?|tot "
      "(?:snel|gauw|dan)|hartelijks)[,.!]{1,2}[ \\n]{1,3}((?&names))(?=[ ]{0,2}[.]?[ ]{0,2}$)",
      NULL, NO_COMPANY },
    { MASK_NAME, ANYWHERE, "bedankt dank thanks thank_you merci danke vielen_dank",
      "(?i:bedankt|danke|dank(?: (?:je|u))?(?: ?wel)?|thanks|thank you|merci|vielen dank)(?i: bij voorbaat| "
      "alvast| "
      "im voraus| d'avance| in advance)?(?:[ ]{0,2}[,.!]{0,3}[ "
      "]{0,2}\\n{1,3}[ ]{0,2}|[,.!]{1,3}[ "
      "]{1,2})((?&names))(?=[ ]{0,2}[.,!]?[ ]{0,2}(?:\\n|$))",
      NULL, ANYONE },
    { MASK_NAME, ANYWHERE,
      "bedankt dank thanks thank_you merci verzonden_door ingevuld_door getekend_door ondertekend_door "
      "aangenomen_door aangevraagd_door ingediend_door opgesteld_door afgehandeld_door uitgevoerd_door "
      "goedgekeurd_door gemeld_door verstuurd_door besteld_door opgehaald_door behandeld_door "
      "aangemaakt_door geholpen_door gebeld_door "
      "heet heette",
      "(?|(?i:bedankt|dank(?: ?(?:je|u))?(?: ?wel)?|thanks|thank you|merci)[ ]{1,2}((?&capital))(?=[ "
      "]{0,2}(?:[,.!\\n]|$|voor[ ]))|(?i:[a-z]{6,12} door)[ ]{1,2}((?&name))|(?<=kind |zoon |hij |zij "
      "|tegenpartij |buurman |buurvrouw |eigenaar |huurder |bewoner |monteur |chauffeur |klant |ze "
      "|dochter |man |vrouw |baby |collega |die |en )heet(?:te)?[ ]{1,2}((?&name)))",
      NULL, NO_COMPANY },
    /* Sign-offs in small letters, with a surname. */
    { MASK_NAME, ANYWHERE, "groet gegroet mvg gr grt dank bedankt liefs xx xxx xoxo",
      "(?i:(?:ge)?groet(?:en|jes)?|mvg|gr(?:tjes|tz?|\\.)?|dank(?:[ ]?(?:je|u))?(?:[ "
      "]?wel)?|bedankt|liefs|x{2,4}|xoxo)[ ]{0,2}[,.!]{0,2}[ \\n]{1,3}((?&small)(?:[ ](?:" PARTICLE
      "[ ]){0,3}(?&small))?(?:[ ]en[ ](?&small))?)(?=[ ]{0,2}[.,!]?[ ]{0,2}(?:\\n|$))",
      NULL, KNOWN_NAME },
    { MASK_NAME, LINE_START, "hallo hoi hi hai hey dag beste goedemo goedemi goedena",
      "(?i:hallo|hoi|hi|hai|hey|dag|beste|goede(?:morgen|middag|navond))[ ]{1,2}((?&small))", NULL,
      KNOWN_NAME },
    { MASK_NAME, ANYWHERE,
      "t.a.v tav t.n.v tnv namens op_naam bel_ vraag_ voornaam roepnaam contactpers juf besteld_door "
      "account_van bestelling_van pakket_van pakje_van sprak_ contact: klant: melder: aanvrager: naam: met "
      "ik_ben naam voornaam i_am this_is",
      "(?|(?i:t\\.?a\\.?v\\.?|t\\.?n\\.?v\\.?|namens|op naam van|bel|vraag|sprak(?: gisteren| net| vandaag| "
      "zojuist)?|(?:contact|klant|melder|aanvrager|naam)[ "
      "]?:|(?:voor|roep)naam|contactpersoon|juf(?:frouw)?|besteld door|(?:account|bestelling|pakket|pakje) "
      "van)[ ]{1,2}((?&small)(?:[ ](?:" PARTICLE
      "[ ]){1,3}(?&small)|[ ](?&small)(?=[ ]{0,2}(?:[,.;\\n]|$)))?)|(?i:met|ik ben|(?:voor)?naam|i am|this "
      "is)[ ]{1,2}((?&small)(?:[ ](?:" PARTICLE
      "[ ]){0,3}(?!(?:hier|en|van|uit|gesproken|gebeld)\\b)(?&small)(?=[ ]{0,2}(?:[,.;:!?\\n]|$)|[ "
      "]{1,2}(?:en|uit)[ ])|(?=[ ]{0,2}(?:[,.;:!?\\n]|$)|[ ]{1,2}(?:(?:hier|spreekt)(?!\\p{L})|en[ ]|van[ "
      "](?:jullie|de|uw|het)[ ])))))",
      NULL, KNOWN_NAME },
    /* For whom; fields of a form. */
    { MASK_NAME, ANYWHERE, "t.a.v tav ter_att attn z.hd zhd for_the_att",
      "(?i:t\\.?a\\.?v\\.?|ter attentie van|attn\\.?[ ]?:?|z\\.?[ ]?hd\\.?|for the attention of)[ "
      "]{1,2}(?:(?i:de heer|dhr\\.?|mevr(?:ouw|\\.)?|mw\\.?|mr\\.?|mrs\\.?|herrn?|frau)[ ]{1,2})?((?&name))",
      NULL, NO_COMPANY },
    { MASK_NAME, ANYWHERE,
      "aanvrager melder aanmelder beller klant huurder bewoner patiënt verzekerd cliënt besteller ontvanger "
      "afzender eigenaar deelnemer rekeninghouder kaarthouder kentekenhouder leerling student ouder contact "
      "customer caller requester sender kunde absender gemachtigd huisarts tandarts bewindv mentor "
      "voogd "
      "partner passagier begunstigd titularis ondertekend zorgverl",
      "(?i:aanvrager|(?:aan)?melder|beller|klant|huurder|bewoner|patiënt|verzekerde|cliënt|besteller|"
      "ontvanger|afzender|eigenaar|deelnemer|(?:rekening|kaart|kenteken)houder|leerling|student|ouder|"
      "contact(?:persoon)?|customer|caller|requester|sender|kunde|absender|"
      "gemachtigde|huisarts|tandarts|bewindvoerder|mentor|voogd|partner|passagiers?|begunstigde|titularis|"
      "ondertekend|zorgverlener)(?:" FIELD "|[ ]is[ ](?=(?&initials)))"
      "(?:(?i:de heer|dhr\\.?|mevr(?:ouw|\\.)?|mw\\.?)[ ])?((?&name))",
      NULL, NO_COMPANY },
    { MASK_NAME, ANYWHERE, "klant huurder bewoner patiënt verzekerd cliënt leerling student gast passagier",
      "(?|(?i:klant|huurder|bewoner|patiënt|verzekerde|cliënt|leerling|student|gast|passagier)[ ]{0,2}[(,][ "
      "]{0,2}((?&name))(?=[ "
      "]{0,2}[),])|(?:^|(?<=[\\n.!?;,] "
      "|[\\n;,]))(?i:klant|huurder|bewoner|patiënt|verzekerde|cliënt|leerling|"
      "student|gast|passagier)[ ]{1,2}((?&name))(?=[ "
      "]{0,2}[:,(])|(?i:klant|huurder|bewoner|patiënt|verzekerde|cliënt|leerling|"
      "student)[ ]{1,2}((?&capital)[ ](?:" PARTICLE "[ ]){0,3}(?&capital))(?=[ ]{0,2}(?:[.,;)\\n]|$)))",
      NULL, NO_COMPANY },
    { MASK_NAME, ANYWHERE,
      "klant kl. huurder bewoner patiënt verzekerd cliënt leerling student aanmelder melder beller aanvrager "
      "gebruiker deelnemer gast passagier",
      "(?i:(?:aan)?melder|beller|aanvrager|gebruiker|deelnemer|klant|kl\\.|huurder|bewoner|patiënt|"
      "verzekerde|cliënt|leerling|student|gast|passagier)[ ]{1,2}((?&name))(?=[ ]{0,2}[(]|[ "
      "](?:uit|met|van|belt|belde|heeft|had|wil|wilde|vraagt|vroeg|is|was|meldt|meldde|geeft|gaf|zegt|zei|"
      "mailt|mailde|"
      "kan|kon|krijgt|kreeg|wenst|moet|komt|ontving|ontvangt|stuurt|staat|gaat|woont|wacht|(?:terug)?gebeld|"
      "gemaild|gesproken|ingelicht|\\p{Ll}{3,12}t)(?![\\p{L}]))",
      NULL, NO_COMPANY },
    { MASK_NAME, ANYWHERE,
      "achternaam voornaam voornamen roepnaam familienaam geslachtsnaam meisjesnaam geboortenaam trouwnaam "
      "surname last_name "
      "first_name nachname vorname "
      "nom_de",
      "(?i:achternaam|voorna(?:am|men)|roepnaam|first "
      "name|vorname|familienaam|geslachtsnaam|meisjesnaam|geboortenaam|trouwnaam|surname|last "
      "name|nachname|nom de famille)(?:[ ](?:van[ ])?(?:mijn[ ])?(?:moeder|partner|echtgeno(?:ot|te)))?[ "
      "]{0,2}(?:is nu|is|was|moet zijn|moet|wordt|ist|est|:|=)?[ ]{1,2}((?&name))",
      NULL, NO_COMPANY },
    /* What is somebody's: "het adres van Nova Peeters". */
    { MASK_NAME, ANYWHERE,
      "wachtwoord_ account_ mailbox_ woning_ huis_ appartement_ flat_ badkamer_ keuken_ tuin_ kaart_ klacht_ "
      "melding_ brief_ afspraak_ bezwaar_ volmacht_ adres gegevens rekening pas_ paspoort polis dossier "
      "geboortedat telefoonn mailadres rijbewijs attest "
      "overeenk "
      "inschrijv aanmeld ziekmeld",
      "(?i:wachtwoord|account|mailbox|woning|huis|appartement|flat|badkamer|keuken|tuin|kaart|klacht|melding|"
      "brief|afspraak|bezwaar|volmacht|adres|gegevens|rekening|pas|paspoort|polis|dossier|geboortedatum|"
      "telefoonnummer|mailadres|"
      "rijbewijs|attest|"
      "overeenkomst|inschrijving|aanmelding|ziekmelding)[ ]van[ ]((?&capital)[ ](?:" PARTICLE
      "[ ]){0,3}(?&capital))",
      NULL, NO_COMPANY },
    { MASK_NAME, ANYWHERE, "naam",
      "(?i:(?<=oude |nieuwe |eigen |juiste |volledige |met |, )naam)[ ]((?&name))", NULL, NO_COMPANY },
    { MASK_NAME, ANYWHERE, "schreef doorgezet doorverbonden toegewezen overgedragen overgenomen",
      "(?|(?i:schreef)[ ]((?&name))(?=[ ](?:het volgende|<)|[ "
      "]?:)|(?i:doorgezet|doorverbonden|toegewezen|overgedragen|overgenomen)[ "
      "](?:aan|naar|met|van)[ :]{1,2}((?&name)))",
      NULL, NO_COMPANY },
    /* Whose doorbell: "aanbellen bij Nguyen", "bel aan bij Hoekstra". */
    { MASK_NAME, ANYWHERE, "aanbel aangebel bel_aan bel_bij belt_aan belde_aan",
      "(?i:aan(?:ge)?bel(?:len|d|t|de)?|bel(?:t|de)?(?: aan)?)[ ]bij[ ]((?&name))", NULL, NO_COMPANY },
    /* The fields of a mail, with more than one word. */
    { MASK_NAME, ANYWHERE,
      "aan: van: door: cc: bcc: to: from: behandelaar: medewerker: agent: gebruiker: passagier: auteur: "
      "partner: kind: ondertekend: titularis: begunstigde: verzekeringnemer: bestuurder: patient: ouder: "
      "voogd: kandidaat: monteur: adviseur: bewindvoerder: mentor: tenaamstelling: kaarthouder: arts: "
      "huisarts: chirurg: "
      "specialist: anesthesist: tandarts: apotheker: verpleegkundige: therapeut: coach: leraar: docent: "
      "technieker: chauffeur: begeleider: directeur: notaris: advocaat: makelaar: consulent: collega: "
      "contact: kapper: trainer: planner: penningmeester: secretaris: voorzitter: verzorgende: manager: "
      "teamleider: beheerder: curator: koper: verkoper: huisbaas: conciërge:",
      "(?i:aan|van|door|b?cc|to|from|[\\p{L}]{4,16})[ ]?:[ ]{0,2}((?:(?&initials)(?:" PARTICLE
      "[ ]){0,3}(?&capital)|(?&capital)[ ](?:" PARTICLE "[ ]){0,3}(?&capital))(?:[ -](?&capital))?)",
      NULL, NO_COMPANY },
    /* Relatives and people near. */
    { MASK_NAME, ANYWHERE,
      "zoon dochter kind kleinkind man vrouw vriend moeder vader mama papa mam pap ma pa broer zus opa "
      "oma oom tante neef "
      "nicht klein partner echtgeno ex buur schoon stief huisgeno zwager huisarts son daughter husband wife "
      "mother father mom mum dad brother sister boyfriend girlfriend friend neighbour colleague sohn tochter "
      "mann mutter vater bruder schwester freund fils fille mari femme mère père frère soeur sœur ami",
      "(?i:(?:klein|stief|schoon|pleeg)?(?:zoon(?:tje)?|dochter(?:tje)?|kind(?:je)?|moeder|vader|zus(?:je)?|"
      "broer(?:tje)?"
      "|ouders)|(?<=mijn |m'n |mn |haar |jouw |je |uw |de |zijn |ex-|mien |, "
      ")man|vrouw|vriend(?:in)?|mama|papa|mam|pap|ma|pa|opa|oma|oom|tante|neef(?:je)?|nicht(?:"
      "je)?|"
      "partner|echtgenote?|ex|buur(?:man|vrouw|jongen|meisje)|huisgenote?|zwager|huisarts|son|daughter|"
      "husband|wife|mother|father|mom|mum|dad|brother|sister|(?:boy|girl)?friend|neighbour|colleague|sohn|"
      "tochter|mann|mutter|vater|bruder|schwester|freund(?:in)?|fils|fille|mari|femme|mère|père|frère|s(?:oe|"
      "œ)ur|amie?)(?:[ ]{0,2}[,(][ ]{0,2}|[ ]{1,2})[\"“‘]?(?:(?:genaamd|heet|called|namens)[ ])?((?&name))",
      NULL, NO_COMPANY },
    { MASK_NAME, ANYWHERE,
      "zoon dochter man vrouw vriend moeder vader broer zus opa oma oom tante neef nicht partner buur "
      "collega medewerk monteur "
      "bezorger chauffeur kind_",
      "(?i:zoon(?:tje)?|dochter(?:tje)?|man|vrouw|vriend(?:in)?|moeder|vader|broer(?:tje)?|zus(?:je)?|opa|"
      "oma|oom|tante|neef(?:je)?|nicht(?:je)?|partner|buur(?:man|vrouw)|collega|medewerk(?:st)?er|monteur|"
      "bezorger|chauffeur|kind)[ "
      "]{0,2}[,(]?[ ]{0,2}((?&small))",
      NULL, KNOWN_NAME },
    { MASK_NAME, ANYWHERE, "kreeg had_",
      "(?i:kreeg|had)(?: ik)?(?: gisteren| vandaag| net| zojuist)?[ ]((?&small))(?=[ ]aan (?:de "
      ")?(?:lijn|telefoon))",
      NULL, KNOWN_NAME },
    /* People of the organisation, and people spoken with. */
    { MASK_NAME, ANYWHERE,
      "collega medewerk monteur bezorger chauffeur adviseur consulent leraar lerares wethouder burgemeester "
      "imam dierenarts zuster broeder scheidsrechter rechercheur directeur directrice fysiotherap therapeut "
      "coach voorzitter "
      "penningmeester teamleid "
      "manager secretaris apotheker verpleegk specialist psycholo advocaat zaakvoerder agent colleague "
      "employee mitarbeiter kollege collègue conseiller een_zeker zekere ene_ jongeman dame wijkmanager "
      "opzichter makelaar mentor tutor voogd loodgieter schilder elektric installateur technieker technicus "
      "huismeester "
      "conciërge "
      "verzorg begeleid trainer docent schoonma poetsvrouw vrijwillig baliemedew boekhoud "
      "postbode koerier receptionist secretaresse stagiair assistent leidinggev deurwaarder hovenier "
      "aannemer "
      "kapper kapster accountant psychiater kinderarts oppas gastouder verkoper verkoopster bediende planner "
      "curator gerant mediator rechter schepen kinesist logopedist diëtist inspecteur controleur conducteur "
      "ambtenaar rector decaan coördinator beheerder eigenaar verhuurder huisbaas arts chirurg",
      "(?i:collega|medewerk(?:st)?er|monteur|bezorger|chauffeur|adviseur|consulente?|leraar|lerares|"
      "wethouder|burgemeester|imam|dierenarts|zuster|broeder|scheidsrechter|rechercheur|directeur|directrice|"
      "(?:fysio)?therapeute?|coach|"
      "voorzitter|"
      "penningmeester|teamleid(?:er|ster)|manager|secretaris|apotheker|verpleegkundige|specialist|psycholo(?:"
      "og|ge)|advocate?|advocaat|zaakvoerder|agent|colleague|employee|mitarbeiter(?:in)?|kolleg(?:e|in)|coll["
      "eè]gue|conseill(?:er|ère)|(?:een "
      ")?zekere|ene|jongeman|dame|wijkmanager|opzichter|makelaar|mentor|tutor|voogd|loodgieter|"
      "schilder|elektricien|installateur|technieker|technicus|huismeester|conciërge|verzorg(?:ende|er|ster)|"
      "begeleid(?:er|ster)|trainer|docente?|schoonmaa?k(?:er|ster)|poetsvrouw|vrijwillig(?:er|ster)|"
      "baliemedewerk(?:st)?er|boekhoud(?:er|ster)|postbode|koerier|receptioniste?|secretaresse|stagiaire?|"
      "assistente?|leidinggevende|deurwaarder|hovenier|aannemer|kapper|kapster|accountant|psychiater|"
      "kinderarts|"
      "oppas|gastouder|verkoper|verkoopster|bediende|planner|curator|gerante?|mediator|rechter|schepen|"
      "kinesiste?|logopediste?|diëtiste?|inspecteur|controleur|conducteur|ambtenaar|rector|decaan|"
      "coördinator|beheerder|eigenaar|eigenares|verhuurder|huisbaas|arts|chirurg)(?:[ "
      "]{0,2}[,(][ ]{0,2}|[ ]{1,2})[\"“‘]?(?:(?:genaamd|heet|heette|called|named|met de naam)[ ])?((?&name))",
      NULL, NO_COMPANY },
    { MASK_NAME, ANYWHERE,
      "gesproken sprak contact chat gesprek gebeld gemaild overleg afspraak spoke spoken talked chatted "
      "gesprochen parlé",
      "(?i:gesproken|sprak(?: (?:ik|eerder|net|al|vandaag|gisteren|toen|ook|zojuist|laatst)){0,2}|contact(?: "
      "gehad)?|gechat|chat(?:te|ten)?|gesprek(?: "
      "gehad)?|gebeld|gemaild|overlegd?|afspraak|spoken?|talked|chatted|gesprochen|parlé)[ "
      "]{1,2}(?:met|with|to|mit|avec|à)[ ]{1,2}(?:(?:jullie |uw |een |de )?(?:collega|medewerk(?:st)?er)[ "
      "])?((?&name))",
      NULL, NO_COMPANY },
    { MASK_NAME, ANYWHERE, "op_naam ten_name",
      "(?i:op naam(?: van)?|ten name van)[ ]{1,2}(?:(?:mijn|m'n|onze|de)[ ])?(?:[\\p{Ll}]{2,14}[ "
      "]){0,1}((?&name))",
      NULL, NO_COMPANY },
};
const size_t mask_name_context_count = sizeof mask_name_contexts / sizeof *mask_name_contexts;

/* At a given name typed small: with the surname behind it, which a particle tells, the end of the clause, or
 * a word that says what its bearer does. */
const char mask_small_name[] =
    "((?&small)(?:[ ](?:(?:van|de|der|den|el|al|ten|ter|von|di|da)[ ]){1,3}(?&note)(?&small)|[ "
    "](?!ge\\p{L}{2,12}[dtn](?!\\p{L}))(?&note)(?&small)(?=[ ]{0,2}(?:[,.;:!?()\\n]|$)|[ "
    "](?:heeft|had|is|was|wil|wilde|kan|belt|belde|meldt|meldde|vraagt|vroeg|zegt|zei|mailt|mailde|woont|"
    "moet|krijgt|komt|geboren|geb)(?!\\p{L})))?)";

/* A given name, and what belongs to it. */
const char mask_whole_name[] = "((?&name))";

const char mask_surname_first[] =
    "(?!(?i:hoogachtend|groetend|groet|groeten|groetjes|bedankt|dank|regards|cordialement|beste|geachte|"
    "hallo)(?!\\p{L}))((?&capital),[ ](?>\\p{Lu}\\.(?:[ ]?\\p{Lu}\\.){0,4})(?>(?:[ ]" PARTICLE
    "){1,3}(?!\\p{L}))?)(?![ ]?\\p{Lu}|[\\p{L}\\p{N}])";
