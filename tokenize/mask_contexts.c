/* Personal data that the words before it tell; secrets are in mask_secrets.c, names of people in
 * mask_names.c.
 */
#include "tokenize/mask_blocks.h"
#include "tokenize/mask_check.h"
#include "tokenize/mask_plausible.h"
#include "tokenize/mask_rules.h"

const struct mask_context mask_contexts[] = {
    /* Numbers of articles are the same for everybody. */
    { MASK_NOTHING, BEFORE_DIGIT,
      "artikel art.n art_n artn productn productc modeln typen sku isbn onderdeel kleurn",
      "(?i)(?:(?:artikel(?:en|s)?|art\\.?[ ]?|product|model|type|onderdeel|kleur)" NUMBER_WORD
      "?|sku|isbn(?:-1[03])?)" LINK
      "((?:[a-z]{1,4}[-/]?)?\\d[a-z\\d]{0,20}(?:[-/. ]\\d[a-z\\d]{0,20}|-[a-z\\d]{1,8}){0,4})" END,
      NULL, ANYONE },
    { MASK_NOTHING, BEFORE_DIGIT, "ean barcode streepjescode artikel",
      "(?i)(?:ean|barcode|streepjescode|artikelcode)[^\\d\\n]{0,40}(\\d{13})" END, check_ean13, ANYONE },
    REFERENCE(MASK_ORDER,
              "order werkorder werkopdr opdracht bestel leverbon leveringsbon werkbon kassabon kassatick "
              "kastick aankoop purchase "
              "commande reserv boeking booking retour rma offerte buchung",
              "(?:(?:werk)?order|(?:werk)?opdracht|bestelling|bestelbon|(?:lever|leverings|werk|kassa)bon|"
              "kass?aticket|kasticket|"
              "bestell?(?:ung)?|aankoop|purchase|commande|reserve?rings?|reservation|reservatie|reservierung|"
              "boekings?|booking|buchungs?|retour|rma|offerte)"),
    REFERENCE(MASK_INVOICE, "factu fact fac. nota credit creditn invoice rechnung",
              "(?:factuur|facture|fact?\\.|credit(?:nota)?|nota|invoice|rechnungs?)"),
    REFERENCE(MASK_CUSTOMER,
              "klant debiteur relatie lid lidmaat customer client cliënt patiënt patient kunden abonnee "
              "abonnement contract contrat mitglied polis "
              "account member deelnem werknemer leverancier crediteur agent_ badge",
              "(?:klant(?:en)?|debiteur(?:en)?|relatie|lid(?:maatschaps)?|customer|cli[eë]nt|pati[eë]nt|"
              "kunden|abonnee|"
              "abonnements?|contract|contrat|mitglieds?|polis|(?:lid|klanten)kaart|account|member(?:ship)?|"
              "deelnemers?|werknemers?|leveranciers?|crediteur(?:en)?|agent|badge)"),
    REFERENCE(
        MASK_CASE,
        "ticket tck tkt zaak dossier case claim schade incident referentie referte reference kenmerk "
        "vorgang aanvra ref réf vergunning parkeerverg omgevingsverg klacht bezwaar o.v.v ovv onder_verm "
        "betr. betreft "
        "sinistre ihr_z unser_z aktenz geschäftsz jira issue topdesk",
        "(?:ticket|(?:tck|tkt)(?!-)|zaak|dossier|case|claim|schade|sinistre|incident|referentie|referte|"
        "reference|"
        "kenmerk|vorgangs?|aanvra(?:ag|gs)|r[eé]f\\.?|o\\.?v\\.?v\\.?|onder vermelding van|betr(?:eft|\\.)|"
        "(?:ihr|unser|akten|geschäfts)[ "
        "-]?zeichen|jira|issue|topdesk|(?:parkeer|omgevings)?vergunnings?|klacht|bezwaar)"),
    REFERENCE_IF(plausible_report, MASK_CASE, "melding", "(?<!geeft |geven |krijg |kreeg )meldings?"),
    { MASK_TRACKING, BEFORE_DIGIT, "track zending barcode pakket verzend",
      "(?:(?i:track(?:ing)?|zendings?|barcode|pakket|verzend)(?i:(?:[ -]?(?:&|en|and)[ -]?trace)?" NUMBER_WORD
      "?)" LINK "([A-Z]{2}(?:[ ]?\\d{3}){3}[ ]?[A-Z]{2}))" END,
      NULL, ANYONE },
    REFERENCE(MASK_TRACKING, "track zending barcode pakket pakje verzend shipment sendung",
              "(?:track(?:ing)?(?:[ ]?(?:&|en|and|n)[ "
              "]?trace)?|zendings?|barcode|pakket(?:je)?|pakje|verzend|shipment|sendungs?)"),
    /* "jira SUP-655" */
    { MASK_CASE, BEFORE_DIGIT, "jira issue ticket case topdesk",
      "(?i:jira|issue|ticket|case|topdesk)" LINK_CLOSE "((?-i:[A-Z]{2,8}-\\d{2,6}))" END, NULL, ANYONE },
    REFERENCE(
        MASK_METER,
        "meter ean stroommeter gasmeter watermeter warmtemeter elektriciteitsm elektrameter kwh-meter zähler "
        "zaehler",
        "(?:(?:stroom|gas|water|warmte|elektriciteits|elektra|kwh-)?meter|ean(?:-?code)?|z(?:ä|ae)hler)"),
    { MASK_NUMBER, BEFORE_DIGIT, "sn s/n serial",
      "(?i)(?:s/?n|serial)(?:[ ]?[:#=]|[ ](?:no\\.?|number|nr\\.?):?)[ "
      "]{0,2}((?=(?:[a-z-]{0,20}\\d){2})[a-z\\d]{2,24}"
      "(?:-[a-z\\d]{1,12}){0,4})" END,
      NULL, ANYONE },
    /* What a bank transfer is known by. */
    { MASK_NUMBER, BEFORE_DIGIT, "machtigings betalingsk betalingsr mandaat transactie incassant",
      "(?i)(?:machtigings?|betalings?|mandaat|transactie|incassant)[ "
      "-]?(?:kenmerk|id|referentie|nummer|nr\\.?|code)" LINK
      "((?:[a-z]{1,6}[-/_]?)?\\d[a-z\\d]{2,30}(?:[-/ .](?=[a-z\\d]{0,12}\\d)[a-z\\d]{2,12}){0,5})" END,
      NULL, ANYONE },
    { MASK_NUMBER, BEFORE_DIGIT, "rek bankrek giro",
      "(?i)(?:bank|giro)?rek(?:ening)?\\.?" NUMBER_WORD "?" LINK "(\\d[\\d. ]{5,14}\\d)" END,
      plausible_account, ANYONE },
    /* What is left of a number when most of it is hidden. */
    { MASK_CARD, BEFORE_DIGIT, "eindig laatste_ ending last_",
      "(?i)(?:eindig(?:t|end|en)[ ](?:op|in|met)|ending (?:in|with)|(?<=card |visa )ending|(?:laatste|last)[ "
      "](?:(?:3|4|drie|vier|three|"
      "four)[ ])?(?:cijfers|digits|nummers|getallen))(?:[ ](?:van|of)[ ][^\\d\\n.,:;!?]{2,30}?)?" LINK
      "((?:[x*]{2,4}[ -]?)?\\d{3,4})" END "(?![ ]?(?:euro|€|,\\d))",
      NULL, ANYONE },
    { MASK_CARD, BEFORE_DIGIT,
      "pasnummer pasnr pas_n bankpas betaalpas kaartnummer kaartnr kaart_n creditcard",
      "(?i)(?:(?:bank|betaal)?pas|(?:credit)?(?:kaart|card))" NUMBER_WORD LINK "(\\d{3,5})" END
      "(?![ .,/-]?\\d|-\\p{L})",
      NULL, ANYONE },
    /* What is printed on the back of it: "de drie cijfers achterop zijn 712". */
    { MASK_CARD, BEFORE_DIGIT, "cvc cvv cvv2 beveiligingsc veiligheidsc controlec security_c drie_c 3_c",
      "(?i)(?:cv[cv]2?(?:[ -]?code)?|(?:beveiligings|veiligheids|controle)[ -]?code|security code|(?:drie|3) "
      "cijfers)(?=[^\\d\\n.,:;!?]{0,40}(?:achter|kaart|card|pas|back|rug))(?:[ ]\\p{L}{2,14}){1,6}[ "
      "]?[:=]?[ ]{0,2}(\\d{3,4})" END "(?![ ]?(?:euro|€|[,.]\\d))",
      NULL, ANYONE },
    { MASK_COMPANY, BEFORE_DIGIT, "kvk k.v.k kamer chamber handelsreg coc kbo onderneming vestiging",
      "(?i)(?:kvk(?:[ -]?vestigings?)?|k\\.?v\\.?k\\.?|kamer van koophandel|chamber of "
      "commerce|handelsregister|coc|kbo|ondernemings?|vestigings?)" NUMBER_WORD "?" LINK
      "(?:onder[ ](?:nummer[ ]|nr\\.?[ ])?)?(\\d(?:[. -]?\\d){7,9})" END,
      NULL, ANYONE },
    { MASK_COMPANY, BEFORE_DIGIT, "kvk k.v.k kamer_van handelsreg",
      "(?i)(?:kvk|k\\.v\\.k|kamer van koophandel|handelsregister)[^\\n\\d]{1,40}?(?<![\\p{L}\\p{N}])(\\d{4}[ "
      ".-]?\\d{4}|\\d{2}(?:[ .]\\d{2}){3}|\\d{2}[ .]\\d{3}[ .]\\d{3})" END,
      NULL, ANYONE },
    { MASK_COMPANY, BEFORE_DIGIT, "hrb hra siren siret",
      "(?i)(?:hr[ab]|sire[nt])" NUMBER_WORD "?" LINK "(\\d(?:[ .]?\\d){2,13})" END, NULL, ANYONE },
    { MASK_VAT, BEFORE_DIGIT, "btw vat tva ust mwst",
      "(?i)(?:btw|vat|tva|ust|mwst)(?:[ -]?(?:id)?[ -]?(?:nummer|nr\\.?|number|no\\.?|id))?" LINK
      "((?:BE[ .-]{0,2}|B\\.E\\.[ ]?)?(?:[01]\\d{3}[ ./-]?\\d{3}[ ./-]?\\d{3}|[4-9]\\d{2}([ "
      "./])\\d{3}\\2\\d{3})|"
      "(?-i:[A-Z]{2})[ .-]?[a-z\\d]{0,2}\\d(?:[ .-]?\\d){6,10}(?:[ .-]{0,2}B[ .-]?\\d{2})?)" END
      "(?![ .-]{0,2}B)",
      NULL, ANYONE },
    { MASK_NATIONAL_ID, BEFORE_DIGIT, "bsn burgerserv sofi rijksreg insz nationaal",
      "(?i)(?:bsn|burgerservice|sofi|rijksregister|insz|nationaal)" NUMBER_WORD "?" LINK
      "(\\d(?:[ ]?[./-]?[ ]?\\d){7,10})" END,
      NULL, ANYONE },
    { MASK_PASSPORT, BEFORE_DIGIT,
      "paspoort passport passeport reispas reisepass verblijfs identit id rijbewijs legitim ausweis carte_d "
      "document docn "
      "doc.n reisdoc personal",
      "(?i)(?:paspoort|passport|passeport|reispas|reisepass|verblijfs(?:vergunning|document|kaart)|"
      "identiteits(?:kaart|bewijs)|"
      "identity card|carte d.identit[eé]|id[- "
      "]?(?:kaart|bewijs|card|(?=nummer|nr|no))|rijbewijs|legitimatie(?:bewijs)?|(?:reis)?document|doc\\.?|(?"
      ":personal)?ausweis)" NUMBER_WORD "?" LINK
      "((?-i:[A-NP-Z]{2}(?:[ -]?[A-NP-Z\\d]){6}[ -]?\\d)|[a-z\\d]{8,10})" END,
      plausible_secret, ANYONE },
    { MASK_PLATE, BEFORE_DIGIT,
      "kenteken kent. nummerplaat nrplaat license licence kennzeichen immatric plaque",
      "(?i)(?:kenteken(?:plaat)?|kent\\.|nummerplaat|nrplaat|licen[cs]e "
      "plate|kennzeichen|immatriculation|plaque(?: "
      "d.immatriculation)?)" NUMBER_WORD
      "?(?:[ ](?:van (?:de|mijn|onze) )?(?:auto|wagen|voertuig|scooter|motor|caravan|aanhanger|camper))?" LINK
      "(?<![\\p{L}\\p{N}])(?!\\p{L}{4})((?-i:\\p{Lu}{1,3}[ -][A-Z]{1,2}[ ]?\\d{1,4}[EH]?)|(?=[a-z\\d "
      ".-]{0,9}\\d)(?=[a-z\\d "
      ".-]{0,9}[a-z])[a-z\\d]{1,3}[-. ]?[a-z\\d]{1,3}(?:[ ](?!(?-i:" SMALL_WORD
      ")(?!\\p{L}))|[-.])?[a-z\\d]{1,3})" END "(?!-\\w)",
      plausible_named_plate, ANYONE },
    { MASK_PLATE, BEFORE_DIGIT, "plaat", "(?i)plaat" LINK "([12][ -]?[a-z]{3}[ -]?\\d{3})" END, NULL,
      ANYONE },
    /* A plate without its hyphens, in a message that speaks of a vehicle. */
    { MASK_PLATE, BEFORE_DIGIT,
      "kenteken nummerplaat nrplaat plaat parke geparkeerd auto wagen voertuig scooter bestelbus bestelauto "
      "camper boete aanhang",
      "(?!(?i:automa|boeten|plaats))\\p{L}{4,14}[^\\n\\d]{0,40}?(?<![\\p{L}\\p{N}])(" LOOSE_PLATE_OF(
          "A-Z", "(?:[ ]?[.-][ ]?|[ ])?") "|(?=[a-z]{0,3}\\d)" LOOSE_PLATE_OF("a-z",
                                                                              "(?:[ ]?[.-][ ]?)?") ")" END,
      plausible_plate, ANYONE },
    /* A number to call without its zero, and one that is begun in words. */
    { MASK_PHONE, BEFORE_DIGIT, "tel telefoon mob mobiel gsm phone handy whatsapp",
      "(?i)(?:tel(?:efoon|nr|no)?|mob(?:iel)?|gsm|phone|handy|whatsapp)\\.?" NUMBER_WORD "?" LINK
      "([1-9](?:[ ]?[./-]?[ ]?\\d){7,9})" END,
      check_digits_vary, ANYONE },
    { MASK_PHONE, ANYWHERE, "nul_",
      "(?i)(nul[ ,-]{1,2}(?:[1-9]|zes|een|één|twee|drie|vier|vijf|zeven|acht|negen)(?:[ "
      ",-]{1,2}(?:\\d{1,8}|nul|zes|een|"
      "één|twee|drie|vier|vijf|zeven|acht|negen|[a-z]{3,6}(?:en|ën)[a-z]{4,7})){2,9})" END,
      NULL, ANYONE },
    { MASK_POSTCODE, BEFORE_DIGIT, "postcode post_code pc zip plz postleitz code_postal",
      "(?i)(?:post[ -]?code|pc|zip(?:[ -]?code)?|plz|postleitzahl|code postal)(?:[ ]?(?:/|en|\\+|,)[ "
      "]?(?:(?:woon)?plaats|ort|stad|gemeente|city|town)|[ ]?(?:/|en|\\+|,)[ "
      "]?huis(?:nummer|nr\\.?))?" LINK
      "(?:in[ ])?(?:(?:NL?|BE?)[ -]{1,2})?([1-9]\\d{4}(?!\\d)|[1-9]\\d{3}(?:[ -]{0,2}(?!(?-i:" SMALL_WORD
      ")(?!\\p{L}))[a-z]{2})?(?:(?<=[a-z])[ ,]{1,2}(?:(?:nr|huisnummer|huisnr|nummer)\\.?[ "
      ":]{1,2})?\\d{1,4}(?:[ -]?[a-z](?!\\p{L}))?(?:-\\d{1,4})?)?)" END,
      NULL, ANYONE },
    { MASK_POSTCODE, BEFORE_DIGIT, "postcode pc woon wonen verhui adres gemeente",
      "(?i:\\p{L}{2,14})[^\\n\\d]{0,30}?(?<![\\p{L}\\p{N}-])(B[ -]{1,2}[1-9]\\d{3}|NL[ -]{1,2}[1-9]\\d{3}[ "
      "]?[A-Z]{2}|[1-9]\\d{3}[ ](?!" SMALL_WORD END ")[a-z]{2})" END,
      plausible_loose_postcode, ANYONE },
    /* "van 8251 mk naar het ziekenhuis" */
    { MASK_POSTCODE, BEFORE_DIGIT, "van_ naar_ vanuit_ nabij_ vul_ voer_ typ_ tik_",
      "(?i:van(?:uit)?|naar|nabij|vul|voer|typ|tik)[ ]((?!19|20[0-3])[1-9]\\d{3}[ ](?!(?:" SMALL_WORD
      "|st|eu|ct|kw|uu|ca|ex|x)" END ")[a-z]{2})" END,
      plausible_postcode, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT, "buren buurman buurvrouw overbu onderbu bovenbu",
      "(?i)(?:(?:over|onder|boven)?bu(?:ren|urman|urvrouw))(?:[ ]\\p{L}{2,20})?[ ](?:op|van)[ "
      "](?:(?:huis)?nummer|(?:huis)?nr\\.?)[ "
      "](\\d{1,4}(?:[ -]?[a-z](?!\\p{L}))?)" END,
      NULL, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT, "buren buurman buurvrouw overbu onderbu bovenbu",
      "(?i)(?:over|onder|boven)?bu(?:ren|urman|urvrouw)[ ](?:op|van)[ "
      "](\\d{1,4}(?:[ -]?[a-z](?!\\p{L}))?)(?=[ ]{0,2}(?:[,;)\\n]|\\.(?!\\d)|$))",
      NULL, ANYONE },
    /* "op nummer 63 in de Zilverlaan" */
    { MASK_ADDRESS, BEFORE_DIGIT, "nummer_ nr_ nr. huisnummer_ huisnr_",
      "(?i:(?:huis)?(?:nummer|nr\\.?))[ ](\\d{1,4}(?:[ -]?[a-zA-Z](?!\\p{L}))?[ ](?:in|aan|op|van)[ "
      "](?:(?:de|het)[ "
      "])?(?:\\p{Lu}[\\p{L}'’-]{1,24}[ "
      "]){0,2}\\p{Lu}[\\p{L}'’-]{1,24}(?<=straat|laan|gracht|plein|kade|singel|"
      "dreef|steeg|weg|dijk|hof|pad))" END,
      NULL, ANYONE },
    /* A flat in a house: "De Schakel, app. 114", "Flat 3, 27 Harcourt Road". */
    { MASK_ADDRESS, BEFORE_DIGIT, "app. apt appt appartement_n appartementn apartment flat_",
      "(?i)(?:app\\.|app?t\\.?|appartement[ ]?(?:nr\\.?|nummer)|apartment|flat(?=[ ]\\d{1,4}[a-z]?,[ ]\\d))"
      "[ ]{0,2}(\\d{1,4}[a-z]?)" END
      "(?![.,:]\\d|[ ]?(?:keer|x|uur|euro|€|minuten|dagen|weken|maanden|km|m2|stuks|personen))",
      NULL, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT, "blok gebouw toren",
      "(?i)((?:blok|gebouw|toren)[ ](?-i:[A-Z]|\\d{1,2}|\\p{Lu}\\p{Ll}{2,14}),?[ "
      "](?:app(?:artement|\\.)?|woning|nr\\.?|nummer)[ ]\\d{1,4}[a-z]?)" END,
      NULL, ANYONE },
    /* The number of a house, a box at the post office. */
    { MASK_ADDRESS, BEFORE_DIGIT, "huisnummer huisnr huis_n",
      "(?i)huis[ -]?(?:nummer|nr\\.?|no\\.?)[ ]{0,2}(?:is|was|moet|zijn|wordt|[:=(])?[ ]{0,2}(\\d{1,5}(?:[ "
      "-]?(?:[a-z]|(?-i:[A-Z]{2}))(?!\\p{L}))?(?:-[a-z\\d]{1,4})?)" END
      "(?![ ]?(?:keer|x|dagen|weken|uur|maal)(?!\\p{L}))",
      NULL, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT, "woon wonen aangenomen afgegeven bezorg_ bezorgd_ bezorgen_ afgeleverd",
      "(?i)(?:woont?|wonen|aangenomen|afgegeven|bezorg(?:d|en)?|afgeleverd)[ ](?:(?:nu|maar|graag|aub)[ "
      "])?(?:op|bij)[ "
      "](?:huis)?(?:nummer|nr\\.?)[ ](\\d{1,4}(?:[ "
      "-]?[a-z](?!\\p{L}))?)" END,
      NULL, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT, "hoogte_van tegenover_n t.h.v. thv naast_n",
      "(?i)(?:hoogte van|tegenover|t\\.h\\.v\\.|thv|naast)[ ](?:huis)?(?:nummer|nr\\.?)[ "
      "](\\d{1,4}" HOUSE_ADDITION ")" END,
      NULL, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT, "woon_op wonen_op woont_op",
      "(?i)(?:woont?|wonen) op[ ](\\d{1,4}(?:[ ]?[a-z](?!\\p{L})|-[a-z\\d]{1,4}|(?=[ "
      "]{0,2}(?:[,.;)\\n]|$))))" END,
      NULL, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT, "op_n op_huisn",
      "(?i)(?<!sta |staan |staat |stond |kom |komt )op[ ](?:huis)?(?:nummer|nr\\.?)[ ](\\d{1,4}(?:[ "
      "-]?[a-z](?!\\p{L}))?)" END "(?=[ ]{0,2}(?:[,.;)\\n]|$)|[ "
      "](?:woont|wonen|heeft|hebben|ligt|liggen|is|zijn|staat|staan|hangt|brandt|"
      "doet|geeft|lekt)(?!\\p{L}))(?![.,]\\d)",
      NULL, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT, "postbus antwoordnummer boîte_postale po_box p.o. postfach",
      "(?i)((?:postbus|antwoordnummer|boîte postale|p\\.?o\\.?[ ]box|postfach)[ ]{1,2}(?:(?:nr|nummer)\\.?[ "
      "])?\\d{1,6})" END,
      NULL, ANYONE },
    { MASK_BIRTHDATE, BEFORE_DIGIT, "geb geboren geboorte geburt born birth date dob ne né g.d. d.o.b gd",
      "(?i)(?:gd|geb(?:oorte|oren|urtsdatum|urtstag|oortedatum|oortejaar|oortedag|\\.?[ "
      "]?dat(?:um|\\.)?|\\.|(?!ruik|eur|ied)[a-z]{1,7}[ "
      "-]?dat(?:um|a|e|\\.)?|d|d?dt?m|tsd(?:at)?)?|born|birth[ _-]?date|date of birth|dob|date de "
      "naissance|n[eé](?:e|\\(e\\))? le|g\\.d\\.|d\\.o\\.b\\.)(?:[ "
      "]{0,2}(?:(?:te|in)[ ]\\p{L}[\\p{L}-]{1,24}(?:[ ]\\p{Lu}[\\p{L}-]{1,20})?,?(?=[ ](?:op[ "
      "])?\\d)|op|d\\.?d\\.?|(?:\\d(?:e|de)[ ])?\\p{Ll}{4,14}(?=[ ]is[ ]|[ "
      "]?:)|is|was|wordt|werd|moet|nu|zijn|het|klopt niet|" CHANGED "|on|am|le|in|van "
      "(?:mij|ons)|van[ ](?:mijn|m'n|onze|haar|zijn|de)[ ]\\p{L}{2,14}|[\\t:=(|\"';,–-])){0,5}[ "
      "]{0,2}\\n{0,2}[ "
      "]{0,2}(" ANY_DATE ")" END,
      NULL, ANYONE },
    /* The same with other words between, and behind the date. */
    { MASK_BIRTHDATE, BEFORE_DIGIT, "geboortedat geboorte_dat geboortedag date_of_birth",
      "(?i)(?:geboorte[ -]?dat(?:um|a)|geboortedag|date of "
      "birth)(?!\\p{L})[^\\d\\n.!?;]{0,60}(?<![\\p{L}\\p{N}])(" ANY_DATE ")" END,
      NULL, ANYONE },
    /* Day and month are enough where they are somebody's: "ik ben jarig op 21 oktober", not "voor de
     * verjaardag op 21 oktober". */
    { MASK_BIRTHDATE, BEFORE_DIGIT, "jarig verjaar birthday anniversaire geburtstag",
      "(?i)(?:(?<=ben |bent |is |was |zijn |word |wordt )jarig(?:[ ](?:op|is|was)){1,2}|verjaart op|(?<=mijn "
      "|m'n |mn "
      "|haar |zijn |"
      "diens )verjaardag(?:[ ](?:is|valt op|was)|[ ]?:)?|verjaardag[ ]?:|(?<=my |his |her )birthday(?:[ "
      "](?:is|was)(?: "
      "on)?|[ ]?:)|(?<=mon |son |sa )anniversaire(?: est)?(?: le)?|geburtstag(?:[ ](?:ist|am)|[ ]?:){0,2})[ "
      "]{1,2}(" ANY_DATE "|" DAY_AND_MONTH ")" END,
      NULL, ANYONE },
    { MASK_BIRTHDATE, BEFORE_DIGIT, "word_op wordt_op werd_op",
      "(?i)(?:wordt?|werd) op[ ](" DAY_AND_MONTH ")" END "(?=[ ]\\d{1,3}(?:[ ]jaar|[ ]{0,2}(?:[.,!\\n]|$)))",
      NULL, ANYONE },
    { MASK_BIRTHDATE, BEFORE_DIGIT, "ben_", "(?i)ben[ ](?:in[ ])?((?:19|20)\\d{2})(?=[ ]geboren)", NULL,
      ANYONE },
    { MASK_BIRTHDATE, BEFORE_DIGIT, "geboren geboortejaar geboortedat geb. born né",
      "(?i)(?:geboren|geboorte(?:jaar|datum)|geb\\.|born|n[eé]e?)[ :]{1,2}(?:klopt niet,? "
      ")?(?:(?:in|en|is|moet|te [\\p{L}-]{2,20} "
      "in)[ "
      "])?((?:" MONTH "[ ])?(?:19|20)\\d{2})" END,
      NULL, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT,
      "woon wonen verhui adres bezorgadres afleveradres factuuradres huisadres woonadres ophaaladres "
      "leveradres postadres "
      "bezoekadres thuisadres werkadres installatiea vestigingsa verzendadres address adresse anschrift "
      "bewoner "
      "wohnhaft straat huurder huren_ huurt_ pand "
      "woning appartement perceel",
      "(?i:woon(?:t|de|achtig)?|wonen|huren|huurt|verhuis(?:d|t|en)?|verhuiz(?:en|ing)|(?:bewoners?|huurders?"
      "|pand|"
      "woning|appartement|"
      "perceel)(?=[ ](?:van|op|aan)[ ])|straat|[a-z]{0,14}adres(?:[ ](?:van[ ](?:de[ ]|het[ "
      "])?)?(?:klant|bewoner|"
      "huurder|aanvrager|melder|ontvanger|patiënt|cliënt)(?=[ ]?:))?|address|"
      "adresse|anschrift|wohnhaft)[ \\t]{0,2}\\n?(?:(?:is|was|wordt|moet|nu|klopt "
      "niet|naar|op|aan|in|te|ist|est|at|nieuwe?|oude?|het|de|van (?:mij|ons)|" WHOSE "|"
      "van(?=[ ]\\p{Lu})|[:=;|(,\"–-])[ \\t]{0,2}\\n?){0,5}((?!" MONTH END
      ")(?:(?:de|het|'t|van|den|der|op|aan|la|le|du)[ ]){0,3}\\p{Lu}[\\p{L}'’.-]{1,30}(?:[ "
      "](?:(?:de|het|van|den|der|op|aan|la|le|du)[ ]){0,3}\\p{Lu}[\\p{L}'’.-]{1,30}){0,3}[ "
      "]\\d{1,4}" HOUSE_ADDITION END ")(?![ ]?(?:(?:" MONTH ")" END
      "|\\d|[-/.:]\\d|€|euro|uur|dagen|weken|maanden|jaar|keer|x[ ]))",
      NULL, ANYONE },
    /* The same, typed small: only what ends as a street. */
    { MASK_ADDRESS, BEFORE_DIGIT,
      "woon wonen verhui adres bezorgadres afleveradres factuuradres huisadres woonadres leveradres",
      "(?i)(?:woon(?:t|de|achtig)?|wonen|verhuis(?:d|t|en)?|verhuiz(?:en|ing)|[a-z]{0,14}adres)[ "
      "\\t]{0,2}\\n?(?:(?:(?:is|was|"
      "wordt|moet|nu|klopt niet|naar|op|aan|in|te|nieuwe?|oude?|het|de)(?!\\p{L})|[:=;|(,\"–-])[ "
      "\\t]{0,2}\\n?){0,5}((?:(?:van|de|den|der|oude|nieuwe|korte|lange|grote|kleine|sint|st\\.|burg\\.|"
      "burgemeester|prins|prinses|koningin|eerste|tweede)[ "
      "]){0,3}[\\p{L}-]{2,24}(?:weg|dijk|hof|pad|park|markt|baan|lei|wal|veld|heide|brink|erf|akker|kamp|"
      "poort|haven|berg|hoek|weide|wijk|sluis|brug|straat|laan|plein|kade|gracht|singel)(?:-(?:noord|oost|"
      "zuid|west))?[ ]\\d{1,4}" HOUSE_ADDITION ")" END
      "(?![ ]?(?:uur|dagen|weken|maanden|jaar|keer|minuten|km|euro|€|[-/.:]\\d))",
      NULL, ANYONE },
    /* The same, whatever the street is called: where the number ends the clause, or a place follows it. */
    { MASK_ADDRESS, BEFORE_DIGIT,
      "woon wonen verhui adres bezorgadres afleveradres factuuradres huisadres woonadres leveradres",
      "(?i:(?:woon(?:t|de|achtig)?|wonen|verhuis(?:d|t))[ ](?:(?:nu|sinds kort|zelf)[ ])?(?:op|aan|naar)[ "
      "](?:de[ ]|het[ ])?|[a-z]{0,14}adres(?:[ ](?:is|was|wordt|moet)(?:[ ](?:nu|dus))?|[ ]?[:=])[ "
      "\\t]{0,2}\\n?)"
      "((?!(?:al|sinds|nog|ruim|pas|per|kamer|etage|verdieping|nummer|nr|huisnummer|fout|week|na|om|van|tot|"
      "maximaal)[ .])\\p{Ll}[\\p{Ll}-]{2,20}(?:[ "
      "](?!sinds|al|nog|per|nummer|nr|huisnummer|na|om|tot|kamer)\\p{Ll}[\\p{Ll}-]{1,20}){0,2}[ "
      "]\\d{1,4}" HOUSE_ADDITION ")" END
      "(?=[ ]{0,2}(?:[,;)\\n]|\\.(?!\\d)|$)|[ ](?:in|te)[ ]|[ ](?:zijn|bus|graag|aub)(?!\\p{L})|[ "
      ",]{1,2}[1-9]\\d{3}[ ]?[A-Za-z]{2}(?!\\p{L}))",
      plausible_street, ANYONE },
    /* Where somebody lives or something was done, whatever the street is called. */
    { MASK_ADDRESS, BEFORE_DIGIT,
      "woon wonen huis woning verhui huur bewoner pand appartement meterkast container perceel buren zitten "
      "monteur installat lantaarn bezorg pakket",
      "(?i:\\p{L}{4,14})(?:[ ][^\\d\\n.,:;!?]{0,40}?)?[ ](?:van|op|aan|bij|naar|in|voor)[ "
      "]((?:(?:[Dd]e|[Hh]et|'t|Den|Ter|Ten)[ "
      "])?\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,24}(?:[ ](?:(?:de|het|van|den|der|op|aan|in)[ "
      "]){0,2}\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,24}"
      "){0,3}[ ]\\d{1,3}" HOUSE_ADDITION ")" END "(?![ ]?(?:" MONTH END
      "|\\d|[-/.:,]\\d|€|euro|uur|dagen|weken|maanden|jaar|keer|x[ ]|km|gb|mb|personen))",
      plausible_street, ANYONE },
    /* The same without a preposition, at the end of a clause: "woning te huur Meerval 12?" */
    { MASK_ADDRESS, BEFORE_DIGIT, "woning pand appartement perceel lekkage waterlek waterschade",
      "(?i:woning|pand|appartement|perceel|lekkage|waterlek|waterschade)(?:[ ]te[ ](?:huur|koop))?[ "
      ":]{1,2}((?:(?:De|Het|"
      "Ter|Ten)[ ])?\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,24}[ ]\\d{1,3}[a-zA-Z]?)(?=[ "
      "]{0,2}(?:[,;?!)\\n]|\\.(?!\\d)|$))",
      plausible_street, ANYONE },
    /* The fields of a form. */
    { MASK_ADDRESS, ANYWHERE, "straat straatnaam",
      "(?i:straat[ ]?[:=]|straatnaam[ ]?[:=]?)[ ]{1,2}((?-i:\\p{Lu}[\\p{L}'’.-]{1,24}(?:[ ]"
      "(?:(?:van|de|der|den|het|'t|in|op|aan|la|le|du)[ "
      "]){0,3}\\p{Lu}[\\p{L}'’.-]{1,24}){0,3}|\\p{Ll}[\\p{L}'’.-]{3,24}(?:[ ]"
      "\\p{Ll}[\\p{L}'’.-]{2,24})?(?=[ ,]{1,3}(?:huisn|nr|nummer|\\d)))(?:[ ]{0,2},?[ ]{1,2}(?:(?:huis[ ]?)?"
      "(?i:nummer|nr\\.?)[ ]?:?[ ]{1,2})?\\d{1,5}(?:[ ]?[a-zA-Z](?!\\p{L})|-\\d{1,3})?)?)(?=[ "
      "]{0,2}(?:[,;|\\n]|$|(?i:huis(?:nummer|nr)|"
      "nr|nummer|toev|postcode|pc|woonplaats|plaats|stad|gemeente)(?!\\p{L})))",
      NULL, ANYONE },
    /* Where something was brought: a name and a number. */
    { MASK_ADDRESS, BEFORE_DIGIT, "bezorg geleverd afgeleverd afgegeven",
      "(?i:bezorg(?:d|en)|(?:af)?geleverd|afgegeven)[ ](?:bij|op|aan)[ "
      "]((?!(?:Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|" MONTH
      "|Nummer|Nr|Week|Filiaal|Winkel|Balie|Punt)(?!\\p{L}))\\p{Lu}[\\p{L}'’.-]{1,30}(?:[ "
      "](?:(?:de|het|van|den|der|op|aan)[ ]){0,2}\\p{Lu}[\\p{L}'’.-]{1,30}){0,3}[ ]\\d{1,4}" HOUSE_ADDITION
          END ")(?![ ]?(?:(?:" MONTH ")" END "|\\d|[-/.:]\\d|€|euro|uur|dagen|weken|maanden|jaar|keer|x[ ]))",
      NULL, ANYONE },
};
const size_t mask_context_count = sizeof mask_contexts / sizeof *mask_contexts;

/* Behind an address: a Belgian postcode before a place, or a Dutch one typed small. */
const char mask_postcode_behind[] =
    "(?:[ ,\\n]{1,3}|[ ]in[ ]|,?[ ]\\p{Lu}[\\p{L}-]{2,20}[ ][(](?=\\d{4}[)]))((?:B-?)?[1-9]\\d{3}(?=[ "
    "]{1,2}\\p{L}{3}|[)])|(?:D-)?\\d{5}(?=[ "
    "]\\p{Lu}\\p{Ll}{2})|[1-9]\\d{3}[ "
    "]?[A-Za-z]{2}" END ")";

/* Numbers of things that are the same for everybody (articles, models, versions) are not personal. */
const char mask_numbered[] =
    "(?!(?:artikel|model|type|product|versie|huis|kamer|kleur|onderdeel|pagina|volg|vlucht|trein|lijn|kanaal|"
    "spoor|article|item|version|"
    "house)s?[- ]?n)[\\p{L}-]{0,30}(?:nummer|number|nr)(?:[ .:#=(-]|is|was|wordt|moet|van "
    "(?:mij|ons)|" SUPPOSED "|" CHANGED "){1,6}(" LONG_GROUPS
    "|[a-z]{1,4}[-/]\\d{2,3}(?![\\d/-])|\\d{1,4}[-/](?!(?:19|20)\\d{2}(?!\\d))\\d{3,8}|(?:(?-i:[A-Z]{1,4}[ "
    "])|[a-z]{1,6}[-/]?)?\\d{4,30}[a-z]?(?:[-/.]\\d{1,12}|[ ]\\d{3,4}(?!\\d)){0,3}|\\d{2}(?:[-. "
    "]\\d{2,4}){2,6}|(?=(?:[a-z]{0,20}\\d){4})[a-z\\d]{8,25})" END;
