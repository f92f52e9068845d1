/* What no rule can know of Dutch verbs: which there are, and which forms are irregular. Prefixed verbs (be-,
 * ver-, ont-, her- …) and separable ones (op-, terug- …) follow from their base by rule and are listed only
 * where the base is none of its own. */
#include "tokenize/dutch_tables.h"

#include <stddef.h>

/* Infinitives of regular verbs, by the letter they begin with. */
const char *const dutch_weak_verbs[] = {
    "aaien aanvaarden aarden aarzelen abonneren accepteren accorderen achten activeren ademen administreren "
    "adopteren",
    "adverteren adviseren afficheren agenderen ageren alarmeren analyseren annuleren anonimiseren antwoorden "
    "appen",
    "arbeiden archiveren argumenteren arrangeren arresteren assisteren associeren attenderen authenticeren",
    "automatiseren autoriseren babysitten balanceren bankieren baren baseren baten beantwoorden bedanken "
    "bedienen",
    "bedoelen bedreigen beeindigen begeleiden behandelen beheersen beheren beinvloeden bekoelen bekommeren "
    "belasten",
    "beleggen bellen bemannen bemiddelen benaderen benoemen benutten beoordelen bepalen beperken bereiden "
    "bereiken",
    "beroepen berusten beschadigen beschermen beschikken beseffen besteden bestellen bestraffen bestrijken "
    "bestuderen",
    "betalen betekenen beteren betreuren betwijfelen betwisten beuken beuren bevatten beven bevestigen "
    "bevorderen",
    "bevredigen bevriezen bewaken bewaren bewegen beweren bewonderen bezichtigen bezoeken bezorgen "
    "bezuinigen bijten",
    "biljarten billijken blaffen blazen blinddoeken bloeden bloeien bloggen blokken blokkeren blussen boeien "
    "boeken",
    "boenen boeten bonken bootsen borduren boren borgen borstelen botsen bouwen boycotten branden breiden "
    "breien",
    "brommen bruisen bufferen buigen bukken bundelen calculeren cancelen casten centraliseren certificeren "
    "chatten",
    "checken cijferen citeren claimen classificeren clusteren coachen coderen collecteren combineren "
    "communiceren",
    "compenseren completeren compliceren complimenteren componeren comprimeren concluderen condoleren "
    "configureren",
    "confronteren connecten consolideren constateren construeren consulteren consumeren contacteren "
    "continueren",
    "contracteren controleren converteren coordineren corresponderen corrigeren coveren crashen crediteren "
    "creeren",
    "dagen dagvaarden dalen danken dansen daten dateren deactiveren debiteren declareren decoderen "
    "definieren",
    "degraderen deinen dekken delen deleten demonstreren demonteren dempen denken deponeren deren detecteren "
    "deugen",
    "diagnosticeren dichten dicteren dienen diepen differentieren digitaliseren disconnecten discrimineren",
    "discussieren doceren doden dokteren dollen domineren dommelen donderen doneren dopen doseren dotteren "
    "douchen",
    "doven downloaden draaien dralen draven dreigen drenken drogen dromen drukken dubben duiden dulden "
    "dumpen dunken",
    "dupliceren duren durven duwen dwalen dweilen echoen eisen elimineren emigreren encrypten enten ergeren "
    "erkennen",
    "erven escaleren etteren evacueren evalueren expliciteren exploiteren exporteren fabriceren faciliteren",
    "factureren falen faxen feesten feliciteren fietsen figureren filmen filteren financieren finetunen "
    "finishen",
    "fitten fixen flikkeren flitsen fluisteren focussen folteren fonkelen forceren formatteren formeren "
    "formuleren",
    "forwarden frituren frustreren functioneren fuseren gamen gapen garanderen gebaren gebeuren gebruiken",
    "gedijen gedogen gehoorzamen geloven generen genereren geschieden",
    "getuigen gieren gissen gloeien gluren gokken googelen googlen gooien gorgelen graaien",
    "grenzen grijnzen grillen groeien groeten grommen gummen gunnen haasten hacken hagelen haken halen "
    "halveren",
    "hameren hamsteren handelen handhaven hanteren haperen harden harken haten hechten heersen heien "
    "heiligen helen",
    "hellen hengelen herhalen herinneren herkennen herroepen hevelen hijgen hikken hinderen hinken hobbelen "
    "hoeden",
    "hoesten hogen hollen honoreren hopen horen hosten huilen huisvesten huiveren huldigen huren hurken "
    "huwen",
    "identificeren ijveren implementeren imponeren importeren improviseren indexeren infecteren informeren "
    "initieren",
    "inlichten inspecteren inspireren installeren instrueren integreren interesseren interpreteren "
    "interviewen",
    "introduceren investeren irriteren isoleren jagen jammeren janken jarigen jeuken joggen joinen jubelen "
    "juichen",
    "kaarten kaderen kammen kampen kantelen kapen kappen karakteriseren kauwen kenmerken kennen keren kerven "
    "ketenen",
    "keuren keuvelen kieperen kieren kijven kikken kisten klagen klappen klaren klauteren kleden klemmen "
    "kletsen",
    "kletteren kleumen kleuren kleven klikken kloppen klussen klutsen knabbelen knagen knallen knarsen "
    "kneden knellen",
    "kneuzen knikken knippen knipperen knoeien knopen knuffelen knutselen koelen koersen koesteren koken "
    "komponeren",
    "kondigen koppelen korrelen korten kosten kotsen krabben kraken krassen kreuken kreunen kriebelen "
    "kronkelen",
    "kruien kruisen krullen kuchen kuieren kunnen kussen kwalificeren kweken kwellen kwetsen kwijlen kwijten "
    "labelen",
    "laden lakken lanceren landen lappen lassen lauweren legaliseren legen legeren leggen legitimeren leiden "
    "lekken",
    "lenen lenigen leren letten leunen leuren leven leveren lichten liften lijmen lijnen liken likken "
    "limiteren",
    "linken lispelen loeren logeren loggen lokaliseren lokken lonen lossen loten loven lozen luchten luiden "
    "luieren",
    "luisteren lukken lunchen lusten maaien machtigen mailen maken malen managen manipuleren mankeren "
    "markeren",
    "martelen matchen matigen mediteren meerderen melden melken memoriseren menen mengen merken mesten "
    "metselen",
    "meubileren migreren mikken minachten minderen minimaliseren misbruiken missen mixen mobiliseren "
    "modderen",
    "modelleren moderniseren mompelen monitoren monteren mopperen morren morsen motiveren munten muren "
    "muteren naaien",
    "naderen nagelen navigeren negeren nestelen neuzen nieten niezen nodigen noemen nomineren nopen normeren "
    "noteren",
    "nuanceren nummeren nuttigen observeren oefenen offeren offreren okkuperen omhelzen omringen omvatten",
    "onderhandelen ondersteunen ondertekenen ontbijten ontbreken ontdekken onteigenen ontgrendelen "
    "onthaasten",
    "ontmoeten ontsmetten ontwikkelen oogsten openbaren openen opereren opperen opteren optimaliseren "
    "opzadelen",
    "ordenen ordeneren organiseren orienteren overlijden overtreden overtuigen paaien pakken panden "
    "parachuteren",
    "parallelliseren parkeren passen passeren patenteren pauzeren pechen peddelen peilen peinzen pellen "
    "pendelen",
    "pensioneren perken persen persisteren personaliseren pesten peuteren piekeren piepen pikken pingen "
    "pinnen",
    "plaatsen plagen plakken plannen planten plassen plegen pleiten pletten ploegen ploffen plooien pluggen "
    "plukken",
    "plunderen poetsen poffen pogen poken polijsten polsen pompen ponsen poseren posten praten preken "
    "preparen",
    "prepareren presenteren presteren prikkelen prikken printen proberen procederen produceren proeven "
    "profiteren",
    "programmeren projecteren promoten promoveren pronken proosten protesteren provoceren pruilen pruttelen",
    "publiceren puffen puilen punten puzzelen raadplegen raken ramen rammelen rangeren ranselen rapporteren "
    "raspen",
    "reageren realiseren rebooten recenseren rechtvaardigen reclameren recupereren recyclen redden redeneren",
    "reduceren refereren refunden regelen regenen regisseren registreren reguleren reiken reinigen reizen "
    "rekenen",
    "rekken relativeren remmen rennen renoveren repareren repeteren reppen representeren reproduceren "
    "reserveren",
    "resetten resideren respecteren restarten restaureren resten restitueren resulteren retourneren "
    "revalideren",
    "reviseren richten rijpen rillen rinkelen rippen riskeren ritsen roamen roddelen roeien roeren roken "
    "rollen",
    "rommelen ronden rooien roosten roosteren rotten rotzooien routeren rouwen roven ruilen ruimen ruisen "
    "rukken",
    "runnen rusten saboteren salderen sanctioneren saneren sauzen scannen schaatsen schaden schaffen "
    "schakelen",
    "schamen schatten schaven scheiden schelen schenken scheppen scheren scheuren schikken schilderen "
    "schillen",
    "schimmelen schitteren schokken scholen schommelen schoppen schorsen schorten schotelen schouwen "
    "schragen",
    "schrappen schreeuwen schroeien schroeven schudden schuilen schuren scoren screenen scrollen sealen "
    "seinen",
    "selecteren serveren servicen settelen shoppen sieren signaleren signeren sijpelen simuleren situeren "
    "skypen",
    "slachten slagen slaven slenteren slepen slijpen slikken slingeren slippen slopen sluimeren sluizen "
    "smachten",
    "smaken smeken smeren smoren smsen snappen snauwen sneeuwen sneuvelen snoeien snorren snuffelen "
    "soebatten sollen",
    "solliciteren somberen sorteren spammen spannen sparen spatten specialiseren specificeren spelden spelen "
    "spellen",
    "spenderen sperren speuren spiegelen spijkeren spitsen spitten splijten splitsen spoeden spoelen spoken "
    "sponsoren",
    "sporen sporten spotten spreiden sproeien sprokkelen stabiliseren stagneren staken stalken stallen "
    "stampen",
    "standaardiseren stapelen stappen starten staven stellen stelpen stemmen stempelen sterken steunen "
    "stichten",
    "sticken stickeren stikken stileren stimuleren stoeien stofferen stofzuigen stoken stollen stomen "
    "stommelen",
    "stompen stoppen storen storneren storten stoten straffen stralen streamen strekken strelen stremmen "
    "stressen",
    "streven stroken stromen strooien structureren struikelen studeren stuiten stuiteren stunten sturen "
    "stutten",
    "subsidieren suggereren surfen sussen swingen swipen switchen symboliseren synchroniseren tackelen "
    "taggen takelen",
    "tanen tanken tappen tarten tasten taxeren tekenen telefoneren telen teleurstellen telewerken tellen "
    "temmen",
    "temperen teren terroriseren testen tieren tikken tikkieen tillen timmeren tippen toasten tobben toeren "
    "toeteren",
    "toetsen tolereren tollen tonen toppen toveren tracen traceren trachten tracken trainen transformeren",
    "transporteren trappelen trappen treiteren treuren trillen trimmen troosten trotseren trouwen tuimelen "
    "tuinieren",
    "turen tutoyeren tutten twijfelen twisten typen typeren uiten uitnodigen unsubscriben updaten upgraden "
    "uploaden",
    "urineren vaardigen vaccineren valideren vangen varieren vasten vatten vechten vegen veilen veinzen "
    "vellen",
    "ventileren veranderen verantwoorden verbazen verbeelden verbeteren verbreden verbruiken verdedigen "
    "verdelen",
    "verdelgen verdienen verdwalen vereenvoudigen vereisen verenigen verergeren vergaderen vergelijken "
    "vergen",
    "vergewissen vergissen vergoeden vergrendelen vergroten vergunnen verhinderen verhogen verhuizen "
    "verhuren",
    "verifieren verjaren verkiezen verklaren verkleinen verkorten verlagen verlammen verlaten verlengen "
    "verlichten",
    "vermageren vermelden vermijden verminderen vermoeden vermoeien vermoorden vernederen vernielen "
    "vernietigen",
    "vernieuwen verontrusten verontschuldigen veroordelen veroorloven veroorzaken veroveren verpakken "
    "verpanden",
    "verpesten verplichten verraden verrassen verrichten verrijken verruimen verschuilen versieren "
    "versimpelen",
    "versnellen versperren verspillen verspreiden versterken verstoppen verstoren verstrekken versturen "
    "vertalen",
    "vertegenwoordigen vertellen verteren vertonen vertragen vertrouwen vervalsen vervelen vervoeren "
    "vervolgen",
    "verwaarlozen verwachten verwarmen verwarren verwennen verwerken verwijderen verwittigen verwoesten "
    "verwonden",
    "verzachten verzamelen verzekeren verzilveren verzoeken verzorgen verzuimen verzwaren verzwikken "
    "vestigen vieren",
    "vijlen vinken vissen vlammen vloeien vloeken vlotten vluchten voeden voederen voegen voelen voeren "
    "voetballen",
    "volbrengen voldoen volgen volmachtigen voltooien vonken voorspellen voorzien vorderen vormen vouwen "
    "vrezen",
    "vrijen vrijwaren vullen vuren waaien waarborgen waarderen waarmerken waarschuwen wachten wagen waken "
    "walsen",
    "wandelen wanen wankelen wantrouwen wapenen wapperen warmen wassen waxen wedden weerleggen weiden "
    "weigeren weken",
    "wekken welken wenden wenken wennen wensen wentelen weren werken wervelen wetten wettigen whatsappen "
    "wiebelen",
    "wieden wiegen wijden wijzigen wikkelen willen willigen winkelen wippen wisselen wissen witten woelen "
    "wonen",
    "worstelen wortelen wreken wrikken wroeten wurgen zaaien zagen zakken zalven zamelen zegelen zegenen "
    "zegevieren",
    "zeilen zekeren zetelen zetten zeulen zeuren zeven zingen zinnen zoemen zoenen zomen zonderen zondigen "
    "zonnen",
    "zoomen zorgen zouten zuchten zuigen zuiveren zwaaien zwachtelen zwenken zwermen zweten zweven zwichten "
    "zwikken",
    "zwoegen",
    NULL,
};

/* Verbs with irregular forms: infinitive, past singular, past plural, participle, then further forms of the
 * present. A past form that is foremost another word (namen, weken, reden, sloten, lagen …) is left out: "-".
 */
const char *const dutch_strong_verbs[][5] = {
    { "bakken", "bakte", "bakten", "gebakken", "" },
    { "barsten", "barstte", "barstten", "gebarsten", "" },
    { "bederven", "bedierf", "bedierven", "bedorven", "" },
    { "bedriegen", "bedroog", "bedrogen", "bedrogen", "" },
    { "beginnen", "begon", "begonnen", "begonnen", "" },
    { "bergen", "-", "-", "geborgen", "" },
    { "bevelen", "beval", "bevalen", "bevolen", "" },
    { "bewegen", "bewoog", "bewogen", "bewogen", "" },
    { "bidden", "-", "-", "gebeden", "" },
    { "bieden", "bood", "boden", "geboden", "" },
    { "bijten", "beet", "beten", "gebeten", "" },
    { "binden", "-", "-", "gebonden", "" },
    { "blazen", "blies", "bliezen", "geblazen", "" },
    { "blijken", "bleek", "bleken", "gebleken", "" },
    { "blijven", "bleef", "bleven", "gebleven", "" },
    { "blinken", "blonk", "blonken", "geblonken", "" },
    { "braden", "braadde", "braadden", "gebraden", "" },
    { "breken", "brak", "braken", "gebroken", "" },
    { "brengen", "bracht", "brachten", "gebracht", "" },
    { "brouwen", "brouwde", "brouwden", "gebrouwen", "" },
    { "buigen", "boog", "bogen", "gebogen", "" },
    { "denken", "dacht", "dachten", "gedacht", "" },
    { "delven", "dolf", "dolven", "gedolven", "" },
    { "dingen", "dong", "dongen", "gedongen", "" },
    { "doen", "deed", "deden", "gedaan", "doe doet" },
    { "dragen", "droeg", "droegen", "gedragen", "" },
    { "drijven", "dreef", "dreven", "gedreven", "" },
    { "dringen", "drong", "drongen", "gedrongen", "" },
    { "drinken", "dronk", "dronken", "gedronken", "" },
    { "druipen", "droop", "dropen", "gedropen", "" },
    { "duiken", "dook", "doken", "gedoken", "" },
    { "dwingen", "dwong", "dwongen", "gedwongen", "" },
    { "eten", "at", "aten", "gegeten", "" },
    { "fluiten", "floot", "floten", "gefloten", "" },
    { "gaan", "ging", "gingen", "gegaan", "ga gaat" },
    { "gelden", "gold", "golden", "gegolden", "" },
    { "genezen", "genas", "genazen", "genezen", "" },
    { "genieten", "genoot", "genoten", "genoten", "" },
    { "geven", "gaf", "gaven", "gegeven", "" },
    { "gieten", "goot", "goten", "gegoten", "" },
    { "glijden", "gleed", "gleden", "gegleden", "" },
    { "glimmen", "glom", "glommen", "geglommen", "" },
    { "graven", "groef", "groeven", "gegraven", "" },
    { "grijpen", "greep", "grepen", "gegrepen", "" },
    { "hangen", "hing", "hingen", "gehangen", "" },
    { "hebben", "had", "hadden", "gehad", "heb hebt heeft" },
    { "heffen", "hief", "hieven", "geheven", "" },
    { "helpen", "hielp", "hielpen", "geholpen", "" },
    { "heten", "heette", "heetten", "geheten", "" },
    { "hijsen", "hees", "hesen", "gehesen", "" },
    { "houden", "hield", "hielden", "gehouden", "hou" },
    { "houwen", "hieuw", "hieuwen", "gehouwen", "" },
    { "jagen", "joeg", "joegen", "gejaagd", "" },
    { "kiezen", "koos", "kozen", "gekozen", "" },
    { "kijken", "keek", "keken", "gekeken", "" },
    { "klimmen", "klom", "klommen", "geklommen", "" },
    { "klinken", "klonk", "klonken", "geklonken", "" },
    { "knijpen", "kneep", "knepen", "geknepen", "" },
    { "komen", "kwam", "kwamen", "gekomen", "kom komt" },
    { "kopen", "kocht", "kochten", "gekocht", "" },
    { "krijgen", "kreeg", "kregen", "gekregen", "" },
    { "krimpen", "kromp", "krompen", "gekrompen", "" },
    { "kruipen", "kroop", "kropen", "gekropen", "" },
    { "kunnen", "kon", "konden", "gekund", "kan kun kunt" },
    { "lachen", "lachte", "lachten", "gelachen", "" },
    { "laden", "laadde", "laadden", "geladen", "" },
    { "laten", "liet", "lieten", "gelaten", "" },
    { "lezen", "las", "lazen", "gelezen", "" },
    { "liegen", "loog", "logen", "gelogen", "" },
    { "liggen", "lag", "-", "gelegen", "" },
    { "lijken", "leek", "leken", "geleken", "" },
    { "lijden", "leed", "-", "-", "" },
    { "lopen", "liep", "liepen", "gelopen", "" },
    { "malen", "maalde", "maalden", "gemalen", "" },
    { "melken", "molk", "molken", "gemolken", "" },
    { "meten", "-", "-", "gemeten", "" },
    { "mijden", "meed", "meden", "gemeden", "" },
    { "moeten", "moest", "moesten", "gemoeten", "moet" },
    { "mogen", "mocht", "mochten", "gemogen", "mag" },
    { "nemen", "nam", "-", "genomen", "" },
    { "overlijden", "overleed", "overleden", "overleden", "" },
    { "plegen", "placht", "plachten", "gepleegd", "" },
    { "prijzen", "prees", "prezen", "geprezen", "" },
    { "raden", "raadde", "raadden", "geraden", "" },
    { "rijden", "reed", "-", "gereden", "rij" },
    { "rijgen", "-", "-", "geregen", "" },
    { "rijzen", "rees", "rezen", "gerezen", "" },
    { "roepen", "riep", "riepen", "geroepen", "" },
    { "ruiken", "-", "-", "geroken", "" },
    { "scheiden", "scheidde", "scheidden", "gescheiden", "" },
    { "schelden", "schold", "scholden", "gescholden", "" },
    { "schenken", "schonk", "schonken", "geschonken", "" },
    { "scheppen", "schiep", "schiepen", "geschapen", "" },
    { "scheren", "schoor", "schoren", "geschoren", "" },
    { "schieten", "schoot", "schoten", "geschoten", "" },
    { "schijnen", "scheen", "schenen", "geschenen", "" },
    { "schrijven", "schreef", "schreven", "geschreven", "" },
    { "schrikken", "schrok", "schrokken", "geschrokken", "" },
    { "schuiven", "schoof", "schoven", "geschoven", "" },
    { "slaan", "sloeg", "sloegen", "geslagen", "sla slaat" },
    { "slapen", "sliep", "sliepen", "geslapen", "" },
    { "slijpen", "-", "-", "geslepen", "" },
    { "slijten", "sleet", "sleten", "gesleten", "" },
    { "sluipen", "-", "-", "geslopen", "" },
    { "sluiten", "sloot", "-", "gesloten", "" },
    { "smelten", "smolt", "smolten", "gesmolten", "" },
    { "smijten", "smeet", "smeten", "gesmeten", "" },
    { "snijden", "sneed", "sneden", "gesneden", "" },
    { "snuiten", "snoot", "snoten", "gesnoten", "" },
    { "snuiven", "snoof", "snoven", "gesnoven", "" },
    { "spannen", "spande", "spanden", "gespannen", "" },
    { "spijten", "speet", "speten", "gespeten", "" },
    { "spinnen", "spon", "sponnen", "gesponnen", "" },
    { "splijten", "spleet", "spleten", "gespleten", "" },
    { "spreken", "sprak", "spraken", "gesproken", "" },
    { "springen", "sprong", "sprongen", "gesprongen", "" },
    { "spuiten", "spoot", "spoten", "gespoten", "" },
    { "staan", "stond", "stonden", "gestaan", "sta staat" },
    { "steken", "stak", "-", "gestoken", "" },
    { "stelen", "stal", "-", "gestolen", "" },
    { "sterven", "stierf", "stierven", "gestorven", "" },
    { "stijgen", "steeg", "stegen", "gestegen", "" },
    { "stinken", "stonk", "stonken", "gestonken", "" },
    { "stoten", "stootte", "stootten", "gestoten", "" },
    { "strijden", "streed", "streden", "gestreden", "" },
    { "strijken", "streek", "streken", "gestreken", "" },
    { "stuiven", "stoof", "stoven", "gestoven", "" },
    { "treden", "trad", "traden", "getreden", "" },
    { "treffen", "trof", "troffen", "getroffen", "" },
    { "trekken", "trok", "trokken", "getrokken", "" },
    { "updaten", "updatete", "updateten", "geupdatet", "update updatet geupdate updates" },
    { "vallen", "viel", "vielen", "gevallen", "" },
    { "vangen", "ving", "vingen", "gevangen", "" },
    { "varen", "-", "-", "gevaren", "" },
    { "vechten", "vocht", "vochten", "gevochten", "" },
    { "verdrieten", "verdroot", "verdroten", "verdroten", "" },
    { "verdwijnen", "verdween", "verdwenen", "verdwenen", "" },
    { "vergelijken", "vergeleek", "vergeleken", "vergeleken", "" },
    { "vergeten", "vergat", "vergaten", "vergeten", "" },
    { "verliezen", "verloor", "verloren", "verloren", "" },
    { "verslinden", "verslond", "verslonden", "verslonden", "" },
    { "vinden", "vond", "vonden", "gevonden", "" },
    { "vlechten", "vlocht", "vlochten", "gevlochten", "" },
    { "vliegen", "vloog", "vlogen", "gevlogen", "" },
    { "vouwen", "vouwde", "vouwden", "gevouwen", "" },
    { "vragen", "vroeg", "vroegen", "gevraagd", "" },
    { "vreten", "vrat", "vraten", "gevreten", "" },
    { "vriezen", "vroor", "vroren", "gevroren", "" },
    { "wassen", "waste", "wasten", "gewassen", "" },
    { "wegen", "woog", "wogen", "gewogen", "" },
    { "werpen", "wierp", "wierpen", "geworpen", "" },
    { "werven", "wierf", "wierven", "geworven", "" },
    { "weten", "wist", "wisten", "geweten", "weet" },
    { "weven", "weefde", "weefden", "geweven", "" },
    { "wijken", "-", "-", "geweken", "" },
    { "wijten", "-", "-", "-", "" },
    { "wijzen", "wees", "wezen", "gewezen", "" },
    { "willen", "wou", "wilden", "gewild", "wil wilt wilde" },
    { "winden", "-", "-", "gewonden", "" },
    { "winnen", "won", "wonnen", "gewonnen", "" },
    { "worden", "werd", "werden", "geworden", "word wordt" },
    { "wreken", "wreekte", "wreekten", "gewroken", "" },
    { "wrijven", "wreef", "wreven", "gewreven", "" },
    { "wringen", "wrong", "wrongen", "gewrongen", "" },
    { "zeggen", "zei", "zeiden", "gezegd", "zeg zegt" },
    { "zenden", "zond", "zonden", "gezonden", "" },
    { "zien", "zag", "-", "gezien", "zie ziet" },
    { "zijn", "was", "waren", "geweest", "ben bent is" },
    { "zingen", "zong", "zongen", "gezongen", "" },
    { "zinken", "zonk", "zonken", "gezonken", "" },
    { "zitten", "zat", "zaten", "gezeten", "" },
    { "zoeken", "zocht", "zochten", "gezocht", "" },
    { "zuigen", "zoog", "zogen", "gezogen", "" },
    { "zuipen", "zoop", "zopen", "gezopen", "" },
    { "zullen", "zou", "zouden", "-", "zal zult" },
    { "zwellen", "zwol", "zwollen", "gezwollen", "" },
    { "zwemmen", "zwom", "zwommen", "gezwommen", "" },
    { "zweren", "zwoer", "zwoeren", "gezworen", "" },
    { "zwerven", "zwierf", "zwierven", "gezworven", "" },
    { "zwijgen", "zweeg", "zwegen", "gezwegen", "" },
    { NULL, NULL, NULL, NULL, NULL },
};
