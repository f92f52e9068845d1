/* Dutch: sheets with types and tickets, and the settings. */
#include "reports/texts.h"

const char *const texts_nl[TEXT_COUNT] = {
    [TEXT_SHEET_SUMMARY] = "Samenvatting",
    [TEXT_SHEET_TOP] = "Top 20",
    [TEXT_SHEET_TYPES] = "Vraagtypen",
    [TEXT_SHEET_THEMES] = "Thema’s",
    [TEXT_SHEET_PHRASINGS] = "Variaties",
    [TEXT_SHEET_BASELINE] = "Nulmeting",
    [TEXT_SHEET_BUSINESS] = "Businesscase",
    [TEXT_SHEET_TICKETS] = "Tickets",
    [TEXT_SHEET_SAMPLE] = "Steekproef",
    [TEXT_SHEET_SETTINGS] = "Instellingen",
    [TEXT_SHEET_ACCOUNT] = "Verantwoording",
    [TEXT_INTRO_TOP] =
        "De grootste vraagtypen die zich voor automatisering lenen, met volume, advies en reden. "
        "Klik op een naam voor de formuleringen, op een volume voor de tickets, op een rang voor de "
        "kennisbank.",
    [TEXT_INTRO_TYPES] =
        "Alle gevonden vraagtypen, van groot naar klein. Klik op een naam voor de formuleringen, "
        "op een volume voor de tickets, op een rang voor de kennisbank.",
    [TEXT_INTRO_PHRASINGS] =
        "Hoe klanten dezelfde vraag stellen: eerst de meest kenmerkende formulering, daarna "
        "zo verschillend mogelijk.",
    [TEXT_INTRO_TICKETS] = "Alle gelezen tickets, gegroepeerd per vraagtype. Kies in ‘Hoort bij’ het juiste "
                           "vraagtype als een ticket verkeerd zit.",
    [TEXT_INTRO_TICKETS_CUT] =
        "%s van de %s tickets, gelijkmatig gekozen uit elk vraagtype; de volledige lijst "
        "geeft --assignments. Kies in ‘Hoort bij’ het juiste vraagtype als een ticket "
        "verkeerd zit.",
    [TEXT_INTRO_BASELINE] = "Hoe de klantenservice er nu voor staat: in totaal en per kanaal, maand en "
                            "vraagtype. n is het aantal tickets achter het cijfer ervoor.",
    [TEXT_INTRO_SAMPLE] =
        "%s aselect gekozen uit de %s tickets met een vraagtype, naar rato van vraagtype en kanaal. Twee "
        "mensen beoordelen ze los van elkaar; de uitkomst telt hieronder mee.",
    [TEXT_INTRO_SAMPLE_NONE] = "Geen ticket is in een vraagtype ingedeeld; er is niets te controleren.",
    [TEXT_INTRO_THEMES] =
        "De vraagtypen in groepen die inhoudelijk bij elkaar horen: handig om het werk te verdelen.",
    [TEXT_INTRO_BUSINESS] =
        "Wat automatiseren oplevert en kost, per jaar. Vul uw eigen cijfers in de gekleurde cellen in; alles "
        "hieronder rekent mee, ook met uw besluiten op Vraagtypen.",
    [TEXT_INTRO_TICKETS_FILE] =
        "%s van de %s tickets, gelijkmatig gekozen uit elk vraagtype; alle tickets staan in %s naast deze "
        "werkmap. Kies in ‘Hoort bij’ het juiste vraagtype als een ticket verkeerd zit.",
    [TEXT_INTRO_SETTINGS] =
        "Waarden waarmee de formules in deze werkmap rekenen. De gekleurde cellen mag u wijzigen.",
    [TEXT_INTRO_ACCOUNT] = "Wat is gelezen, gemaskeerd en weggelaten, en hoe de cijfers tot stand komen.",
    [TEXT_UNMASKED] =
        "NIET GEMASKEERD: deze werkmap bevat persoonsgegevens (gemaakt met --no-mask). Deel haar niet.",
    [TEXT_SHEET_KNOWLEDGE] = "Kennisbank",
    [TEXT_SHEET_SIGNALS] = "Signalen",
    [TEXT_INTRO_KNOWLEDGE] = "Het begin van de kennisbank: de vraag in woorden van klanten, het antwoord dat "
                             "medewerkers het vaakst geven, wat ervoor nodig is en wanneer een medewerker "
                             "het overneemt. Controleer elk antwoord voordat u het gebruikt.",
    [TEXT_INTRO_SIGNALS] = "Klanten van wie de tickets samen om aandacht vragen, de ernstigste eerst. Namen "
                           "staan hier niet: via het ticket-id vindt u de klant in uw eigen systeem.",
    [TEXT_INTRO_NO_TYPES] = "Er zijn geen vraagtypen gevonden: te weinig tickets lijken op elkaar.",
    [TEXT_INTRO_SIGNALS_NONE] = "Geen klant geeft een vroeg signaal.",
    [TEXT_INTRO_SIGNALS_MISSING] =
        "Zonder kolommen met de klant en de aanmaakdatum zijn er geen signalen per klant: niet in export.",
    [TEXT_GO_TICKET] = "Naar het ticket",
    [TEXT_GO_KNOWLEDGE] = "Naar de kennisbank",
    [TEXT_CHOICES_STATUS] = "keuze_status",
    [TEXT_QUESTION] = "Vraag in woorden van klanten",
    [TEXT_OTHERS] = "Ook zo gevraagd",
    [TEXT_ANSWER] = "Conceptantwoord (meest gegeven)",
    [TEXT_COVERED] = "Antwoorden die erop lijken",
    [TEXT_REPLIES] = "n antwoorden",
    [TEXT_HANDOVER] = "Overdragen aan een medewerker",
    [TEXT_STATUS] = "Status",
    [TEXT_NEXT_REVIEW] = "Volgende controle",
    [TEXT_STATUS_FIRST] = "concept",
    [TEXT_STATUS_FIRST + 1] = "gecontroleerd",
    [TEXT_STATUS_FIRST + 2] = "gepubliceerd",
    [TEXT_STATUS_FIRST + 3] = "vervalt",
    [TEXT_CUSTOMER] = "Klant",
    [TEXT_LEVEL] = "Niveau",
    [TEXT_REASONS] = "Redenen",
    [TEXT_FLAGGED] = "Met signaal",
    [TEXT_FIRST_SIGNAL] = "Eerste signaal",
    [TEXT_LAST_SIGNAL] = "Laatste signaal",
    [TEXT_REACTION] = "Gewenste reactietijd (uur)",
    [TEXT_LAST_TICKET] = "Laatste ticket met signaal",
    [TEXT_LEVEL_FIRST] = "Geel",
    [TEXT_LEVEL_FIRST + 1] = "Oranje",
    [TEXT_LEVEL_FIRST + 2] = "Rood",
    [TEXT_SIGNALS_HOW] =
        "Signalen zijn: woorden van escalatie (klacht, eerder contact, vertrek, juridische stappen, "
        "publiciteit), tijdsdruk, onduidelijkheid, een gemiddelde stemming onder −0,3 over twee weken, drie "
        "negatieve tickets in een week, drie tickets van één vraagtype in 30 dagen, anderhalf keer zo vaak "
        "contact als gewoon, en stilte na geregeld contact. Geel: één soort, herhaald binnen 90 dagen. "
        "Oranje: twee soorten binnen 90 dagen, of een gemiddelde stemming onder −0,5 over twee weken. Rood: "
        "twee soorten, herhaald binnen twee weken. Eén woord in één ticket geeft nooit een signaal. De "
        "reactietijd is die welke bij het niveau past, vanaf het laatste signaal; van oudere signalen is zij "
        "voorbij. Begin bij de rode van de laatste weken.",
    [TEXT_TITLE] = "Vraagtypen: ",
    [TEXT_FOOTER] = "Pagina &P van &N",
    [TEXT_MISSING] = "niet in export",
    [TEXT_CUT] = " […ingekort]",
    [TEXT_REST] = "Overig",
    [TEXT_UNKNOWN] = "onbekend",

    [TEXT_RANK] = "Rang",
    [TEXT_ID] = "Id",
    [TEXT_TYPE] = "Vraagtype",
    [TEXT_THEME] = "Thema",
    [TEXT_VOLUME] = "Volume",
    [TEXT_SHARE] = "Aandeel",
    [TEXT_CUMULATIVE] = "Cumulatief aandeel",
    [TEXT_CUMULATIVE_BAR] = "Cumulatief in beeld",
    [TEXT_SHARE_BAR] = "Aandeel in beeld",
    [TEXT_TREND] = "Trend",
    [TEXT_ADVICE] = "Advies",
    [TEXT_SCORE] = "Score",
    [TEXT_WHY] = "Waarom",
    [TEXT_SLOTS] = "Benodigde informatie",
    [TEXT_MOOD] = "Stemming",
    [TEXT_MOOD_N] = "n stemming",
    [TEXT_ESCALATED] = "Geëscaleerd",
    [TEXT_ESCALATED_N] = "n geëscaleerd",
    [TEXT_REPEATED] = "Herhaald ≤ 7 dagen",
    [TEXT_REPEATED_N] = "n herhaald",
    [TEXT_AHT] = "Behandeltijd (min)",
    [TEXT_AHT_N] = "n behandeltijd",
    [TEXT_HOURS] = "Uren per jaar",
    [TEXT_RESOLUTION] = "Verwachte oplossing",
    [TEXT_EXAMPLE] = "Voorbeeld",
    [TEXT_COHESION] = "Samenhang",
    [TEXT_STABILITY] = "Stabiliteit",
    [TEXT_TERMS] = "Kernwoorden",
    [TEXT_LANGUAGES] = "Talen",
    [TEXT_SIGNAL_FIRST + SIGNAL_REPETITION] = "Herhaling",
    [TEXT_SIGNAL_FIRST + SIGNAL_SIMPLICITY] = "Eenvoud",
    [TEXT_SIGNAL_FIRST + SIGNAL_FIXED_ANSWER] = "Vast antwoord",
    [TEXT_SIGNAL_FIRST + SIGNAL_DATA] = "Gegevens",
    [TEXT_SIGNAL_FIRST + SIGNAL_CALM] = "Rust",
    [TEXT_SIGNAL_FIRST + SIGNAL_HANDLING] = "Afhandeling",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_REPETITION] = "Lijken de vragen op elkaar? Gemiddelde overeenkomst met "
                                                   "het midden van het vraagtype, als rangorde onder "
                                                   "alle vraagtypen.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_SIMPLICITY] =
        "Zijn de vragen kort en enkelvoudig? Aandeel tickets met hoogstens 60 woorden en één vraag.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_FIXED_ANSWER] = "Geven medewerkers steeds hetzelfde antwoord? Aandeel "
                                                     "antwoorden dicht bij het meest gegeven antwoord.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_DATA] = "Hoe weinig gegevens van de klant zijn nodig? 1 bij hoogstens "
                                             "één soort per klant, 0,75 bij twee, 0,5 bij drie, 0,25 bij "
                                             "meer. Een datum of bedrag telt niet: dat wordt "
                                             "verteld, niet opgezocht.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_CALM] = "Zijn klanten rustig? 1 min het aandeel boze tickets.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_HANDLING] =
        "Is het in één keer klaar? 1 min het aandeel dat heropend, geëscaleerd of herhaald is.",
    [TEXT_ANGRY] = "Boos",
    [TEXT_SENSITIVE] = "Gevoelig",
    [TEXT_JUDGEMENT] = "Vraagt oordeel",
    [TEXT_ELABORATE] = "Uitvoerig",
    [TEXT_EFFORT] = "Bewerkelijkheid",
    [TEXT_OWN] = "Eigen zaak",
    [TEXT_KNOWN] = "Lijkt op bekende vraag",
    [TEXT_USUAL] = "Bekende vraag: gewoonlijk",
    [TEXT_AGAIN] = "Antwoord keert terug",
    [TEXT_IDENTIFIED] = "Noemt kenmerk",
    [TEXT_ASKS] = "Antwoord vraagt gegevens",
    [TEXT_ACTS] = "Antwoord handelt in dossier",
    [TEXT_TYPE_PURITY] = "Zuiverheid",
    [TEXT_GROUP_TESTS] = "Toetsen achter het advies (aandeel)",
    [TEXT_GROUP_SIGNALS] = "Signalen achter de score (0–1)",
    [TEXT_GROUP_REVIEW] = "Uw beoordeling (vul in)",
    [TEXT_TOP_NONE] =
        "Geen enkel vraagtype krijgt het advies om te automatiseren; zie het blad Vraagtypen voor de "
        "redenen.",
    [TEXT_NO_VERBATIM] = "(minder dan drie klanten: geen letterlijke tekst)",
    [TEXT_GO_PHRASINGS] = "Naar de formuleringen",
    [TEXT_GO_TICKETS] = "Naar de tickets",
    [TEXT_GO_TYPES] = "Naar de vraagtypen; filter op Id toont de tickets van één",
    [TEXT_GO_TYPE] = "Naar het vraagtype",

    [TEXT_DECISION] = "Besluit",
    [TEXT_NEW_NAME] = "Nieuwe naam",
    [TEXT_MERGE_WITH] = "Samenvoegen met",
    [TEXT_SPLIT] = "Splitsen",
    [TEXT_OWNER] = "Eigenaar",
    [TEXT_REMARK] = "Opmerking",
    [TEXT_BELONGS_TO] = "Hoort bij",
    [TEXT_DECISION_FIRST] = "automatiseren",
    [TEXT_DECISION_FIRST + 1] = "met gegevens",
    [TEXT_DECISION_FIRST + 2] = "medewerker",
    [TEXT_DECISION_FIRST + 3] = "later",
    [TEXT_DECISION_FIRST + 4] = "niet",
    [TEXT_YES] = "ja",
    [TEXT_NO] = "nee",
    [TEXT_DOUBT] = "twijfel",
    [TEXT_CHOOSE] = "Kies een waarde uit de lijst, of laat de cel leeg.",
    [TEXT_CHOOSE_TYPE] = "Kies een vraagtype uit de lijst, of laat de cel leeg.",
    [TEXT_CHOICES_DECISION] = "keuze_besluit",
    [TEXT_CHOICES_SPLIT] = "keuze_splitsen",
    [TEXT_CHOICES_TYPE] = "keuze_vraagtype",

    [TEXT_CHOICES_VERDICT] = "keuze_oordeel",
    [TEXT_TYPES_ID] = "vraagtypen_id",
    [TEXT_TYPES_VOLUME] = "vraagtypen_volume",
    [TEXT_TYPES_ADVICE] = "vraagtypen_advies",
    [TEXT_TYPES_RESOLUTION] = "vraagtypen_oplossing",
    [TEXT_TYPES_DECISION] = "vraagtypen_besluit",
    [TEXT_TYPES_THEME] = "vraagtypen_thema",
    [TEXT_TYPES_AGAIN] = "vraagtypen_keert_terug",
    [TEXT_TYPES_REPLIES] = "vraagtypen_antwoorden",
    [TEXT_NUMBER] = "Nr",
    [TEXT_PHRASING] = "Formulering",
    [TEXT_CHANNEL] = "Kanaal",
    [TEXT_TICKET_ID] = "Ticket-id",
    [TEXT_LANGUAGE] = "Taal",
    [TEXT_DATE] = "Datum",
    [TEXT_CONFIDENCE] = "Zekerheid",
    [TEXT_WORDS] = "Bepalende woorden",
    [TEXT_SUBJECT] = "Onderwerp",
    [TEXT_BODY] = "Tekst",
    [TEXT_FLAGS] = "Kenmerken",
    [TEXT_FLAG_ALSO] = "ook: ",

    [TEXT_SETTING] = "Instelling",
    [TEXT_VALUE] = "Waarde",
    [TEXT_EXPLANATION] = "Toelichting",
    [TEXT_WEIGHTS] = "Gewichten van de score",
    [TEXT_WEIGHT] = "Gewicht %s",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_REPETITION] = "gewicht_herhaling",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_SIMPLICITY] = "gewicht_eenvoud",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_FIXED_ANSWER] = "gewicht_vast_antwoord",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_DATA] = "gewicht_gegevens",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_CALM] = "gewicht_rust",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_HANDLING] = "gewicht_afhandeling",

    [TEXT_LIMITS] = "Drempels van het advies",
    [TEXT_LIMIT_FIRST + LIMIT_ANGRY] = "Boos",
    [TEXT_LIMIT_FIRST + LIMIT_ESCALATED] = "Geëscaleerd",
    [TEXT_LIMIT_FIRST + LIMIT_SENSITIVE] = "Gevoelig",
    [TEXT_LIMIT_FIRST + LIMIT_HUMAN] = "Score voor Mens",
    [TEXT_LIMIT_FIRST + LIMIT_ASSIST] = "Score voor Medewerker met hulp",
    [TEXT_LIMIT_FIRST + LIMIT_FIXED_ANSWER] = "Vast antwoord",
    [TEXT_LIMIT_FIRST + LIMIT_AGAIN] = "Antwoord keert terug",
    [TEXT_LIMIT_FIRST + LIMIT_JUDGEMENT] = "Vraagt oordeel",
    [TEXT_LIMIT_FIRST + LIMIT_ELABORATE] = "Uitvoerig",
    [TEXT_LIMIT_FIRST + LIMIT_EFFORT] = "Bewerkelijkheid",
    [TEXT_LIMIT_FIRST + LIMIT_OWN] = "Eigen zaak",
    [TEXT_LIMIT_FIRST + LIMIT_KNOWN] = "Lijkt op bekende vraag",
    [TEXT_LIMIT_FIRST + LIMIT_IDENTIFIED] = "Noemt kenmerk",
    [TEXT_LIMIT_FIRST + LIMIT_ASKS] = "Antwoord vraagt gegevens",
    [TEXT_LIMIT_FIRST + LIMIT_ACTS] = "Antwoord handelt in dossier",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ANGRY] =
        "Advies Mens als een groter aandeel van de tickets boos is (stemming onder −0,5).",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ESCALATED] = "Advies Mens als een groter aandeel geëscaleerd is.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_SENSITIVE] =
        "Advies Mens als een groter aandeel een klacht (of boos), overlijden, juridische dreiging of "
        "onveilige situatie is, of geëscaleerd is.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_HUMAN] = "Advies Mens bij een lagere score.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ASSIST] = "Advies Medewerker met hulp bij een lagere score.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_FIXED_ANSWER] = "Advies Medewerker met hulp als een kleiner aandeel van "
                                                   "de antwoorden dicht bij het meest gegeven antwoord ligt, "
                                                   "en een kleiner aandeel dan hieronder terugkeert.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_AGAIN] =
        "Aandeel antwoorden dat lijkt op enig ander antwoord van het vraagtype. Vanaf hier zijn er enkele "
        "vaste antwoorden, ook als geen daarvan op de meeste lijkt.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_JUDGEMENT] = "Advies Medewerker met hulp als een groter aandeel van de "
                                                "tickets om advies of een nieuw oordeel vraagt.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ELABORATE] =
        "Advies Medewerker met hulp als een groter aandeel van de tickets een uitvoerig verhaal is: meer dan "
        "anderhalf keer zo lang als de mediaan en minstens 20 woorden, zonder kenmerk om op te zoeken.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_EFFORT] = "Advies Medewerker met hulp als de mediane behandeltijd meer "
                                             "dan zoveel keer die van alle tickets is.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_OWN] = "Zonder antwoorden in de export: gegevens nodig vanaf dit aandeel "
                                          "tickets over een eigen zaak van de klant.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_KNOWN] =
        "Lijkt een groter aandeel van de tickets op de bekende vraag die het vraagtype is, dan telt wat die "
        "gewoonlijk nodig heeft, en komt dat in plaats van de score voor Medewerker met hulp. Signalen voor "
        "Mens gaan voor; andere alleen als ze zeker zijn (95%). Bij 100% telt het nooit.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_IDENTIFIED] =
        "Gegevens nodig vanaf dit aandeel tickets met een bestelnummer, klantnummer, adres of ander kenmerk; "
        "bij een klein vraagtype ligt de grens hoger (95% zekerheid), zodat een verdwaald ticket niet "
        "beslist.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ASKS] =
        "Gegevens nodig vanaf dit aandeel antwoorden dat om zo’n kenmerk vraagt, met dezelfde zekerheid.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ACTS] =
        "Gegevens nodig vanaf dit aandeel antwoorden dat een handeling in het dossier van de klant meldt.",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ANGRY] = "grens_boos",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ESCALATED] = "grens_geescaleerd",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_SENSITIVE] = "grens_gevoelig",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_HUMAN] = "grens_score_mens",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ASSIST] = "grens_score_hulp",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_FIXED_ANSWER] = "grens_vast_antwoord",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_AGAIN] = "grens_keert_terug",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_JUDGEMENT] = "grens_oordeel",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ELABORATE] = "grens_uitvoerig",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_EFFORT] = "grens_bewerkelijk",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_OWN] = "grens_eigen_zaak",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_KNOWN] = "grens_bekende_vraag",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_IDENTIFIED] = "grens_kenmerk",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ASKS] = "grens_vraagt_gegevens",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ACTS] = "grens_handelt",
    [TEXT_AGAIN_ALL] = "Antwoord keert terug, alle vraagtypen",
    [TEXT_AGAIN_ALL_HELP] =
        "Zo gewoon is dat in deze export (formule over Vraagtypen). Bij een bekende vraag zeggen wisselende "
        "antwoorden alleen iets als ze zeker vaker wisselen dan bij andere vragen: sommige medewerkers "
        "schrijven elk antwoord opnieuw.",
    [TEXT_AGAIN_ALL_NAME] = "gewoon_keert_terug",
    [TEXT_RESOLUTIONS] = "Verwachte oplossing per advies",
    [TEXT_RESOLUTION_HELP] = "Aandeel tickets dat bij dit advies zonder medewerker wordt opgelost; per "
                             "vraagtype maal de zuiverheid.",
    [TEXT_RESOLUTION_ADVICES] = "oplossing_advies",
    [TEXT_RESOLUTION_VALUES] = "oplossing_aandeel",
    [TEXT_EFFECTS] = "Gevolg van deze instellingen",
    [TEXT_EFFECT_VOLUME] = "Volume met advies %s",
    [TEXT_EFFECT_VOLUME_HELP] =
        "Tickets van de vraagtypen die nu dit advies krijgen (formule over Vraagtypen).",
    [TEXT_EFFECT_AUTOMATABLE] = "Automatiseerbaar deel",
    [TEXT_EFFECT_AUTOMATABLE_HELP] =
        "Volume maal verwachte oplossing, van alle tickets die meetellen (formule); bij deze run was het %s.",
    [TEXT_VERDICT] = "Klopt?",
    [TEXT_SHEET_TREND] = "Trend",
    [TEXT_INTRO_TREND] =
        "Wat er veranderde in %s tegen %s. Volumes per dag, zodat een lange en een korte periode te "
        "vergelijken zijn; een verschil telt vanaf een vijfde en als het meer is dan toeval.",
    [TEXT_TREND_OVERLAP] = " De perioden overlappen: tickets die in beide zitten tellen twee keer, en "
                           "veranderingen lijken kleiner.",
    [TEXT_INTRO_TREND_FIRST] =
        "Dit is de vroegste periode in de geschiedenis; er is nog geen eerdere om mee te vergelijken.",
    [TEXT_ALERT_LIMITS] = "Meldingen: vanaf wanneer",
    [TEXT_ALERT_LIMIT_FIRST] = "Herhaalcontact boven",
    [TEXT_ALERT_LIMIT_FIRST + 1] = "Groei van een vraagtype boven",
    [TEXT_ALERT_LIMIT_FIRST + 2] = "Nieuw vraagtype boven",
    [TEXT_ALERT_LIMIT_FIRST + 3] = "Daling van in één keer opgelost",
    [TEXT_ALERT_LIMIT_FIRST + 4] = "Stijging van escalatie",
    [TEXT_ALERT_LIMIT_FIRST + 5] = "Daling van de stemming",
    [TEXT_ALERT_LIMIT_HELP_FIRST] =
        "Aandeel van de klanten dat binnen een week met dezelfde vraag terugkomt.",
    [TEXT_ALERT_LIMIT_HELP_FIRST + 1] =
        "Tickets per dag, in de laatste volle maand of tegen de vorige periode.",
    [TEXT_ALERT_LIMIT_HELP_FIRST + 2] = "Aandeel van het volume; alleen met een geschiedenis.",
    [TEXT_ALERT_LIMIT_HELP_FIRST + 3] = "In punten: 5% is van 80% naar 75%.",
    [TEXT_ALERT_LIMIT_HELP_FIRST + 4] = "In punten: 5% is van 10% naar 15%.",
    [TEXT_ALERT_LIMIT_HELP_FIRST + 5] = "Op de schaal van −1 tot +1.",
};
