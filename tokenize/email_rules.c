#include "tokenize/email_rules.h"

#define GREET                                                                                                \
    "hallo|hoi|hey|hee|heej|hi|hello|dag|beste|geachte|lieve|goede(?:n?dag|morgen|middag|n?avond)|"          \
    "goeie(?:n?dag|morgen|middag|n?avond)|(?:een )?goede (?:dag|morgen|middag|avond)|l\\.?s\\.?|lectori "    \
    "salutem|dear|"                                                                                          \
    "good (?:morning|afternoon|evening|day)|to whom it may concern|bonjour|bonsoir|salut|madame|monsieur|"   \
    "ch(?:er|ère)s?|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|liebe[rs]?|moin|servus"

/* Up to two line breaks inside: mail programs wrap the line. */
#define WRAPPED "[^\\n]{4,160}(?:\\n[^\\n]{0,120}){0,2}?"

const struct email_quote email_quotes[] = {
    /* No word boundary before "Op": "Verstuurd vanaf mijn iPhoneOp 4 mei om 09:03 heeft …". */
    { "",
      "(?:Op|(?m:^)[ \\t>*]*op) (?=[^\\n]{0,60}\\d)" WRAPPED
      "(?:schreef|geschreven)[^\\n]{0,120}(?:\\n[^\\n]{0,120})?:[ \\t]*(?=\\n|$)",
      QUOTE_INTRO },
    { "", "On (?=[^\\n]{0,60}\\d)" WRAPPED "wrote[ ]?:[ \\t]*(?=\\n|$)", QUOTE_INTRO },
    { "", "Le (?=[^\\n]{0,60}\\d)" WRAPPED "a écrit[ ]?:[ \\t]*(?=\\n|$)", QUOTE_INTRO },
    { "", "Am (?=[^\\n]{0,60}\\d)" WRAPPED "schrieb[^\\n]{0,120}(?:\\n[^\\n]{0,120})?:[ \\t]*(?=\\n|$)",
      QUOTE_INTRO },
    { "ia",
      "-{2,}[ \\t]*(?:oorspronkelijk(?:e)? (?:bericht|e-?mail)|(?:begin )?doorgestuurd(?:e)? "
      "bericht|original message|"
      "forwarded message|message (?:d.origine|transféré)|ursprüngliche nachricht|weitergeleitete nachricht)[ "
      "\\t]*-{2,}",
      QUOTE_LINE },
    { "ia", "begin (?:doorgestuurd bericht|forwarded message)[ ]?:[ \\t]*(?=\\n)", QUOTE_LINE },
    { "a", "_{20,}[ \\t]*(?=\\n|$)", QUOTE_LINE },
    { "ia",
      "\\*?(?:van|from|de|von)[ ]?:\\*?[^\\n]{1,200}\\n(?:[^\\n]{0,200}\\n){0,4}?[ "
      "\\t>]*\\*?(?:verzonden|sent|datum|date|envoyé|"
      "gesendet|aan|to|à|an|cc|onderwerp|subject|objet|betreff)[ ]?:",
      QUOTE_LINE },
    { "ia",
      "\\*?(?:van|from|de|von)[ ]?:\\*?[^\\n]{1,160}(?:verzonden|sent|datum|date|envoyé|gesendet)[ "
      "]?:[^\\n]{1,160}(?:aan|to|à|an)[ ]?:",
      QUOTE_LINE },
    { "a", "##[^\\n]{0,200}##[ \\t]*(?=\\n|$)", QUOTE_LINE },
};
const size_t email_quote_count = sizeof email_quotes / sizeof *email_quotes;

/* The greeting word and those that may follow it before the comma: names, titles, groups of people. */
const char email_greeting[] =
    "(?:(?i:" GREET ")(?![\\p{L}\\p{N}-]))(?:[ ]{1,2}(?:<NAAM>|\\p{Lu}[\\p{L}.'’-]{0,30}|"
    "(?i:heer|heren|dames?|mevrouw|mevr\\.?|mw\\.?|dhr\\.?|meneer|mijnheer|en|of|/"
    "|allemaal|allen|iedereen|team|"
    "(?:klanten|customer "
    ")?service(?:team|desk)?|klantenservice|medewerkers?|mensen|daar|lezers?|collega'?s?|helpdesk|"
    "support|customer|sir|madam|or|and|all|there|everyone|team|de|van|der|den|tous|messieurs|mesdames|damen|"
    "und|herren|"
    "herr|frau|relatie|klant)))"
    "{0,6}(?:[ ]?/[ ]?(?i:mevrouw|mevr\\.?|mw\\.?|madam|frau|madame)(?:[ ]<NAAM>)?)?[ "
    "]{0,2}(?:[,!.:;-]{1,3}|(?=\\n)|$)";

const char email_closing[] =
    "(?:(?:met[ ]{1,2})?(?:een )?(?:zeer |heel "
    ")?(?:(?:vriendelijke?|hartelijke?|beste|zonnige?|sportieve|warme|lieve|vele|collegiale)"
    "[ ]{0,2})groet(?:en|jes)?|(?:de )?groet(?:en|jes)(?: van| "
    "uit)?|groet|m\\.?v\\.?g\\.?|v\\.?r\\.?gr\\.?|gr\\.?|grt(?:jes|z|s)?|"
    "hoogachtend|vriendelijk groetend|(?:kind|best|warm|many)(?:est)? regards|regards|best wishes|yours "
    "(?:sincerely|faithfully|truly)|"
    "sincerely|cheers|cordialement|bien (?:à vous|cordialement)|(?:sincères )?salutations|meilleures "
    "salutations|"
    "(?:mit )?(?:freundlichen?|besten?|lieben?|viele|herzlichen?) gr(?:ü|ue)(?:ß|ss)en?|mfg|vg|lg)"
    "(?![\\p{L}\\p{N}'])[^\\n?]{0,60}(?=\\n|$)"
    "|-{2,3}[ \\t]*(?=\\n|$)"
    "|(?:verstuurd|verzonden|sent|gesendet|envoyé|get)[ "
    "](?:vanaf|vanuit|met|from|von|depuis|de|via|outlook)[ ][^\\n]{0,60}(?=\\n|$)"
    "|(?:download[ ])?outlook[ ](?:voor|for|für|pour)[ ](?:ios|android)[^\\n]{0,60}(?=\\n|$)";

const char email_thanks[] =
    "(?:alvast |bij voorbaat |in elk geval )?(?:heel erg |hartelijk |zeer )?(?:bedankt|dank(?: ?je| ?u)?(?: "
    "?wel)?|b\\.?v\\.?d\\.?|"
    "thanks|thank you|many thanks|merci|vielen dank|danke)(?: alvast| voor (?:de|uw|je|jullie) "
    "(?:moeite|hulp|reactie|tijd)| in advance|"
    " d'avance| im voraus)?[ ,.!]{0,4}(?:(?:en )?(?:groet(?:en|jes)?|gr\\.?)[^\\n]{0,40}|<NAAM>[ "
    ".]{0,2}|\\p{Lu}\\p{L}{1,20}[ .]{0,2})?(?=\\n|$)";

const char email_tail[] = "(?<=[.!?,)\\n] )(?:(?:met )?(?:vriendelijke|hartelijke|beste|zonnige|lieve) "
                          "groet(?:en|jes)?|groet(?:en|jes)?|mvg|gr\\.?|grt|"
                          "(?:kind|best) regards|regards|cordialement|mfg)(?![\\p{L}\\p{N}])[ "
                          ",.!]{0,4}(?:(?:van |uit )?(?:<NAAM>|\\p{Lu}[\\p{L}.'’-]{0,30})"
                          "[ ,.]{0,2}){0,4}$";

const char email_disclaimer[] =
    "[^\\n]{0,160}(?:uitsluitend (?:bestemd|bedoeld) voor|vertrouwelijke[^\\n]{0,60} informatie|denk aan het "
    "milieu|"
    "think (?:of|about) the environment|consider the environment|intended (?:solely|only) for|this e-?mail "
    "(?:and any|is confidential)|"
    "(?:dit|deze) (?:e-?mail|bericht)[^\\n]{0,80}(?:vertrouwelijk|geadresseerde)|"
    "ce (?:message|courriel)[^\\n]{0,60}confidentiel|diese e-?mail[^\\n]{0,60}vertraulich)";

const char email_disclaimer_traces[] = "confid geadr intend luitend milieu this vertr viron";

const char email_postscript[] = "p\\.?[ ]?s\\.?(?:[ :;,-]|$)";

const char email_automatic_subject[] =
    "^[^\\p{L}\\n]{0,10}(?:(?:re|aw|antw|fw|fwd)[ ]?:[ ]?){0,2}(?:automatische? "
    "(?:antwoord|reactie|bericht|e-?mail)|auto(?:matic)?.?reply|"
    "automatic response|out of (?:the )?office|afwezigheids?(?:bericht|assistent|melding)|afwezig(?:heid)?[ "
    "]{0,2}(?:[:(]|$)|"
    "abwesen(?:d|heits?(?:notiz|nachricht|assistent)?)[ ]?(?:[:]|$)|automatische antwort|réponse "
    "automatique|absence[ ]?:|"
    "undeliver(?:able|ed)[ ]?(?:[:]|mail|message)|onbestelbaar[ ]?:|mail delivery|delivery (?:status "
    "notification|failure|has failed)|"
    "returned mail|failure notice|unzustellbar[ ]?:)";

const char email_automatic_body[] =
    "(?:(?:dit|hierbij) (?:is )?(?:een|ons) automatische? (?:gegenereerde? "
    ")?(?:antwoord|ontvangstbevestiging|reactie)|"
    "(?:this is )?an? (?:automatic|automated|auto-generated) (?:reply|response)|(?:i am|i'm) (?:currently "
    ")?out of (?:the )?office|"
    "mailer.daemon|your (?:message|mail)[^\\n]{0,60} (?:could not|couldn't|was not) be delivered|delivery "
    "(?:has failed|to the following)|"
    "message (?:could not be|wasn't) delivered|"
    "uw (?:bericht|e-?mail)[^\\n]{0,60} (?:kon|is|kan) niet (?:worden )?(?:bezorgd|afgeleverd)|"
    "ceci est une réponse automatique|dies ist eine automatische (?:antwort|nachricht))";

const char email_absent[] =
    "(?:(?:ik ben|ben ik|wij zijn|zijn wij|i am|i'm|ich bin|bin ich|je suis)(?: "
    "(?:momenteel|tijdelijk|nu|currently|derzeit|momentan|actuellement|vandaag|deze week))?"
    "(?:[^.\\n?]|(?<=\\d)\\.){0,60}?(?<![\\p{L}])(?:afwezig|niet (?:aanwezig|bereikbaar|op kantoor)|met "
    "(?:verlof|vakantie)|on (?:(?:annual|sick|parental|maternity) )?(?:leave|holiday|vacation)|"
    "nicht (?:im (?:büro|haus)|erreichbar)|absente?|away|en congé))|(?:niet aanwezig|afwezig) "
    "(?:op|van|tot|t/m)";

const char email_absent_more[] =
    "(?:(?:weer |terug |back |wieder |de retour )(?:terug|aanwezig|bereikbaar|op|op kantoor|in the "
    "office|on|im büro|erreichbar|le)|"
    "(?:bij|voor|in) (?:spoed|dringende|urgente)|(?:dringende?|spoedeisende|urgente) "
    "(?:zaken|vragen|gevallen|matters|fragen)|"
    "(?:mijn|uw|your|ihre|votre) "
    "(?:mail|e-?mail|bericht|berichten|message|nachricht)s?[^.\\n]{0,40}(?:gelezen|beantwoord|behandel|"
    "doorgestuurd|"
    "forwarded|read|answered|weitergeleitet|gelesen)|"
    "neem (?:dan )?(?:contact op met|gerust)|wend u|in my absence|during my absence|tijdens mijn "
    "afwezigheid|in dringenden|en cas d.urgence)";

const char email_automatic_words[] = "automatisch automatische automatic automated reply office afwezig "
                                     "afwezigheid afwezigheidsbericht afwezigheidsassistent "
                                     "afwezigheidsmelding aanwezig bereikbaar kantoor verlof vakantie leave "
                                     "holiday vacation away absent absente absence congé "
                                     "büro haus erreichbar abwesend abwesenheit abwesenheitsnotiz "
                                     "abwesenheitsnachricht abwesenheitsassistent automatique "
                                     "undeliverable undelivered delivered delivery onbestelbaar returned "
                                     "failure unzustellbar bezorgd afgeleverd mailer daemon "
                                     "autoreply antwort réponse";
