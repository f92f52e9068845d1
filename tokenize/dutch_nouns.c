#include "tokenize/dutch_tables.h"

const char dutch_irregular_nouns[] =
    "steden stad koeien koe vlooien vlo eieren ei leden lid schepen schip smeden smid kinderen kind kids "
    "kind kinders kind "
    "bladeren blad goederen goed liederen lied volkeren volk runderen rund lammeren lam kalveren kalf "
    "hoenderen hoen raderen "
    "rad gemoederen gemoed kleren kleed klederen kleed beenderen been spaanderen spaan "
    "gaten gat gaatje gat paden pad paadje pad bladen blad blaadje blad glazen glas glaasje glas vaten vat "
    "vaatje vat "
    "scheepje schip lootje lot kleinood kleinood dagen dag daken dak baden bad graven graf "
    "stafje staf "
    "wegen weg hoven hof holen hol sloten slot loten lot goden god schoten schot spelen spel spelletje spel "
    "spelletjes spel "
    "bedragen bedrag verdragen verdrag gebreken gebrek gebeden gebed bevelen bevel geboden gebod verboden "
    "verbod gezagen gezag "
    "middelen middel zeeen zee koppen kop foto's foto fotos foto autos auto videos video radios radio logos "
    "logo risicos risico "
    "saldi saldo risico's risico musea museum centra centrum data datum datums datum media medium criteria "
    "criterium "
    "politici politicus technici technicus catalogi catalogus medici medicus academici academicus historici "
    "historicus "
    "crises crisis bases basis theses these analysen analyse matrices matrix indices index "
    "jongetje jongen jongetjes jongen meiden meid omaatje oma opaatje opa kaartjes kaart koninkje koning "
    "engelen engel artikelen artikel artikels artikel aardappelen aardappel appelen appel regelen "
    "regel "
    "leraren leraar leraars leraar zoons zoon zonen zoon ziekten ziekte dochteren dochter redens reden "
    "redenen reden "
    "ogen oog oogje oog neven neef oorlogen oorlog hertogen hertog kostte kosten toeslagen toeslag aanslagen "
    "aanslag inslagen inslag opslagen opslag afslagen afslag omslagen omslag uitslagen uitslag neerslagen "
    "neerslag uren uur oren oor vrije vrij wij wij vieze vies "
    "broers broer chefs chef cafeetje cafe cafeetjes cafe taxietje taxi taxietjes taxi ontvangst ontvangen "
    "ontvangsten "
    "ontvangen aankomst aankomen klacht klagen klachten klagen controle controleren controles controleren "
    "retour retourneren retouren retourneren retours retourneren "
    "truitje trui truitjes trui filmpje film armpje arm";

const char dutch_irregular_endings[] =
    "dagen dag toeslagen toeslag aanslagen aanslag inslagen inslag opslagen opslag afslagen afslag omslagen "
    "omslag "
    "uitslagen uitslag neerslagen neerslag verslagen verslag tegenslagen tegenslag bedragen bedrag verdragen "
    "verdrag "
    "daken dak bladen blad bladeren blad glazen glas vaten vat paden pad schepen schip gaten gat kinderen "
    "kind steden stad "
    "kleren kleed eieren ei snelwegen snelweg omwegen omweg spoorwegen spoorweg uitwegen uitweg rijwegen "
    "rijweg fietswegen "
    "fietsweg aanboden aanbod gebreken gebrek centra centrum oorlogen oorlog "
    "blaadje blad paadje pad gaatje gat glaasje glas vaatje vat scheepje schip "
    "familieleden familielid teamleden teamlid medeleden medelid gezinsleden gezinslid ledematen ledemaat "
    "leraren leraar eigenaren eigenaar eigenaars eigenaar ziekten ziekte redens reden redenen reden";

/* By the end of the word, so that compounds follow. */
const char dutch_short_ending[] = "motor factor sensor monitor processor professor donor tutor editor "
                                  "auditor operator generator ventilator tractor "
                                  "reactor vector investor adaptor simulator doctor rector sector indicator "
                                  "radiator transistor isolator coordinator "
                                  "administrator moderator calculator creator senator traktor directeur ";

const char dutch_words_in_s[] = "alles eveneens engels joods gegevens namens wegens jegens inmiddels "
                                "precies kies vries vlies lies spies logies servies vies fries bries dies "
                                "nies les mes bes expres exces progres stress "
                                "dres princes hostes pes business chaos kosmos albatros los matros ros vos "
                                "thermos kokos rinoceros langs vervolgens "
                                "volgens minstens hoogstens tenminste trouwens althans alvorens tevens soms "
                                "destijds steeds reeds sinds iets niets "
                                "rechts slechts links rails mols mens lens pens vers kers pers vaars gips "
                                "rups gewoonlijks opeens ineens overigens "
                                "tijdens ergens nergens telkens gratis anders samens binnenlands buitenlands "
                                "nederlands loods bloems parels";

/* The same for words that end so: werkplaats, wisselkoers. */
const char dutch_endings_in_s[] =
    "vrees vries rails lijks "
    "advies verlies adres proces succes fles congres plaats fiets rits toets muts flits spits koorts arts "
    "reeks heks "
    "hals pols wals puls kans dans grens koers beurs gids bijles rijles zwemles";

const char dutch_words_in_je[] =
    "netjes "
    "beetje beetjes meisje meisjes oranje franje je jullie toetje hopje ietsje rotje plunje "
    "allesje onje kastanje campagnje sprookje sprookjes lelietje ";

const char dutch_nouns_in_t[] =
    "kaart taart staart poort soort buurt beurt vaart spoort krant klant kant kont fruit kluit "
    "spuit duit ruit schuit kuit huid geit feit start hart part apart sport start report "
    "experiment moment patient client student cent concert expert dessert event minuut instituut statuut "
    "attribuut ";

const char dutch_nouns_in_et[] =
    "pakket etiket tablet servet biljet ticket toilet sigaret parket raket racket bracelet internet budget "
    "gadget "
    "buffet omelet kabinet kwartet trompet skelet banket filet alfabet "
    "portret klarinet loket wallet outlet widget cadet boeket roket bajonet chalet croquet duet kasket "
    "korset lancet pamflet "
    "";

/* Keep their -e, which parts them from another word: zone and zoon, mate and maat, lade and laden. */
const char dutch_words_in_e[] = "zone mate rede lade pose hoede aarde note mare ";

/* End in -a or -o: cameraatje, fotootje. */
const char dutch_vowel_nouns[] =
    "kado "
    "camera pagina agenda pizza programma firma mama oma opa drama schema thema villa vla sla "
    "collega quota data tosca diploma aroma panda cola pyjama mascara tapa piranha prima "
    "paraplu menu paprika zebra gala saga tuba sauna foto auto video radio studio euro kilo logo risico "
    "piano saldo conto "
    "motto disco bingo polo porto tempo demo promo memo casino avocado tango metro stereo macro ego combo "
    "silo banjo ";

const char dutch_not_verbs[] =
    "strikt weekend weekends "
    "rekening rekeningen korting kortingen woning woningen koning honing paling haring ding dingen ring "
    "ringen kring "
    "kringen leerling afdeling tweeling vreemdeling zuigeling helling "
    "gebied gebod geduld geld gelid geluid gemoed gewaad geweld gezond gezind goed gemiddeld gerecht gezicht "
    "gewicht gevecht gedicht geslacht gerucht gerust gewest geest gast geschikt gepast gemeente gewoonte "
    "geboorte gedeelte "
    "gebeente gesteente gevaarte gehalte gedaante gebergte geheel gebak gedrag gevaar gemak gezin gezag "
    "gebouw gebit gebed "
    "gegevens gevolg geval gebrek gemeen genoeg geheim gelijk gewoon gevoel geheugen getal gezelschap "
    "gesprek "
    "geboren geachte geliefd geleden "
    "verstand verband verbond verbod bestand bewind beleid bescheid beeld beeldt bericht verkeerd berg vers "
    "bende "
    "verleden ontbijt herfst hert bereid berucht verwant bekend onbekend vermaard beroemd bejaard begaafd "
    "verzot "
    "best beste kust kunst tent winst dienst post vast last kast gast mast feest geest lijst kist list twist "
    "want kant hand rand wand tand bond wond hond mond rond grond pond pand zand land band brand tijd eind "
    "kind wind "
    "bind blind vrind bord woord noord oord moord aard paard waard zwaard haard baard koord kaart taart "
    "staart poort soort "
    "buurt beurt vaart zwaart concert expert desert dessert insert covert alert fert robert albert volt punt "
    "munt lint front "
    "agent patient student client moment percent procent talent accent content urgent recent evident absent "
    "present "
    "kracht macht nacht acht recht echt slecht knecht zacht licht plicht zicht plotsklaps markt defect "
    "object "
    "product project contact contract direct effect correct exact aspect perfect dialect architect insect "
    "trajekt "
    "concept recept script schrift gift drift kluft lucht klucht vrucht tocht bocht vocht ambt hemd stad wed "
    "afspraken uitspraken inspraken aanspraken toespraken inbraken uitbraken opnamen afnamen toenamen "
    "aannamen "
    "uitgaven opgaven bijlagen aanvraag overlast boeket rest zest zesde vierde derde achtste tiende aarde "
    "waarde "
    "onderste eerste laatste liefde vreugde deugd jeugd waarheid hoofd hoofden velden helden schulden "
    "woorden landen handen "
    "honden kinden monden manden banden wanden randen tanden gronden stranden paarden waarden aarden "
    "einde ende bende gezinde duizend lente rente grote kleine route beste minste meeste beide ronde sonde "
    "wijde "
    "lever levers nadeel nadelen korte kort baten maten maat mate matig meter bedrijf bedrijven kontakt "
    "produkt projekt defekt effekt insekt direkt "
    "kantoor kantoren toren torens ";
