/* Personal data that its shape tells. */
#include "tokenize/mask_rules.h"
#include "tokenize/mask_blocks.h"
#include "tokenize/mask_check.h"
#include "tokenize/mask_plausible.h"

const struct mask_shape mask_shapes[] = {
    { MASK_DATE, START_DIGIT, 3, "-/.", "a",
      YEAR_MONTH_DAY "(?:[T ]{1,2}\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?" END,
      NULL, NULL },
    { MASK_DATE, START_DIGIT, 3, "-/.", "a", DAY_MONTH_YEAR END, NULL, NULL },
    { MASK_DATE, START_DIGIT, 2, "-/", "a",
      "(?:0?[1-9]|[12]\\d|3[01])[-/](?:0?[1-9]|1[0-2])(?![-/.,]?\\d|[ ]\\d{2,3}[ "
      "]\\d{2})(?!-[A-Za-z]{2})" END,
      NULL, NULL },
    { MASK_DATE, START_DIGIT, 1, "m", "a", DAY_MONTHNAME END, NULL, NULL }, /* m: the letter of a month */
    { MASK_AMOUNT, START_DIGIT, 1, NULL, "a",
      "(?:(?:\\d{1,3}(?:[. ]\\d{3}){1,4}|\\d{1,9})(?:[.,]\\d{1,2}|,-)?[ ]{0,2}(?i:€|euro'?s?|eur)" END
      "|(?:(?<=€)|(?<=€ )|(?<=€  )|(?<=EUR )|(?<=EUR)|(?<=eur )|(?<=euro )|(?<=Euro "
      ")|(?<=\\$)|(?<=£))(?:\\d{1,3}(?:[. "
      "]\\d{3}){1,4}|\\d{1,9})(?:[.,]\\d{1,2}|,-)?(?![\\d])|(?:\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,6}),(?:\\d{2}"
      "|-)" END ")",
      NULL, NULL },
    /* An IBAN with a digit wrong. */
    { MASK_NUMBER, START_LETTER, 11, NULL, "ai",
      "(?:NL[ .-]{0,3}\\d{2}[ .-]{0,3}(?-i:[A-Z]{4}|[a-z]{4})[ .-]{0,3}\\d(?:[ .-]?\\d){8,10}"
      "|BE[ .-]?\\d{2}(?:[ .-]?\\d{4}){3})" END,
      NULL, NULL },
    { MASK_VAT, START_LETTER, 9, NULL, "ai",
      "(?:NL[ .-]?(?:\\d[ .-]?){9}B[ .-]?\\d{2}|BE[ .-]{0,2}[01](?:[ .-]?\\d){9})" END, check_vat, NULL },
    { MASK_VAT, START_DIGIT, 11, NULL, "ai", "\\d{9}[ .]?B\\d{2}" END, NULL, NULL },
    { MASK_VAT, START_LETTER, 8, NULL, "a",
      "(?:DE[ ]?\\d{3}[ ]?\\d{3}[ ]?\\d{3}|FR[ ]?[A-Z\\d]{2}(?:[ ]?\\d{3}){3}|LU[ ]?\\d{8}|ATU[ ]?\\d{8}|"
      "GB[ ]?\\d{3}[ ]?\\d{4}[ ]?\\d{2})" END,
      NULL, NULL },
    { MASK_CARD, START_DIGIT, 16, NULL, "a", "\\d{4}(?:[ -]?\\d{4}){3}" END, check_card, NULL },
    { MASK_CARD, START_DIGIT, 13, NULL, "a",
      "(?:\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{1,4}(?:[ -]?\\d{1,3})?|\\d{4}[ -]?\\d{6}[ "
      "-]?\\d{4,5}|\\d{4}(?:[ ]?[-._/ ][ ]?\\d{4}){2}[ ]?[-._/ ][ ]?\\d{1,7}|\\d{2}(?:[ "
      ".-]\\d{2}){7}|\\d{13,19})" END,
      check_card, NULL },
    { MASK_TRACKING, START_DIGIT | START_LETTER, 6, NULL, "a",
      "(?:3s[a-z]{2,6}\\d{6,13}|JD\\d{16,20}|JJD\\d{2}(?:[ "
      "]\\d{4}){4}|3S[A-Z]{2,5}\\d[A-Z\\d]{5,14}|3S[A-Z\\d]{8,16}|3[Ss](?:[ "
      "-]?(?:[A-Z]{2,6}|[a-z]{2,6})){1,2}(?:[ "
      "-]?\\d){6,13}|JVGL[A-Z\\d]{8,20}|JVGL(?:[ ]\\d{2,6}){3,6}|JJD\\d{16,20}|1Z[ ]?[A-Z\\d]{3}[ "
      "]?[A-Z\\d]{3}[ ]?[A-Z\\d]{2}[ ]?[A-Z\\d]{4}[ ]?[A-Z\\d]{3}[ ]?[A-Z\\d]|32\\d{16,22}|00\\d{18})" END,
      NULL, NULL },
    { MASK_TRACKING, START_LETTER, 9, NULL, "a", "[A-Z]{2}(?:[ ]?\\d){9}[ ]?[A-Z]{2}" END, check_s10, NULL },
    { MASK_IP, START_DIGIT, 4, ".", "a", "\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\.\\d)(?::\\d{2,5}|/\\d{1,2})?" END,
      plausible_ipv4, NULL },
    { MASK_TRACKING, START_LETTER, 9, NULL, "a", "[A-Z]{2}(?:[ ]?\\d){9}[ ]?[A-Z]{2}" END, NULL,
      "track|trace|t&t|pakje|pakket|zending|post|dhl|ups|barcode|verzend|bezorg" },
    /* Of an assessment of taxes, which holds that of a person. */
    { MASK_NUMBER, START_DIGIT, 9, ".", "a", "\\d{4}\\.\\d{2}\\.\\d{3}\\.[A-Z]\\.\\d{2}(?:\\.\\d{1,4})?" END,
      NULL, NULL },
    { MASK_NATIONAL_ID, START_DIGIT, 11, NULL, "a",
      "\\d{2}[./ -]?\\d{2}[./ -]?\\d{2}[ ]?[./ –-]?[ ]?\\d{3}[ ]?[./ -]?\\d{2}" END, check_rijksregister,
      NULL },
    { MASK_NATIONAL_ID, START_DIGIT, 9, NULL, "a",
      "(?:\\d{9}|\\d{3}([. -])\\d{3}\\1\\d{3}|\\d{4}([. -])\\d{2}\\2\\d{3}|\\d(?:[ .-]\\d){8})" END,
      check_bsn, NULL },
    { MASK_NATIONAL_ID, START_DIGIT, 8, NULL, "a", "\\d(?:[ ./-]?\\d){7,8}" END, check_bsn,
      "bsn|b.s.n|burgerserv|burger serv|sofi" },
    { MASK_COMPANY, START_DIGIT, 10, NULL, "a", "[01]\\d{3}([ ./-])\\d{3}\\1\\d{3}" END, check_be_enterprise,
      NULL },
    /* Of a Belgian payment, +++090/9337/55493+++, and of a German pension, 65 140857 W 016. */
    { MASK_NUMBER, START_DIGIT, 11, NULL, "a",
      "(?:\\d{3}/\\d{4}/\\d{5}|\\d{2}[ ]?\\d{6}[ ]?[A-Z][ ]?\\d{3})" END, NULL, NULL },
    { MASK_PHONE, START_DIGIT, 11, NULL, "a", "31[ .-]?6[ .-]?\\d{2}(?:[ .-]?\\d{2}){3}" END,
      check_digits_vary, NULL },
    { MASK_PHONE, START_SIGN | START_DIGIT, 8, NULL, "a",
      "(?:(?<!\\+)\\+|00)[ ]?3[12][ ]?[-./]?[ ]?(?:\\(0\\)|0)?(?:[ ]?[-./]?[ ]?\\d){8,9}" END, NULL, NULL },
    { MASK_PHONE, START_SIGN | START_DIGIT, 9, NULL, "a",
      "(?:(?<!\\+)\\+|00)[1-9]\\d{0,2}(?:[ ]?[-./(]?[ ]?\\d\\)?){7,11}" END, NULL, NULL },
    { MASK_PHONE, START_SIGN | START_DIGIT, 9, NULL, "a",
      "(?<!\\d[./-])(?:\\(0[1-9]\\d{0,3}\\)|0[1-9](?:\\d{1,2})?)(?:[ ]?[-./_–]?[ ]?\\d){6,8}" END
      "(?![ ]\\d{3}|-\\d{2}(?!\\d))",
      check_digits_vary, NULL },
    /* "6 48 22 19 07": a mobile number without its zero */
    { MASK_PHONE, START_DIGIT, 9, NULL, "a", "6(?:[ .-]\\d{2}){4}" END, check_digits_vary,
      "tel|mob|bel|app|bereik|gsm|sms|nummer" },
    { MASK_PHONE, START_SIGN, 10, NULL, "a", "\\([2-9]\\d{2}\\)[ ]?\\d{3}[ .-]\\d{4}" END, NULL, NULL },
    { MASK_PHONE, START_DIGIT, 10, NULL, "a", "0(?:[ .-]\\d){9}" END, check_digits_vary, NULL },
    { MASK_PHONE, START_DIGIT, 8, NULL, "a",
      "0(?:800|900|90[69]|88)(?:[ -]|[ ]-[ ])?\\d{2}[ ]?\\d{2}(?:[ ]?\\d{2,3})?" END, NULL, NULL },
    { MASK_PLATE, START_DIGIT | START_LETTER, 1, "-", "a",
      "(?:" PLATE_OF("A-Z") "|(?!\\d{1,2}-" MONTH END ")" PLATE_OF("a-z") ")(?!-)" END, NULL, NULL },
    /* With spaces, of the letters that Dutch plates are made of. */
    { MASK_PLATE, START_DIGIT | START_LETTER, 1, " ", "a", LOOSE_PLATE_OF("BDFGHJKLNPRSTVXZ", "[ ]") END,
      plausible_plate,
      "kenteken|parke|bezoekersv|bewonersv|garage|auto|wagen|voertuig|motor|rijd|reed|tank|laadpaal|boete|"
      "scooter|camper|"
      "aanhanger" },
    /* Without a sign between. */
    { MASK_PLATE, START_DIGIT | START_LETTER, 2, NULL, "a", LOOSE_PLATE_OF("BDFGHJKLNPRSTVXZ", "") END, NULL,
      "kenteken|nummerpla|parke|garage|auto |wagen|voertuig|vergunning|bezoeker|boete|bekeuring|laadpaal|"
      "scooter|aanhanger|flits|traject" },
    { MASK_PLATE, START_DIGIT | START_LETTER, 2, NULL, "a", LOOSE_PLATE_OF("bdfghjklnprstvxz", "") END, NULL,
      "kenteken|nummerpla|parke|bezoeker|boete|bekeuring|laadpaal|flits" },
    { MASK_PLATE, START_LETTER, 1, "-", "a", "[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ ]\\d{1,4}[EH]?" END, NULL,
      "fahrzeug|pkw|parken|wagen|auto|kennzeichen|kenteken|parke|parki|plate|plaat" }, /* German */
    { MASK_PLATE, START_LETTER, 3, "-", "a", "[A-HJ-NP-TV-Z]{2}-\\d{3}-[A-HJ-NP-TV-Z]{2}" END "(?!-)", NULL,
      "plate|plaat|kenteken|plaque|voiture|voertuig|auto|wagen|parke|parki" }, /* French, Italian */
    { MASK_PASSPORT, START_DIGIT, 12, "-", "a", "\\d{3}-\\d{7}-\\d{2}" END, NULL,
      NULL }, /* Belgian identity card */
    { MASK_PASSPORT, START_LETTER, 1, NULL, "a",
      "(?:[A-NP-Z]{2}[ -]?[A-NP-Z\\d]{6}\\d|[A-NP-Z]{3}[ ][A-NP-Z\\d]{3}[ "
      "][A-NP-Z\\d]{2}\\d|[a-np-z]{2}[a-np-z\\d]{6}\\d)" END,
      plausible_secret,
      "paspoort|passport|passeport|reispas|rijbewijs|mijn id | pp |pasp.|identit|ausweis|id-kaart|id "
      "kaart|id-bewijs|id "
      "nummer|id-nummer|document|docn|doc.n|legitim" },
    { MASK_POSTCODE, START_DIGIT, 4, NULL, "a",
      "[1-9]\\d{3}[ -]?(?:[A-Z]{2}|[a-z]{2})[ ,/]{1,3}(?:(?:nr\\.?|nummer|huisnummer|huisnr\\.?)[ "
      ":]{1,2})?\\d{1,4}(?:[ "
      "-]?[a-zA-Z](?!\\p{L}))?(?:-(?:\\d{1,4}|[IVX]{1,4}(?!\\p{L})))?(?![\\p{L}\\p{N}%€:]|[.,/-]\\d|[ "
      "]?(?:dagen|uur|uren|keer|weken|maanden|minuten|stuks?|jaar|euro|x|km|meter|personen|€|" MONTH
      ")(?!\\p{L}))",
      plausible_postcode_with_house, NULL },
    { MASK_POSTCODE, START_DIGIT, 5, NULL, "a",
      "(?<![A-Za-z]-)[1-9]\\d{3}[A-Z]{2}\\d{1,3}(?:[a-z]|-\\d{1,3})?" END, plausible_postcode_and_house,
      NULL },
    { MASK_POSTCODE, START_DIGIT, 4, NULL, "a",
      "[1-9]\\d{3}(?:(?:[ "
      "]{0,2}[A-Z]{2}|[a-z]{2}|[ ][a-z]{2}(?=[:.,;)?]|$|[ "
      "]\\p{Lu}\\p{Ll}{2})|[A-Z][a-z]|[a-z][A-Z]|(?<![\\w./-]\\d{4})-[A-Z]{2}(?!-))" END
      "|(?=[ ]{1,2}" BELGIAN_PLACE END "))",
      plausible_postcode, NULL },
    /* KG and MB are units, but not before a place. */
    { MASK_POSTCODE, START_DIGIT, 4, NULL, "a",
      "[1-9]\\d{3}[ ]?(?!SA|SD|SS|MB|GB|TB)[A-Z]{2}" END "(?=[ ]{1,2}\\p{Lu}\\p{Ll}{2})",
      plausible_glued_postcode, NULL },
    /* "woon in 9031 Drongen", whatever the place */
    { MASK_POSTCODE, START_DIGIT, 4, NULL, "a",
      "(?<=[ (]in |[ (]te | uit | naar | voor | rond | nabij |buurt van |omgeving van |regio )[1-9]\\d{3}" END
      "(?=[ ]{1,2}(?!Euro|Watt|Volt|Gram|Liter|Meter)\\p{Lu}\\p{Ll}{3})",
      plausible_postcode, NULL },
    { MASK_POSTCODE, START_LETTER, 4, NULL, "a", "B[- ]{1,2}[1-9]\\d{3}" END "(?=[ ]{1,2}\\p{Lu})", NULL,
      NULL },
    /* "LS1 4AP", British; of those that follow the number of a house the first letters tell most. */
    { MASK_POSTCODE, START_LETTER, 2, " ", "a",
      "[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]?[ ]\\d[ABD-HJLNP-UW-Z]{2}" END, plausible_british_postcode, NULL },
    /* Of a network card, in pairs or in three groups, and a UUID. */
    { MASK_NUMBER, START_DIGIT | START_LETTER, 2, NULL, "ai",
      "(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\\1){4}[0-9a-f]{2}|[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4}(?!\\.\\w)"
      "|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})" END,
      NULL, NULL },
    /* Keys of licences: groups of one length with digits and capitals. */
    { MASK_NUMBER, START_DIGIT | START_LETTER, 3, "-", "a",
      "(?=[\\d-]{0,40}[A-Z])(?:[A-Z\\d]{4}(?:-[A-Z\\d]{4}){2,7}|[A-Z\\d]{5}(?:-[A-Z\\d]{5}){2,7}|"
      "[A-Z\\d]{6}(?:-[A-Z\\d]{6}){2,7})" END,
      NULL, NULL },
    { MASK_NUMBER, START_DIGIT | START_LETTER, 2, "-", "a",
      "(?=[A-Z\\d-]{0,24}[a-z])(?=[a-z\\d-]{0,24}[A-Z])[A-Za-z\\d]{4,6}(?:-[A-Za-z\\d]{4,6}){2,7}" END
      "(?!-)",
      plausible_secret, NULL },
    { MASK_IP, START_DIGIT | START_LETTER, 1, ":", "ai",
      "(?:[0-9a-f]{1,4}(?::{1,2}[0-9a-f]{1,4}){2,7}|[0-9a-f]{4}::[0-9a-f]{1,4})" END, plausible_ipv6, NULL },
    /* "12 rue du Moulin, bte 4", "12a Baker Street" */
    { MASK_ADDRESS, START_DIGIT, 1, NULL, "a",
      "[1-9]\\d{0,3}[A-Za-z]?(?:[ ]bis)?,?[ "
      "](?:(?i:rue|avenue|chaussée|boulevard|allée|quai|chemin|impasse|drève)[ ]"
      "(?:(?:de|du|des|la|le|les|aux)[ ]|[ld]['’]){0,3}\\p{Lu}[\\p{L}'’-]{1,24}(?:[ ](?:(?:de|du|des|la|le)[ "
      "]){0,2}\\p{Lu}[\\p{L}'’-]{1,20}){0,2}(?:,?[ ](?:bte|boîte)\\.?[ ]\\d{1,4})?"
      "|(?:\\p{Lu}\\p{Ll}{1,20}(?:['’]s)?[ ]){1,2}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Square|Court|"
      "Grove|Terrace|Crescent|Gardens|Mews|(?<!Google |One |Hard |Flash |Disk )Drive))" END,
      NULL, NULL },
    /* "M2403 0091" */
    { MASK_CASE, START_LETTER, 7, " ", "a", "[A-Z][ ]?\\d{4}[ ]\\d{3,4}" END, NULL,
      "melding|afgemeld|aangemeld|ticket|incident|topdesk|wijziging|change|call|storing" },
    { MASK_CASE, START_LETTER, 5, NULL, "a",
      "(?:INC|REQ|RITM|CHG|PRB|TASK|CASE|TICKET|SD|SR|HD)[-_ ]?(?:\\d{5,12}|\\d{4}-\\d{3,6})" END, NULL,
      NULL },
    { MASK_INVOICE, START_LETTER, 4, NULL, "a",
      "(?:FACT|FAC|INV|VF)[-_ /]?\\d{4,8}(?:[-_/]\\d{1,8}){0,3}" END, NULL, NULL },
    { MASK_ORDER, START_LETTER, 4, NULL, "a", "(?:ORD|SO|PO|RMA)[-_ /]?\\d{4,12}(?:[-_/]\\d{1,8}){0,3}" END,
      NULL, NULL },
    { MASK_NUMBER, START_DIGIT, 9, " ", "a",
      "[1-9]\\d{2}[ ]\\d{3}[ ]\\d{3}" END "(?![ ]?(?:€|euro|eur|st|[ck]?m)|,\\d)", NULL, NULL },
    { MASK_NUMBER, START_DIGIT, 10, NULL, "a", "\\d{2,6}(?:[ .-]\\d{2,6}){2,6}(?:[ ]\\d(?![ ]?\\p{L}))?" END,
      plausible_groups, NULL },
    /* Seven digits and more: together, of a badge or chip in digits of sixteen, or of a key of programs. */
    { MASK_NUMBER, START_DIGIT | START_LETTER, 7, NULL, "a",
      "(?![Kk][Bb]\\d{7}(?!\\d)|0x|97[89]\\d{10}(?!\\d))(?<!\\d[.,])(?:(?=[A-Za-z\\d]{0,30}?\\d{7})[A-Za-"
      "z\\d]{"
      "7,60}|(?=(?:[A-Z]{0,6}\\d){7})[A-Z\\d]{8,16}|(?=(?:[A-Za-z]{0,12}\\d){7})[A-Za-z\\d]{24,90})" END,
      plausible_number, NULL },
    /* Four groups and more, of digits and capitals: "2024-309-BXE-17", "LE.12.L4.019338/24"; "#A-77120". */
    { MASK_NUMBER, START_DIGIT | START_LETTER, 4, NULL, "a",
      "(?:(?=[\\d./-]{0,20}[A-Z])(?=(?:[A-Z./-]{0,8}\\d){6})[A-Z\\d]{1,6}(?:[-./][A-Z\\d]{1,8}){3,5}|"
      "(?<=#)[A-Z]{1,4}-?\\d{4,10})" END,
      NULL, NULL },
    /* Six digits behind the capitals of a series, chassis and serial numbers: the models of things are
     * shorter, and have fewer digits. */
    { MASK_NUMBER, START_LETTER, 5, NULL, "a",
      "(?!KB)(?:[A-Z]{1,4}\\d{6}(?:-(?:\\d{3,6}|[A-Z]{1,2}))?(?!-\\w)|(?=(?:[A-Z]{0,12}\\d){5})[A-Z\\d]{12,"
      "32})" END,
      NULL, NULL },
    /* Of a document, with its year: "2024-11593". */
    { MASK_NUMBER, START_DIGIT, 8, "-", "a",
      "(?<![-/])20\\d{2}-(?!(?:19|20)\\d{2}(?!\\d))\\d{4,7}(?:-[A-Z]{1,3})?" END "(?!-)", NULL, NULL },
    /* What programs of payments give: "tr_9Kq2mWz7Pd". */
    { MASK_NUMBER, BEHIND_UNDERSCORE, 1, NULL, "a",
      "(?<=[a-z]_)(?=[A-Za-z]{0,20}\\d[A-Za-z])(?=[a-z\\d]{0,30}[A-Z])[A-Za-z\\d]{8,40}" END, NULL, NULL },
    { MASK_NUMBER, START_LETTER, 8, " ", "a", "(?!ISO|NEN|DIN|IEC|KB)[A-Z]{2,3}[ ]\\d{4}[ ]\\d{4}" END, NULL,
      NULL },
    { MASK_NUMBER, START_LETTER, 6, NULL, "a",
      "(?!CVE)[A-Z]{1,5}(?:[-_/]\\d{2,4}(?:[-_/]\\d{1,2})?[-_/]\\d{3,10}|\\d{2}-\\d{4,8})(?:/"
      "[A-Z\\d]{1,4})?" END,
      NULL, NULL },
    { MASK_NUMBER, START_LETTER, 6, ".", "a",
      "(?:[A-Z]{2,5}\\.\\d{4,6}\\.\\d{2,6}|[A-Z]{2,5}-\\d{2,4}\\.\\d{3,8}|[A-Z]{1,3}\\d{2,4}\\.\\d{5,8})" END
      "(?!\\.\\d)",
      NULL, NULL },
    { MASK_NUMBER, START_LETTER, 5, "-", "a",
      "(?!ISO|NEN|DIN|IEC|RFC|CVE|EN-)(?:[A-Z]{2,4}-\\d{5,8}|[A-Z]-\\d{6,8})" END, NULL, NULL },
};
const size_t mask_shape_count = sizeof mask_shapes / sizeof *mask_shapes;
