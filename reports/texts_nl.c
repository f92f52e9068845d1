#include "reports/texts.h"

const char *const texts_nl[TEXT_COUNT] = {
    [TEXT_SHEET_SUMMARY] = "Samenvatting",
    [TEXT_SHEET_TOP] = "Top 20",
    [TEXT_SHEET_TYPES] = "Vraagtypen",
    [TEXT_SHEET_PHRASINGS] = "Variaties",
    [TEXT_SHEET_TICKETS] = "Tickets",
    [TEXT_SHEET_SETTINGS] = "Instellingen",
    [TEXT_SHEET_ACCOUNT] = "Verantwoording",
    [TEXT_INTRO_TOP] =
        "De grootste vraagtypen die zich voor automatisering lenen, met volume, advies en reden. "
        "Klik op een naam voor de formuleringen, op een volume voor de tickets.",
    [TEXT_INTRO_TYPES] =
        "Alle gevonden vraagtypen, van groot naar klein. Klik op een naam voor de formuleringen, "
        "op een volume voor de tickets.",
    [TEXT_INTRO_PHRASINGS] =
        "Hoe klanten dezelfde vraag stellen: eerst de meest kenmerkende formulering, daarna "
        "zo verschillend mogelijk.",
    [TEXT_INTRO_TICKETS] = "Alle gelezen tickets, gegroepeerd per vraagtype. Kies in ‘Hoort bij’ het juiste "
                           "vraagtype als een ticket verkeerd zit.",
    [TEXT_INTRO_TICKETS_CUT] =
        "%s van de %s tickets, gelijkmatig gekozen uit elk vraagtype; de volledige lijst "
        "geeft --assignments. Kies in ‘Hoort bij’ het juiste vraagtype als een ticket "
        "verkeerd zit.",
    [TEXT_INTRO_SETTINGS] =
        "Waarden waarmee de formules in deze werkmap rekenen. De gekleurde cellen mag u wijzigen.",
    [TEXT_INTRO_ACCOUNT] = "Wat is gelezen, gemaskeerd en weggelaten, en hoe de cijfers tot stand komen.",
    [TEXT_UNMASKED] =
        "NIET GEMASKEERD: deze werkmap bevat persoonsgegevens (gemaakt met --no-mask). Deel haar niet.",
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
                                             "één soort, 0,75 bij twee, 0,5 bij drie, 0,25 "
                                             "bij meer.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_CALM] = "Zijn klanten rustig? 1 min het aandeel boze tickets.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_HANDLING] =
        "Is het in één keer klaar? 1 min het aandeel dat heropend, geëscaleerd of herhaald is.",
    [TEXT_GROUP_SIGNALS] = "Signalen achter de score (0–1)",
    [TEXT_GROUP_REVIEW] = "Uw beoordeling (vul in)",
    [TEXT_TOP_NONE] =
        "Geen enkel vraagtype krijgt het advies om te automatiseren; zie het blad Vraagtypen voor de "
        "redenen.",
    [TEXT_NO_VERBATIM] = "(minder dan drie klanten: geen letterlijke tekst)",
    [TEXT_GO_PHRASINGS] = "Naar de formuleringen",
    [TEXT_GO_TICKETS] = "Naar de tickets",
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
    [TEXT_CHOOSE] = "Kies een waarde uit de lijst, of laat de cel leeg.",
    [TEXT_CHOOSE_TYPE] = "Kies een vraagtype uit de lijst, of laat de cel leeg.",
    [TEXT_CHOICES_DECISION] = "keuze_besluit",
    [TEXT_CHOICES_SPLIT] = "keuze_splitsen",
    [TEXT_CHOICES_TYPE] = "keuze_vraagtype",

    [TEXT_NUMBER] = "Nr",
    [TEXT_PHRASING] = "Formulering",
    [TEXT_CHANNEL] = "Kanaal",
    [TEXT_TICKET_ID] = "Ticket-id",
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

    [TEXT_PERIOD] = "%s t/m %s",
    [TEXT_PERIOD_UNKNOWN] = "Periode: niet in export",
    [TEXT_TILE_TICKETS] = "tickets die meetellen",
    [TEXT_TILE_TICKETS_NOTE] = "%s gelezen, %s weggelaten",
    [TEXT_TILE_TYPES] = "vraagtypen gevonden",
    [TEXT_TILE_TYPES_NOTE] = "%s thema’s; %s tickets in geen vraagtype",
    [TEXT_TILE_TYPES_NOTE_NO_THEMES] = "%s tickets in geen vraagtype",
    [TEXT_TILE_COVERAGE] = "van het volume in de top %s",
    [TEXT_TILE_COVERAGE_NOTE] = "%s van %s tickets",
    [TEXT_TILE_AUTOMATABLE] = "automatiseerbaar",
    [TEXT_TILE_AUTOMATABLE_NOTE] = "realistisch elders: 30–50%",
    [TEXT_HEAD_BRIEF] = "In het kort",
    [TEXT_COVERAGE] = "De %s grootste vraagtypen vormen %s van het volume (n = %s van %s tickets).",
    [TEXT_AUTOMATABLE] =
        "Naar verwachting is %s tot %s van het volume automatisch op te lossen (middenwaarde %s, "
        "n = %s tickets); 30–50%% is bij zulke projecten realistisch.",
    [TEXT_AUTOMATABLE_HIGH] =
        "Meer dan 60% wordt in de praktijk zelden gehaald: controleer de adviezen voordat u "
        "met dit cijfer rekent.",
    [TEXT_SEVERAL] =
        "%s van de tickets stelt meer dan één vraag (n = %s tickets); ze tellen mee bij de hoofdvraag.",
    [TEXT_HEAD_WARNINGS] = "Let op",
    [TEXT_NO_WARNINGS] = "Geen opmerkingen over de gegevens.",
    [TEXT_HEAD_CHARTS] = "In beeld",
    [TEXT_CHART_TOP] = "De %s grootste vraagtypen, naar advies (tickets)",
    [TEXT_CHART_COVERAGE] = "Dekking van de grootste vraagtypen",
    [TEXT_CHART_COVERAGE_AXIS] = "aantal vraagtypen, van groot naar klein",
    [TEXT_CHART_MONTHS] = "Tickets per maand",
    [TEXT_HEAD_TABLE] = "De %s grootste vraagtypen: tickets per advies",
    [TEXT_HEAD_THEMES] = "Volume per thema",
    [TEXT_TYPES_IN_THEME] = "Vraagtypen",
    [TEXT_HEAD_MONTHS] = "Volume per maand",
    [TEXT_MONTH] = "Maand",
    [TEXT_TICKETS] = "Tickets",
    [TEXT_HEAD_READ] = "Gelezen en weggelaten",
    [TEXT_WHAT] = "Wat",
    [TEXT_READ_ROWS] = "Tickets gelezen",
    [TEXT_READ_COUNTED] = "Tickets die meetellen",
    [TEXT_READ_IN_TYPE] = "waarvan in een vraagtype",
    [TEXT_READ_REJECTED] = "Afgekeurde rijen (niet als ticket te lezen)",
    [TEXT_SHARE_OF_READ] = "Aandeel van gelezen",

    [TEXT_HEAD_INPUTS] = "Gelezen bestanden",
    [TEXT_FILE] = "Bestand",
    [TEXT_FORMAT] = "Soort",
    [TEXT_ENCODING] = "Codering",
    [TEXT_DELIMITER] = "Scheidingsteken",
    [TEXT_SYSTEM] = "Systeem",
    [TEXT_ROWS] = "Rijen",
    [TEXT_REJECTED] = "Afgekeurd",
    [TEXT_SHA256] = "SHA-256",
    [TEXT_HEAD_MASKED] = "Gemaskeerde persoonsgegevens",
    [TEXT_MASKED_KIND] = "Soort gegeven",
    [TEXT_MASKED_COUNT] = "Aantal keer",
    [TEXT_MASKED_NONE] = "Niets gevonden om te maskeren.",
    [TEXT_MASKED_OFF] = "Maskeren stond uit (--no-mask): persoonsgegevens zijn leesbaar.",
    [TEXT_HEAD_LANGUAGES] = "Talen van de tickets",
    [TEXT_HEAD_QUALITY] = "Kwaliteit van de indeling",
    [TEXT_MEASURE] = "Maat",
    [TEXT_MEANING] = "Betekenis",
    [TEXT_SILHOUETTE] = "Silhouet",
    [TEXT_SILHOUETTE_MEANING] =
        "Hoe duidelijk de vraagtypen van elkaar gescheiden zijn: van −1 (door elkaar) tot 1 "
        "(strikt gescheiden); voor korte teksten is 0,05 tot 0,3 gewoon.",
    [TEXT_STABILITY_MEANING] =
        "Hoe vaak dezelfde tickets weer bij elkaar komen als een deel van de tickets wordt "
        "weggelaten: van 0 tot 1; boven 0,6 is goed.",
    [TEXT_PURITY] = "Zuiverheid",
    [TEXT_PURITY_MEANING] = "Aandeel tickets dat met voldoende zekerheid bij zijn vraagtype hoort.",
    [TEXT_HEAD_SCORE] = "Hoe score en advies tot stand komen",
    [TEXT_SCORE_HOW] =
        "Score = 100 × het gewogen gemiddelde van de zes signalen hieronder, elk 0–1. De gewichten "
        "staan op Instellingen; een leeg signaal (niet in de export) telt niet mee.",
    [TEXT_ADVICE_HOW] =
        "Advies: Mens bij veel boze of geëscaleerde tickets, bij klachten en bij een lage score; "
        "Medewerker met hulp bij een middelmatige score of zonder vast antwoord; Automatiseren met "
        "gegevens als voor het antwoord klantgegevens nodig zijn; anders Automatiseren.",
    [TEXT_RESOLUTION_HOW] =
        "Verwachte oplossing: het aandeel tickets van een vraagtype dat naar verwachting zonder "
        "medewerker wordt opgelost, naar advies en zuiverheid. De naar volume gewogen som is het "
        "automatiseerbare deel op Samenvatting.",
    [TEXT_COHESION_HOW] =
        "Samenhang: gemiddelde overeenkomst (cosinus, 0–1) van de tickets met het midden van hun "
        "vraagtype.",
    [TEXT_MISSING_HOW] =
        "‘niet in export’: de kolom waarop het cijfer rust ontbreekt of is leeg; er is niets geschat.",
    [TEXT_HEAD_SETTINGS] = "Instellingen van deze run",
    [TEXT_HEAD_VERSIONS] = "Versies",
    [TEXT_COMPONENT] = "Onderdeel",
    [TEXT_VERSION] = "Versie",
    [TEXT_HEAD_REJECTED] = "Afgekeurde rijen",
    [TEXT_FIRST_LINE] = "Eerste regel",
    [TEXT_LAST_LINE] = "Laatste regel",
    [TEXT_REASON] = "Reden",
    [TEXT_REJECTED_MORE] =
        "en nog %s; de volledige lijst staat in het bestand met afgekeurde rijen naast deze werkmap.",
    [TEXT_TAB] = "tab",

    [TEXT_MONTH_FIRST] = "januari",
    [TEXT_MONTH_FIRST + 1] = "februari",
    [TEXT_MONTH_FIRST + 2] = "maart",
    [TEXT_MONTH_FIRST + 3] = "april",
    [TEXT_MONTH_FIRST + 4] = "mei",
    [TEXT_MONTH_FIRST + 5] = "juni",
    [TEXT_MONTH_FIRST + 6] = "juli",
    [TEXT_MONTH_FIRST + 7] = "augustus",
    [TEXT_MONTH_FIRST + 8] = "september",
    [TEXT_MONTH_FIRST + 9] = "oktober",
    [TEXT_MONTH_FIRST + 10] = "november",
    [TEXT_MONTH_FIRST + 11] = "december",
    [TEXT_MONTH_SHORT_FIRST] = "jan",
    [TEXT_MONTH_SHORT_FIRST + 1] = "feb",
    [TEXT_MONTH_SHORT_FIRST + 2] = "mrt",
    [TEXT_MONTH_SHORT_FIRST + 3] = "apr",
    [TEXT_MONTH_SHORT_FIRST + 4] = "mei",
    [TEXT_MONTH_SHORT_FIRST + 5] = "jun",
    [TEXT_MONTH_SHORT_FIRST + 6] = "jul",
    [TEXT_MONTH_SHORT_FIRST + 7] = "aug",
    [TEXT_MONTH_SHORT_FIRST + 8] = "sep",
    [TEXT_MONTH_SHORT_FIRST + 9] = "okt",
    [TEXT_MONTH_SHORT_FIRST + 10] = "nov",
    [TEXT_MONTH_SHORT_FIRST + 11] = "dec",
    [TEXT_ADVICE_FIRST + ADVICE_AUTOMATE] = "Automatiseren",
    [TEXT_ADVICE_FIRST + ADVICE_AUTOMATE_DATA] = "Automatiseren met gegevens",
    [TEXT_ADVICE_FIRST + ADVICE_ASSIST] = "Medewerker met hulp",
    [TEXT_ADVICE_FIRST + ADVICE_HUMAN] = "Mens",
    [TEXT_REASON_FIRST + REASON_REST - 1] = "overig",
    [TEXT_REASON_FIRST + REASON_AUTOMATIC - 1] = "automatisch antwoord",
    [TEXT_REASON_FIRST + REASON_EMPTY - 1] = "leeg",
    [TEXT_REASON_FIRST + REASON_DUPLICATE - 1] = "dubbel",
    [TEXT_REASON_FIRST + REASON_LANGUAGE - 1] = "andere taal",
    [TEXT_REASON_FIRST + REASON_PERIOD - 1] = "buiten periode",
};
