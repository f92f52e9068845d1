/* What opens something and by what systems know people, told by the words before it: passwords, codes, user
 * names; domains, and codes of journeys. */
#include "tokenize/mask_blocks.h"
#include "tokenize/mask_plausible.h"
#include "tokenize/mask_rules.h"

const struct mask_context mask_secret_contexts[] = {
    { MASK_PASSWORD, ANYWHERE,
      "wachtwoord ww pw password passwort kennwort paswoord mot_de pin pincode inlogcode toegangscode pwd "
      "psw pass",
      "(?i)" SECRET_NOUN "[\"']?[ ]{0,2}(?:is[ ]{0,2})?[:=|][ ]{0,2}[\"']?([^\\s<>]{3,64})", plausible_secret,
      ANYONE },
    { MASK_PASSWORD, ANYWHERE,
      "wachtwoord ww pw password passwort kennwort paswoord mot_de pincode inlogcode toegangscode pwd psw "
      "pass",
      "(?i)" SECRET_NOUN "[\"']?[ ]{0,2}(?:is[ ]{0,2})?[:=|][ ]{0,2}[\"']?(?!" SECRET_STATE END
      ")([^\\s<>]{3,64})(?=[ ]{0,2}(?:\\n|$))",
      NULL, ANYONE },
    { MASK_PASSWORD, BEFORE_DIGIT,
      "wachtwoord ww pw password passwort kennwort paswoord mot_de pincode inlogcode toegangscode pwd psw "
      "pass",
      "(?i)" SECRET_NOUN "(?!\\p{L})" LINK
      "[(\"'‘“]?(?!\\d{1,2}-?[a-z]{4})((?=[^\\s<>]{0,30}\\d)(?=[^\\s<>]{0,30}\\p{L})"
      "[^\\s<>\"'’”]{5,64})",
      NULL, ANYONE },
    { MASK_PASSWORD, BEFORE_DIGIT,
      "pin pincode inlogcode toegangscode wachtwoord ww pw password passwort kennwort paswoord pwd psw pass "
      "cvc cvv "
      "sms "
      "verificatie bevestigingscode beveiligingscode tancode otp",
      "(?i)(?:" SECRET_NOUN
      "|cv[cv](?:[ -]?code)?|otp|(?:sms|verificatie|bevestigings|beveiligings|tan)[ -]?codes?)" LINK
      "[(\"'‘“]?(\\d{2}(?:[ -]\\d{2}){1,2}(?![ -]?\\d)|\\d{3}[ -]\\d{3}(?![ -]?\\d)|\\d{4,12}|(?<=cvc |cvv "
      "|cvc: |cvv: |code |code: |is )\\d{3})" END
      "(?![ ]?(?:euro|€|,\\d|(?:punten|kwh|keer|dagen|uur|tekens|karakters|cijfers|stuks|km)(?!\\p{L})))",
      NULL, ANYONE },
    { MASK_PASSWORD, ANYWHERE,
      "wachtwoord ww pw password passwort kennwort paswoord mot_de pincode inlogcode toegangscode pwd psw "
      "pass",
      "(?i)" SECRET_NOUN SECRET_OF "(?:[ ]{1,2}(?:is|was|ist|est)[ ]{1,2}|[ ]{0,2}[:=][ "
      "]{0,2})(?:(?:nu|volgens mij|denk ik|gewoon|altijd|nog steeds|waarschijnlijk|veranderd in|veranderd "
      "naar|gewijzigd "
      "in|gewijzigd naar|aangepast naar)[ ]{1,2})?([^\\s<>]{3,64})",
      plausible_secret, ANYONE },
    { MASK_PASSWORD, ANYWHERE, "wachtwoord ww password paswoord pincode",
      "(?i)" SECRET_NOUN "[ ](?:(?:is|heb ik|had ik|werd)[ ])?(?:gewijzigd|veranderd|aangepast|gezet)[ "
      "](?:in|naar|op)[ ][\"'‘“]?([^\\s<>\"]{3,64})",
      plausible_secret, ANYONE },
    { MASK_PASSWORD, ANYWHERE, "wachtwoord ww pw password passwort kennwort paswoord mot_de pwd psw pass",
      "(?i)" SECRET_NOUN SECRET_OF "[ ]{0,2}(?:(?:is|was|[:=])[ ]{0,2})?[\"“‘]([^\"”’\\n<>]{3,40})(?=[\"”’])",
      plausible_secret, ANYONE },
    /* Codes that open something. */
    { MASK_PASSWORD, BEFORE_DIGIT,
      "deur voordeur achterdeur garagedeur poort hek lift garage gate door_code entry digi reserve "
      "alarm toegang activ kluis sleutel slot beveilig verificatie bevestig wifi wi-fi puk sms "
      "ontgrendel "
      "herstel afhaal ophaal koppel inlog login security access tan unlock eenmalig authentic verification "
      "confirmation",
      "(?i)(?:(?:(?:voor|achter|garage|poort|hek)?deur|poort|hek|lift|garage|gate|door|entry|digi|reserve|"
      "alarm|"
      "toegangs?|activ(?:atie|erings?)|(?:sleutel)?"
      "kluis(?:je)?|"
      "slot|sleutel(?:kast)?|beveiligings?|verificatie|bevestigings?|wi-?fi|sms|ontgrendel(?:ings)?|herstel|"
      "afhaal|"
      "ophaal|"
      "koppel|"
      "inlog|login|security|access|tan|unlock|eenmalige|authenticat(?:ie|or|ion)|verification|confirmation)[ "
      "-]?"
      "(?:code|key|sleutel|pin)s?|puk(?:[ -]?code)?)(?:[ ](?:voor|van|of|for|uit|via|per)[ "
      "][^\\d\\n:.!?]{2,24}?)?" LINK "[(\"'‘“]?(#?\\d{2}(?:[ -]\\d{2}){1,2}(?![ -]?\\d)|\\d{2,4}[ "
      "-]\\d{2,4}|[#*]?\\d{4,12}#?|(?=[a-z-]{0,12}\\d)[a-z\\d]{2,12}(?:-[a-z\\d]{2,12}){1,4}|"
      "(?=[a-z]{0,12}\\d)[a-z\\d]{6,24})" END "(?![ ]?(?:euro|€|,\\d))",
      NULL, ANYONE },
    { MASK_PASSWORD, BEFORE_DIGIT, "deur voordeur achterdeur alarm kluis sleutelk slot poort hek locker code",
      "(?i)(?|(?:" LOCK
      "(?:,?[ ](?:\\p{L}{1,14}|\\d{1,3})){0,6},?[ ]code|code[ ](?:(?:van|voor|op|bij|aan)[ ])?(?:(?:het|de|"
      "mijn|onze|ons)[ ])?" LOCK ")" LINK
      "[(\"'‘“]?(\\d{4,6}#?|\\d{2,3}(?:[ -]\\d{2,3}){1,2})|code[ ](\\d{4,6})(?=[ ](?:van|"
      "voor|op|bij|aan)[ ](?:(?:het|de|mijn|onze|ons)[ ])?" LOCK "))" END,
      NULL, ANYONE },
    { MASK_PASSWORD, BEFORE_DIGIT, "open opent openen",
      "(?i)open(?:t|en)?[ ](?:\\p{L}{1,10}[ ]){0,4}code[ ](\\d{4,6})" END, NULL, ANYONE },
    { MASK_PASSWORD, BEFORE_DIGIT, "tan_ code_van code_voor pin pincode wachtwoord",
      "(?i)(?:tan[ ](?=\\d{6})|code[ "
      "](?:van|voor)(?![^\\d\\n]{0,30}(?:fout|storing|melding|error|artikel|product))(?:[ "
      "]\\p{L}{2,20}){1,7}[ ]is[ "
      "]|(?:pin(?:code)?|wachtwoord)(?:[ ]\\p{L}{2,14}){1,3}[ ](?:van|naar|in)[ ]|pincode(?:[ "
      "]\\p{L}{2,14}){1,8}[ ]is[ ])(\\d{4,6})" END,
      NULL, ANYONE },
    /* "ik gebruik Welkom-Hotel#19 als wachtwoord" */
    { MASK_PASSWORD, ANYWHERE, "gebruik",
      "(?i)gebruik(?:te?|ten|en)?[ "
      "]((?=[^\\s<>]{0,30}[\\d#&!$%])(?=[^\\s<>]{0,30}\\p{L})[^\\s<>\"“”‘’]{4,40})[ "
      "]als[ ]"
      "(?:mijn[ ]|het[ ])?" SECRET_NOUN END,
      NULL, ANYONE },
    /* "pincode sim: 8475" */
    { MASK_PASSWORD, BEFORE_DIGIT, "pin_ pincode_ wachtwoord_ toegangscode_ inlogcode_",
      "(?i)" SECRET_NOUN "(?:[ ]\\p{L}{2,14}){1,4}(?:[ ]?[:=(]|,(?=[ ]\\d{4,6}[,.)]))[ ]{0,2}(\\d{4,8})" END,
      NULL, ANYONE },
    { MASK_PASSWORD, BEFORE_DIGIT, "wachtwoord_ paswoord_ password_ passwort_ kennwort_ mot_de",
      "(?i)" SECRET_NOUN "(?:[ ]\\p{L}{2,20}){1,6}(?:[ ]?[:=]|[ ][(]|[ ](?:is|was(?: toch)?)(?=[ ]))[ "
      "]{0,2}((?=[^\\s<>]{0,30}\\d)(?=[^\\s<>]{0,30}\\p{L})"
      "[^\\s<>\"',;()]{5,39}[^\\s<>\"',;:.!?()])",
      NULL, ANYONE },
    /* "pincode nieuwe pas 4417", "toegangscode kluisje 4093#" */
    { MASK_PASSWORD, BEFORE_DIGIT, "pin_ pincode_ toegangscode_ inlogcode_",
      "(?i)(?:pin(?:[ -]?code)?|toegangscode|inlogcode)(?:[ ](?!sinds|vanaf|per|tot)\\p{L}{2,14}){1,3}[ "
      "]((?!(?:19|20)\\d{2}(?!\\d))\\d{4,6}#?)" END
      "(?![ ]?(?:euro|€|[,.:]\\d|-|(?:punten|kwh|keer|dagen|uur|stuks|km)(?!\\p{L})))",
      NULL, ANYONE },
    /* "wifi wachtwoord op onderkant modem h8Qz4LpW2v": no word is so mixed. */
    { MASK_PASSWORD, BEFORE_DIGIT, "wachtwoord_ ww_ password_ paswoord_ kennwort_ passwort_ mot_de",
      "(?i:" SECRET_NOUN ")(?:[ ]\\p{L}{2,14}){1,5}[ "
      "]((?=[^\\s]{0,30}?\\d[A-Za-z_])(?=[^\\sa-z]{0,30}[a-z])(?=[^\\sA-Z]{0,30}[A-Z])[\\w!#$%&*+-]{7,63}["
      "\\w!#$*])("
      "?=[ .,)!?\\n]|$)",
      NULL, ANYONE },
    /* What programs let each other in with. */
    { MASK_PASSWORD, ANYWHERE, "api token access_token bearer secret_key client_secret",
      "(?i)(?:api[ -]?(?:key|sleutel|token)|(?:access[ _-])?token|bearer|(?:secret|client)[ "
      "_-](?:key|secret))[\"']?[ "
      "]{0,2}(?:is[ ]|[:=])?[ "
      "]{0,2}[\"']?((?=[a-z_.-]{0,40}\\d)(?=[\\d_.-]{0,40}[a-z])[a-z\\d_.=/+-]{10,200}|"
      "(?-i:(?=[A-Z]{0,40}[a-z])(?=[a-z]{1,40}[A-Z][a-z]{0,40}[A-Z])[A-Za-z]{10,200}))",
      NULL, ANYONE },
    { MASK_PASSWORD, BEFORE_DIGIT, "code codes",
      "(?i)(?<!error |fout |status |zip |post |kleur |artikel |product |country |http )codes?[ "
      "]{0,2}(?:(?:is|was)[ ]|[:=][ ]?)?(\\d{3}[ -]\\d{3}|\\d{6}|[#*]\\d{3,8}[#*]?|\\d{3,8}[#*])(?![*#])" END
      "(?![ ]?(?:euro|€|,\\d))",
      NULL, ANYONE },
    { MASK_PASSWORD, BEFORE_DIGIT, "inloggen loggen ingelogd log inlog aanmelden",
      "(?i)(?:inloggen|ingelogd|aanmelden|(?:in)?log(?:gen|de|t)?(?:[ ](?:ik|we|nu|altijd|steeds)){0,2}"
      "(?:[ ]in)?)[ ](?:met|als|onder)[ "
      "]((?=[^\\s<>]{0,30}\\d)(?=[^\\s<>]{0,30}\\p{L})[^\\s<>@]{6,40})(?=[ ][^\\n]{0,60}?"
      "(?:wachtwoord|password|paswoord))",
      NULL, ANYONE },
    { MASK_NAME, ANYWHERE, "inloggen loggen ingelogd log inlog aanmelden",
      "(?i)(?:inloggen|ingelogd|aanmelden|(?:in)?log(?:gen|de|t)?(?:[ ](?:ik|we|nu|altijd|steeds)){0,2}"
      "(?:[ ]in)?)[ ](?:met|als|onder)[ ](" HANDLE ")" END,
      plausible_login, ANYONE },
    /* "login: jdvries / Appel99" */
    { MASK_PASSWORD, BEFORE_DIGIT, "login inlog log-in account",
      "(?i)(?:log-?in|inlog|account)[ -]?(?:gegevens|naam)?" SECRET_OF
      "[ ]{0,2}(?:is[ ]|:)?[ ]{0,2}([^\\s/<>:]{3,40}[ "
      "]?/[ "
      "]?(?=[^\\s<>]{0,30}\\d)(?=[^\\s<>]{0,30}\\p{L})[^\\s<>]{5,40})(?=[ \\n]|$)",
      NULL, ANYONE },
    /* A bare word after "mijn wachtwoord is" that ends the sentence and is no state such as "verlopen". */
    { MASK_PASSWORD, ANYWHERE, "wachtwoord ww pw password passwort kennwort paswoord mot_de",
      "(?i)" SECRET_NOUN SECRET_OF "[ ]{1,2}(?:is|was|ist|est|luidt|lautet|wordt|werd|heet)[ "
      "]{1,2}(?:(?:nu|dus|gewoon|altijd|al jaren|al lang|"
      "nog steeds|volgens mij|denk ik|toen|eerst)[ ]{1,2})?[\"'‘“]?(?!" SECRET_STATE END
      ")([\\p{L}-]{4,30})(?=[\"'’”]?[ ]{0,2}(?:[.!,;)]?[ ]{0,2}(?:\\n|$)|[!]?,?[ "
      "](?:maar|hoor|but|toch|dacht ik)(?!"
      "\\p{L})|[ ]?[,;][ ]|[.!][ ]{1,2}(?-i:\\p{Lu})))",
      NULL, ANYONE },
    /* The same without a verb between: behind "met", a colon, or where what follows says that it fails, or
     * with a sign in the middle of a sentence. */
    { MASK_PASSWORD, ANYWHERE, "wachtwoord ww password passwort kennwort paswoord mot_de pwd",
      "(?i)(?|(?:(?<=met |als |with |mit |avec )" SECRET_NOUN "[ ]{1,2}|" SECRET_NOUN
      "[ ]?[:=][ ]{0,2})[\"'‘“]?(?!" SECRET_STATE END
      ")([\\p{L}-]{4,30})[\"'’”]?(?=[ ]{0,2}(?:[.!,;]|\\n|$)|[ ](?:maar|en ik|but|"
      "aber|mais|lukt|werkt|doet|klopt|krijg|kom|kan ik|does)(?!\\p{L}))|(?<=het |mijn |m'n |mn |dit |ons "
      "|onze |the |"
      "my |mein |das |lijke |euwe |oude )" SECRET_NOUN "[ ]{1,2}[\"'‘“]?(?!" SECRET_STATE END
      "|\\p{L}{2,20}en[ ])([\\p{L}-]{4,30})[\"'’”]?(?=" FAILS "(?!\\p{L}))|" SECRET_NOUN
      "[ ]{1,2}(?!" SECRET_STATE END ")([\\p{L}-]{4,30}[!#$%&*+]{1,3})(?=[ ](?-i:\\p{Ll})))",
      NULL, ANYONE },
    { MASK_PASSWORD, BEFORE_DIGIT, "het_nieuwe het_oude the_new the_old",
      "(?i)(?:het (?:nieuwe|oude)|the (?:new|old) one)[ ](?:is|was|wordt)(?:[ ](?:nu|gewoon|dus))?[ "
      "](?!(?-i:[A-Z]{2})\\d{2}|(?:www|http))((?=[^\\s<>]{0,30}\\d)(?=[^\\s<>]{0,30}\\p{L})[^\\s<>@]{6,40})(?"
      "![^\\s])",
      plausible_secret, ANYONE },
    /* What only its owner knows: "geheim antwoord: poes Mimi". */
    { MASK_PASSWORD, ANYWHERE, "geheim antwoord_op security_a security_q",
      "(?i)(?:geheime?[ ](?:antwoord|woord)|antwoord op (?:de|mijn) (?:geheime|beveiligings|veiligheids)[ "
      "]?vraag|security (?:question[ ])?answer)(?:[ ]{0,2}[:=]|[ ](?:is|was|luidt))?[ "
      "]{1,2}[\"'‘“]?(?!" SECRET_STATE END ")([^\\n.,:;!?<>\"]{3,40})",
      NULL, ANYONE },
    /* Both: "gebruikersnaam fietsbel wachtwoord regenjas", "log in als fientje met ww pannenkoek". */
    { MASK_NAME, ANYWHERE,
      LOGIN_TRIGGERS
      " login_ inlog_ inloggen_ ingelogd_ log_ user_ gebruiker_ aanmelden_ wifi_ wi-fi_ wifin netwerk_ ssid",
      "(?i)(?:(?:" LOGIN_NOUN
      "|log-?in|inlog|user|gebruiker|(?:wi-?fi|netwerk)(?:[ -]?naam)?|ssid)(?!\\p{L})[\"']?(?:" TOLD
      "|[ ]{1,2})|(?:inloggen|ingelogd|"
      "aanmelden|log(?:gen|de|t)?(?:[ ](?:ik|we|nu|altijd|steeds)){0,2}(?:[ ]in)?)[ ](?:met|als|onder)[ "
      "])(?!(?:" SECRET_STATE "|code|naam|netwerk|" SECRET_NOUN ")" END
      ")([\\p{L}\\d._-]{3,40})[\"']?(?:[ ]?[,;/+&][ ]?|[ ]{1,2})(?:(?:en|and|und|et|met|"
      "with)[ ]{1,2})?(?:(?:mijn|het|als|my|the|mein|mon)[ ]{1,2})?"
      "(?:" SECRET_NOUN "|code(?=[ :=]{1,3}[^\\s\\d]{0,20}\\d))(?!\\p{L})(?:[ ]{0,2}[:=][ ]{0,2}|[ "
      "]{1,2}(?:(?:is|was|ist|est)[ ]{1,2})?)[\"']?(?!" SECRET_STATE END
      ")([^\\s<>\"',;]{3,40}[^\\s<>\"',;:.!?])",
      NULL, ANYONE },
    /* By what name a system knows somebody: a code, or a word that ends the sentence or comes before the
     * password. */
    { MASK_NAME, ANYWHERE, LOGIN_TRIGGERS,
      "(?i)" LOGIN_NOUN "[\"']?" TOLD "((?=[\\p{L}._-]{0,30}[\\d._-])[^\\s<>\"',;:@]{3,63}[\\p{L}\\d])" END
      "(?!@)",
      NULL, ANYONE },
    { MASK_NAME, ANYWHERE, LOGIN_TRIGGERS,
      "(?i)" LOGIN_NOUN "(?!\\p{L})[\"']?" LINK "[(\"'‘“]?(" HANDLE
      "|(?-i:\\p{Lu}\\p{Ll}{1,20}-\\p{Lu}\\p{Ll}{1,20}|(?:\\p{Lu}\\p{Ll}{1,15}){3,5}))" END "(?![ ]?@)",
      NULL, ANYONE },
    /* What somebody is called on a network of people: with a sign or digit in it, or an at sign before it. */
    { MASK_NAME, ANYWHERE, NETWORKS,
      "(?i)" NETWORK "[ ]{0,2}(?:(?:is|als|heet)[ ]|[:=(][ ]{0,2})?@?(" HANDLE ")" END "(?!@)",
      plausible_login, ANYONE },
    { MASK_NAME, ANYWHERE, NETWORKS,
      "(?i)" NETWORK "[ ]{0,2}(?:(?:is|als|heet)[ ]|[:=(][ ]{0,2})?@([\\p{L}\\d._]{3,30})", NULL, ANYONE },
    { MASK_NAME, ANYWHERE, NETWORKS,
      "(?i:" NETWORK
      ")(?i:[ ]?naam[ ]{0,2}(?:is[ ]|[:=])?[ ]{0,2}|[ ](?:heet ik|ben ik|sta ik als)[ ])((?&name))",
      NULL, ANYONE },
    { MASK_NAME, ANYWHERE, "login inlog account user gebruiker alias",
      "(?i)(?:log-?in|inlog|(?:user|gebruikers)?account|user|gebruiker|alias)(?!\\p{L})" LINK
      "[(\"'‘“]?(" HANDLE ")" END,
      plausible_login, ANYONE },
    { MASK_NAME, ANYWHERE, LOGIN_TRIGGERS,
      "(?i)" LOGIN_NOUN "[\"']?" TOLD "(?!" SECRET_STATE END
      ")([\\p{L}-]{3,30})(?=[\"'’”]?[ ]{0,2}(?:[.!,;]?[ "
      "]{0,2}(?:\\n|$)|[,;/]|(?:en ik|and i|maar|but|dus|und ich|et je)[ ]|(?:(?:en|and|met)[ ])?[ "
      "]{0,2}(?:mijn[ ]|het[ ]|als[ ]|my[ ])?" SECRET_NOUN END "))",
      NULL, ANYONE },
    { MASK_NAME, ANYWHERE, LOGIN_BARE,
      "(?i)" LOGIN_NOUN "[ ]{1,2}(?!(?:en|of|and|or|und|et|plus|" SECRET_STATE ")" END
      ")([\\p{L}\\d._-]{3,40})(?=[ ]{1,2}" SECRET_NOUN "[ :]{1,2}[^\\s]|" FAILS "(?!\\p{L}))",
      NULL, ANYONE },
    { MASK_NAME, BEFORE_DIGIT, LOGIN_BARE " user_",
      "(?i)" LOGIN_NOUN "[ ]{1,2}((?=\\p{L}[\\p{L}._-]{0,30}\\d)[\\p{L}\\d._-]{4,40})" END "(?!@)", NULL,
      ANYONE },
    /* An address that lost its sign. */
    { MASK_EMAIL, ANYWHERE, "mail e-mail email mailadres emailadres",
      "(?i)(?:e-?)?mail(?:adres)?(?:[ ]{0,2}(?:is|op|naar|me|mij|aan|[:=])){0,3}[ "
      "]{0,2}(?!www\\.)((?:[a-z\\d_-]{1,30}\\.){2,4}"
      "(?:nl|be|com|net|org|eu|de|fr))" END "(?![@.]?[a-z\\d])",
      NULL, ANYONE },
    { MASK_NAME, ANYWHERE, "account mailbox gebruiker_ user_ login wachtwoord_",
      "(?i:account|mailbox|gebruiker|user|login|wachtwoord)[ ](?:van[ "
      "])?(?!\\p{L}+\\.(?:nl|be|com|eu|net|org|de|fr)" END ")(\\p{Ll}{1,20}\\."
      "\\p{Ll}{2,24})" END "(?![.@]\\w)",
      NULL, ANYONE },
    /* A site of one's own. */
    { MASK_URL, ANYWHERE, "website webshop webwinkel domein domain site url blog homepage",
      "(?i)(?<=mijn |onze |ons |eigen |nieuwe |oude |my |our |meine |unsere |notre |mon )(?:web[ "
      "-]?s(?:ite|hop)|webwinkel|domein(?:naam)?|domain|site|url|blog|homepage)[ ]{0,2}(?:is[ ]|:|=|\\()?[ "
      "]{0,2}((?:[a-z\\d][a-z\\d-]{0,40}\\.){1,4}[a-z]{2,12})" END,
      NULL, ANYONE },
    { MASK_URL, ANYWHERE, "domein domeinnaam domain",
      "(?i)(?:domein(?:naam)?|domain(?: name)?)[ ]{0,2}(?:is[ ]|:|=|\\()?[ "
      "]{0,2}((?:[a-z\\d][a-z\\d-]{0,40}\\.){1,4}[a-z]{2,12})" END,
      NULL, ANYONE },
    /* The letters that airlines know a booking by; they may look like a word only when called a code. */
    { MASK_ORDER, ANYWHERE, "boeking reserv booking buchung pnr bevestigingsc",
      "(?i:(?:boekings?|reserverings?|booking|reservation|buchungs?|bevestigings?)(?:[ "
      "-]?(?:code|nummer|nr\\.?|"
      "referentie|reference|ref\\.?|number|kenmerk))|pnr(?:[ -]?code)?)" LINK
      "((?-i:[A-Z\\d]{5,8}|[a-z\\d]{6}(?=[ ]{0,2}(?:[.,;!)\\n]|$))))" END "(?![ ][A-Z]{2})",
      plausible_letters, ANYONE },
    { MASK_ORDER, ANYWHERE, "boeking reserv booking buchung",
      "(?i:boeking|reservering|booking|reservation|buchung)" LINK
      "((?=[A-Z]{0,4}[BCDFGHJKLMNPQRSTVWXZ]{4})[A-Z]{6,7}|(?=[A-Z]{0,6}\\d)[A-Z\\d]{5,8})" END,
      NULL, ANYONE },
};
const size_t mask_secret_context_count = sizeof mask_secret_contexts / sizeof *mask_secret_contexts;
