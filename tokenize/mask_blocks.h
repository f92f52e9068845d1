/* What the regular expressions of mask_rules.c and mask_contexts.c are built of. */
#ifndef TOKENIZE_MASK_BLOCKS_H
#define TOKENIZE_MASK_BLOCKS_H

/* Every repetition is bounded, so that no text can make matching slow. */
#define END "(?![\\p{L}\\p{N}])"
#define MONTH                                                                                                 \
    "(?i:jan(?:uari|uary|uar|vier)?|feb(?:ruari|ruary|ruar)?|f[eé]v(?:rier)?|m(?:aart|rt|arch|ars|är|ärz|" \
    "aa)|"                                                                                                    \
    "apr(?:il)?|avril|mei|may|mai|jun[ie]?|juin|jul[iy]?|juillet|aug(?:ustus|ust)?|août|"                    \
    "sep(?:t(?:ember|embre)?)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[czs](?:ember)?|décembre)\\.?"
#define DAY_MONTH_YEAR                                                                                       \
    "(?:0?[1-9]|[12]\\d|3[01])([-/.]|[ ][-/.][ "                                                             \
    "])(?:0?[1-9]|1[0-2])\\1(?:(?:19|20)\\d{2}|['’]?\\d{2})(?![-/.]?\\d)"
#define YEAR_MONTH_DAY "(?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])(?!\\d)"
#define DAY_MONTHNAME                                                                                        \
    "(?:0?[1-9]|[12]\\d|3[01])(?:e|de|ste|th|st|nd|rd|er|\\.)?(?: of| van)?[ -]?" MONTH "(?:[ "              \
    "-]?(?:19|20)\\d{2})?"
/* Any date, without the back reference of DAY_MONTH_YEAR (for use inside a group). */
#define ANY_DATE                                                                                             \
    "(?:\\d{1,2}(?:[ ]?[-/.][ ]?|[ ])\\d{1,2}(?:[ ]?[-/.][ ]?|[ "                                            \
    "])['’]?\\d{2,4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{8}|"                                             \
    "\\d{1,2}(?:e|de|ste|th|st|nd|rd|er|\\.)?(?: of| van)?[ -]?" MONTH "[ -]?(?:\\d{4}|['’]?\\d{2})|" MONTH  \
    "[ ]\\d{1,2}(?:st|nd|rd|th)?,?[ ](?:19|20)\\d{2}|\\d{6}(?!\\d))"

/* Without a year. */
#define DAY_AND_MONTH                                                                                        \
    "(?:\\d{1,2}[-/]\\d{1,2}|\\d{1,2}(?:e|de|ste|th|st|nd|rd|er|\\.)?[ -]{0,2}" MONTH "|" MONTH              \
    "[ ]\\d{1,2}(?:th|st|nd|rd)?)"

/* The larger places of Belgium, which tell a postcode of four digits; those that are words in small letters
 * too only with a capital. */
#define BELGIAN_PLACE                                                                                        \
    "(?:(?i:aalst|aalter|aarschot|anderlecht|antwerpen|arlon|asse|berchem|beringen|beveren|bilzen|"          \
    "blankenberge|"                                                                                          \
    "boechout|bonheiden|boom|borgerhout|bornem|borsbeek|brasschaat|brecht|bruxelles|brugge|brussel|"         \
    "charleroi|"                                                                                             \
    "deinze|dendermonde|denderleeuw|destelbergen|deurne|diest|diksmuide|dilbeek|edegem|eeklo|eigenbrakel|"   \
    "ekeren|"                                                                                                \
    "elsene|etterbeek|eupen|evere|evergem|ganshoren|genk|gent|gentbrugge|geraardsbergen|grimbergen|haacht|"  \
    "halle|"                                                                                                 \
    "harelbeke|hasselt|heist-op-den-berg|herent|herentals|herzele|heusden-zolder|hoboken|hoeilaart|"         \
    "hoogstraten|"                                                                                           \
    "houthalen|ieper|ixelles|izegem|jette|kalmthout|kapellen|kasterlee|koekelberg|koksijde|kontich|"         \
    "kortenberg|"                                                                                            \
    "kortrijk|knokke(?:-heist)?|kruibeke|laarne|laken|landen|lanaken|lebbeke|lede|leuven|liège|liedekerke|" \
    "lochristi|lokeren|lommel|louvain|luik|maaseik|maasmechelen|machelen|maldegem|mechelen|meise|melle|"     \
    "menen|"                                                                                                 \
    "merchtem|merelbeke|merksem|middelkerke|mortsel|namen|namur|nazareth|neerpelt|nieuwpoort|ninove|"        \
    "nivelles|"                                                                                              \
    "oostende|oostkamp|opwijk|oudenaarde|oudenburg|overijse|overpelt|poperinge|putte|puurs|ranst|roeselare|" \
    "ronse|rotselaar|schaarbeek|schilde|schoten|seraing|sint-[a-z]{4,12}(?:-[a-z]{4,12}){0,2}|temse|ternat|" \
    "tervuren|tessenderlo|tielt|tienen|tongeren|torhout|tournai|turnhout|ukkel|verviers|veurne|vilvoorde|"   \
    "vorst|waregem|waterloo|waver|wemmel|westerlo|wetteren|wevelgem|wijnegem|willebroek|wilrijk|wingene|"    \
    "zaventem|zedelgem|zelzate|zemst|zottegem|zonhoven|zwevegem|zwijnaarde|zwijndrecht)"                     \
    "|Balen|Bergen|Bree|Damme|De (?:Haan|Panne|Pinte)|Duffel|Essen|Geel|Genk|Ham|Hamme|Lier|Lille|Mol|Mons|" \
    "Nijlen|Peer|Pelt|Riemst|Ath|Dinant|Huy|Hove|Lint|Niel|Olen|Ravels|Rumst|Stekene|Zele|Zoersel)"

/* What may follow the number of a house: "14bis", "22 A", "9-3", "201-III", "182 - 3 hoog", "2 rood". */
#define HOUSE_ADDITION                                                                                       \
    "(?:[ ]?-?[ ]?\\d[ -]hoog|[ ]?bis|[ -]?[a-zA-Z]|[-/]\\d{1,4}(?![-/]?\\d)(?:\\.\\d{1,3})?|-[IVX]{1,4}|[ " \
    "](?:rood|zwart|boven|beneden|hs|huis|[IV]{2,3})(?!\\p{L}))?"

/* Words that stand between "ordernummer" and its number. */
#define NUMBER_WORD                                                                                          \
    "(?:[ "                                                                                                  \
    "_-]{0,2}(?:nummer(?:s|tje)?|nrs?\\.?|numm?er|numbers?|no\\.?|nums?\\.?|num[eé]ro|id|codes?|ref(?:"     \
    "erentie|"                                                                                               \
    "erence)?\\.?|"                                                                                          \
    "kenmerk|n[º°]|#))"
/* Whose it is: "wachtwoord van de klant: …". */
#define WHOSE                                                                                                  \
    "van (?:mijn|m'n|onze|de|het|een)[ ](?:klant|huurder|bewoner|patiënt|cliënt|leerling|student|gebruiker|" \
    "medewerker|aanvrager|melder|kind|zoon|dochter|man|vrouw|partner|moeder|vader|\\p{Ll}{2,12}(?=[ ]?:| "     \
    "is | was ))"
/* What is said of a number before it comes: "klantnummer gewijzigd in 40912", "bsn staat verkeerd (…)". */
#define CHANGED                                                                                              \
    "(?:ge(?:wijzigd|corrigeerd)|wijzigen|ver(?:ander(?:d|en)|vangen)|aan(?:gepast|passen)|omgezet)[ "       \
    "](?:in|naar|door)|staat[ ](?:verkeerd|fout|onjuist)|verkeerd|fout|onjuist"
#define SUPPOSED "(?:geloof|dacht|denk|meen)[ ]ik|volgens[ ]mij"
#define LINK                                                                                                 \
    "(?:[ "                                                                                                  \
    "\\t]{0,2}(?:(?:is|was|zijn|luidt|heet|wordt|werd|blijft|moet|nu|dus|het|dit|niet|klopt "                \
    "niet|doorgeven|" SUPPOSED "|" CHANGED "|"                                                               \
    "namelijk|ik heb|dat|met|en|" WHOSE                                                                      \
    "|van|naar|to|mijn|mij|ons|nummer|nr\\.?|no\\.|ist|est|hier)(?!\\p{L})|"                                 \
    "[:=#(|;,?\"'–-])){0,6}[ \\t]{0,2}\\n?[ \\t]{0,2}"
/* The same where nothing calls it a number: "klant, het nummer 06-…" is none of a customer. */
#define LINK_CLOSE                                                                                           \
    "(?:[ \\t]{0,2}(?:(?:is|was|zijn|luidt|wordt|moet|niet|klopt "                                           \
    "niet|met|en|van|mijn|mij|ons|nummer|nr\\.?|no\\.|"                                                      \
    "ist|est|hier)(?!\\p{L})|[:=#(|;\"'–-])){0,4}[ \\t]{0,2}\\n?[ \\t]{0,2}"
/* "klantnummer bij de vorige leverancier is …" */
#define OF "(?:[ ](?:bij|van|voor|op)[ ][^\\d\\n.,:;!?]{1,30}?(?=[ ]is[ ]|[ ]?:))?"
/* In groups, with a short last one: "2620 1182 9931 4". */
#define LONG_GROUPS "\\d{2,6}(?:[ ]\\d{3,6}){2,4}[ ]\\d{1,2}(?![ ]?[a-z\\d])"
#define CODE                                                                                                 \
    "(" LONG_GROUPS "|[a-z]\\d{4,6}[ ]\\d{3,5}(?![a-z\\d])"                                                  \
    "|\\d{2,4}(?:[ ]\\d{3,4}){2,4}(?![a-z\\d])|\\d{3,5}[ ]\\d{4,5}(?![a-z\\d]|[ ]\\d)|(?-i:[A-Z]{2,4})[ "    \
    "]\\d{5,9}|"                                                                                             \
    "(?:[a-z]{1,6}[-/_]?)?\\d[a-z\\d]{0,30}(?:[-/._][a-z\\d]{1,20}){0,4})" END
/* The same, or in groups: "552 881", "I2603 881". */
#define GROUPED_CODE                                                                                         \
    "(" LONG_GROUPS "|(?:[a-z]?\\d{2,5}(?:[ "                                                                \
    "]\\d{3,8}){1,4}(?![a-z\\d])|\\d{2}(?:[ ]\\d{2}){2,5}(?![a-z\\d ])|(?:(?-i:[A-Z]{1,4})[ "                \
    "]|[a-z]{1,6}[-/_]?)?\\d[a-z\\d]{0,30}(?:[-/._][a-z\\d]{1,20}){0,4}))" END
/* A plate of any of the Dutch side codes, a Belgian one, of the letters `az`. */
#define PLATE_OF(az)                                                                                         \
    "(?:[" az "]{2}-(?:\\d{2}-(?:\\d{2}|[" az "]{2})|[" az "]{2}-\\d{2}|\\d{3}-[" az "])"                    \
    "|\\d{2}-(?:\\d{2}-[" az "]{2}|[" az "]{2}-(?:\\d{2}|[" az "]{2})|[" az "]{3}-\\d)"                      \
    "|\\d-(?:[" az "]{3}-\\d{2,3}|[" az "]{2}-\\d{3})|\\d{3}-[" az "]{2}-\\d"                                \
    "|[" az "]{3}-\\d{2}-[" az "]|[" az "]-(?:\\d{2}-[" az "]{3}|\\d{3}-[" az "]{2}))"
/* The same with other signs or none between, which only a message about a vehicle tells from a product. */
#define LOOSE_PLATE_OF(az, gap)                                                                              \
    "(?:[" az "]{2}" gap "(?:\\d{2}" gap "(?:\\d{2}|[" az "]{2})|[" az "]{2}" gap "\\d{2}|\\d{3}" gap "[" az \
    "])"                                                                                                     \
    "|\\d{2}" gap "(?:\\d{2}" gap "[" az "]{2}|[" az "]{2}" gap "(?:\\d{2}|[" az "]{2})|[" az "]{3}" gap     \
    "\\d)"                                                                                                   \
    "|\\d" gap "(?:[" az "]{3}" gap "\\d{2,3}|[" az "]{2}" gap "\\d{3})|\\d{3}" gap "[" az "]{2}" gap "\\d"  \
    "|[" az "]{3}" gap "\\d{2}" gap "[" az "]|[" az "]" gap "(?:\\d{2}" gap "[" az "]{3}|\\d{3}" gap "[" az  \
    "]{2}))"
/* Words of two letters that follow a number without being those of a postcode. */
#define SMALL_WORD                                                                                           \
    "(?:in|is|en|op|te|of|om|de|je|ik|we|al|er|nu|zo|to|at|on|or|it|ze|ga|ja|km|kg|cm|mm|ml|gb|mb|uw|as)"
/* A number whose kind a noun names: with "nummer" nearly anything counts, without only what looks like a
 * number of a register: five digits or more, or four that are no year and count nothing. */
#define REFERENCE_IF(check, kind, triggers, noun)                                                              \
    {                                                                                                          \
        kind, BEFORE_DIGIT, triggers, "(?i)" noun NUMBER_WORD OF LINK GROUPED_CODE, plausible_numbered, ANYONE \
    },                                                                                                         \
    {                                                                                                          \
        kind, BEFORE_DIGIT, triggers,                                                                          \
            "(?i)" noun "(?:en|s)?(?:[ ]\\p{L}{3,16}(?=[ ][(]))?" LINK_CLOSE                                   \
            "(?!\\d{4}[ ]?(?-i:[A-Z]{2})(?!\\p{L}))" CODE                                                      \
            "(?![ ]{0,2}(?:[€%]|(?:euro|eur|stuks?|x|st|keer|kg|dagen|uur|jaar|personen)(?!\\p{L})))",         \
            check, ANYONE                                                                                      \
    }
#define REFERENCE(kind, triggers, noun) REFERENCE_IF(plausible_reference, kind, triggers, noun)

/* What a code opens. */
#define LOCK                                                                                                 \
    "(?:(?:(?:voor|achter|garage|schuur)?deur|alarm|(?:sleutel)?kluis(?:je)?|(?:fiets|hang|cijfer)?slot|"    \
    "poort|"                                                                                                 \
    "hek|slagboom|lift|koffer|locker|(?:sleutel|fiets)?kast(?:je)?)(?!\\p{L}))"
/* What a secret is announced by, and what is said of it, or has it, instead of the secret itself. */
#define SECRET_NOUN                                                                                          \
    "(?:wachtwoord|ww|pw|password|passwort|kennwort|paswoord|mot de passe|pin(?:[ -]?code)?|inlogcode|"      \
    "toegangscode|pwd|psw|passw|pass(?:code|phrase)?)"
/* What it opens: "wachtwoord voor de app: …". */
#define SECRET_OF                                                                                            \
    "(?:[ ](?:van|voor|op|bij|dat|die|for|of|to|that|which|für|von|zum|pour|de|du)[ "                       \
    "][^\\d\\n:.!?=,]{2,30}?)?"
#define SECRET_STATES                                                                                        \
    "(?:(?:ge|ver|be|ont|her|aan|in|af|uit|on|account|computer)\\p{L}{0,20}|"                                \
    "\\p{L}{2,20}(?:é|ée|ed|tigt|bar)|niet|nog|al|weer|nu|ook|fout|juist|correct|incorrect|goed|kwijt|"    \
    "zoek|weg|zwak|sterk|kort|lang|oud|nieuw|anders|hetzelfde|klaar|nodig|vol|leeg|onjuist|wrong|lost|"      \
    "zijn|klopt|kloppen|kan|kon|heb|heeft|ik|moet|komt|staat|zou|niks|forgotten|too|not|falsch|vergessen|"   \
    "hoofdlettergevoelig|verplicht|te|steeds|altijd|nooit|raar|vreemd|"                                      \
    "prima|okay?|dezelfde|privé|geheim|moeilijk|makkelijk|n\\.?v\\.?t\\.?|zie|mislukt|simpel|lastig|uniek|" \
    "complex|veilig|kapot|duidelijk|opgestuurd|toegestuurd|resetten|reset|wijzigen|opnieuw|opvragen|"        \
    "opgevraagd|vragen|maken|kiezen|krijgen|werkt|lukt|doet|wordt|word|is|was|ist|est|are|en|of|and|or|"     \
    "und|et|plus|maar|but|want|dat|die|dit|voor|van|bij|om|via|mijn|een|de|het|gewoon|already|taken|"        \
    "unknown|bereits|invalide?|incorrecte?|mal|toujours|faux|fausse|perdue?|fout\\p{L}{1,12}|"               \
    "error\\p{L}{0,10}|problee?m\\p{L}{0,4}|melding|geen|wifi|wi-fi|e?-?mail|app|site|website|portaal|"      \
    "portal|laptop|pc|router|modem|outlook|windows|office|telefoon|tablet|ipad|netwerk|vpn|citrix|teams|"    \
    "admin|gast|klant|digid|itsme|webmail|profiel|icloud|google|apple|microsoft|facebook|login)"
#define SECRET_STATE "(?&state)" /* these, in mask_grammar */
/* What says that a secret fails, so that a word between is the secret: "het wachtwoord bloemkool werkt niet".
 */
#define FAILS                                                                                                \
    "[ ](?:werkt(?:e)?|doet|deed|klopt(?:e)?|wordt|werd|pakt|lukt|is|does|did|is "                           \
    "not|funktioniert|wird|ne|est) "                                                                         \
    "?(?:het |is )?(?:niet|not|fout|nicht|verkeerd|refusé|wrong|geweigerd|meer|falsch)"
/* What a system calls somebody, and how that is told: with a sign behind, or without one. */
#define LOGIN_TRIGGERS LOGIN_BARE " user: user= login: login= inlog:"
#define LOGIN_BARE                                                                                           \
    "gebruikersn gebruikersi gebr. gebrnaam username user_name user_id user_is userid inlognaam loginn "     \
    "login_n accountn account_n user- benutzern identifiant nom_d'u profieln schermn spelersn nick gamertag"
#define LOGIN_NOUN                                                                                           \
    "(?:(?:gebruikers|inlog|login|account|profiel|scherm|spelers)[ -]?(?:naam|name|id)|user[ "               \
    "-]?(?:name|id)?|"                                                                                       \
    "gebr\\.?[ ]?naam|(?:log-?in|inlog)(?=[ ]?[:=])|"                                                        \
    "nick(?:name)?|gamertag|benutzername|"                                                                   \
    "identifiant|nom d['’]utilisateur)"
/* What is no word, as people call themselves: henk_de_groot, jan.smit, fientje-88, sjakie#4412. */
#define HANDLE                                                                                               \
    "(?!(?:[a-z]\\.){2}|v\\d)(?=[a-z.:#-]{0,24}[\\d_]|[a-z]{1,20}[.:][a-z]{2,24})(?![a-z.-]{1,30}\\.(?:nl|"  \
    "be|com|eu|net|"                                                                                         \
    "org|de|fr)(?![a-z]))[a-z][a-z\\d_.:-]{2,38}[a-z\\d_](?:#\\d{4})?"                                       \
    "(?![ ]?[@(\\[]|[ ](?:at|punt|dot|apen|apes)|\\.\\w)"
#define NETWORKS "insta twitter tiktok snap discord skype linkedin facebook fb_ telegram messenger mastodon"
#define NETWORK                                                                                              \
    "(?:insta(?:gram)?|twitter|tiktok|snap(?:chat)?|discord|skype|linkedin|facebook|fb|telegram|messenger|"  \
    "mastodon)(?:[ -]?(?:account|handle|profiel|pagina|gebruikersnaam|id|user(?:name)?))?"
#define TOLD                                                                                                 \
    "(?:[ ]{0,2}[:=|][ ]{0,2}|[ ]{1,2}(?:is|was|luidt|heet|ist|est)[ ]{1,2}(?:(?:nu|altijd|gewoon)[ "        \
    "]{1,2})?)[\"'‘“]?"
#endif
