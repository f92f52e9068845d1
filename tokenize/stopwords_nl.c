#include "tokenize/stopwords.h"

const char stopwords_nl[] =
    /* articles, pronouns, determiners */
    "de het een 't 'n ik ikzelf mij me mijn m'n mn mezelf mijzelf jij je jou jouw jezelf u uw uzelf hij hem zijn z'n "
    "zn zichzelf zich zij ze haar d'r wij we ons onze onszelf jullie hun hen dit dat deze die dees diegene degene "
    "iemand niemand iets niets niks alles iedereen ieder iedere elk elke andere ander anders zulk zulke zo'n zon "
    "beide beiden allebei zelf zelfde dezelfde hetzelfde men er der d'er "
    /* question words */
    "wie wat welke welk waar wanneer waarom hoe hoeveel hoelang wiens waarmee waarvoor waarvan waarop waarin waaraan "
    "waaruit waarbij waardoor waarover waartoe waarheen "
    /* prepositions and pronominal adverbs */
    "in op aan bij met zonder van voor na naar tot tegen over onder boven tussen door om uit af binnen buiten tijdens "
    "sinds vanaf vanuit via volgens wegens ondanks rond langs per te ter ten hier daar daarmee daarvoor daarvan daarop "
    "daarin daaraan daaruit daarbij daardoor daarover daarna daarom hiermee hiervoor hiervan hierop hierin hieraan "
    "hierbij hierdoor hierover hierna erin erop eraan ervan ermee erbij erdoor erover eruit ervoor erna "
    /* conjunctions, adverbs, particles */
    "en of maar want dus dan als toen terwijl omdat zodat doordat hoewel tenzij indien mits zodra totdat voordat nadat "
    "ook nog al wel niet geen nooit ooit altijd vaak soms meestal steeds telkens weer opnieuw nu nou straks meteen "
    "direct gelijk al alleen maar slechts even eventjes eens toch immers namelijk trouwens overigens eigenlijk gewoon "
    "zo zomaar heel erg zeer best wat vrij redelijk nogal echt zeker vast misschien wellicht mogelijk mogelijks "
    "helaas jammer genoeg ongeveer circa bijna net pas reeds nog alvast inmiddels ondertussen intussen tevens verder "
    "bovendien daarnaast echter desondanks "
    "meer meest minder minst veel vele weinig enkele enige sommige meerdere paar aantal allemaal alle al ja nee neen "
    "oke ok oké hoor zeg he hè ach oh ff effe idd wrm vd ivm mbt evt bv bijv enz etc "
    /* auxiliaries and light verbs */
    "ben bent is zijn was waren geweest wees wezen heb hebt heeft hebben had hadden gehad word wordt worden werd werden "
    "geworden zal zult zullen zou zouden kan kun kunt kunnen kon konden gekund mag mogen mocht mochten moet moeten "
    "moest moesten hoef hoeft hoeven wil wilt willen wou wilde wilden gewild ga gaat gaan ging gingen gegaan kom komt "
    "komen kwam kwamen gekomen doe doet doen deed deden gedaan laat laten liet lieten gelaten blijf blijft blijven "
    "bleef sta staat staan stond zit zitten zat lijkt lijken leek blijkt blijken bleek denk denkt denken dacht gedacht "
    "weet weten wist geweten vind vindt vinden vond gevonden zie ziet zien zag zagen gezien zeg zegt zeggen zei zeiden "
    "gezegd hoor hoort horen hoorde gehoord krijg krijgt krijgen kreeg kregen gekregen maak maakt maken lukt lukte "
    "lukken gelukt probeer probeert proberen geprobeerd snap begrijp vraag vraagt vragen vroeg gevraagd "
    "vertellen verteld laten "
    /* greetings, politeness, circumstance */
    "hallo hoi hey hi dag goedendag goedemorgen goedemiddag goedenavond goeiedag goeiemorgen beste geachte heer mevrouw "
    "meneer mijnheer dhr mevr mw lezer team groet groeten groetjes gr mvg vriendelijke vriendelijk hartelijke hartelijk "
    "hoogachtend bedankt dank dankjewel dankuwel bedanken alvast graag aub svp alsjeblieft alstublieft gelieve sorry "
    "excuses excuus vervelend hulp help helpen hoop hopelijk benieuwd laat weten reactie antwoord bericht mail mailtje "
    "vandaag gisteren morgen eergisteren overmorgen vanochtend vanmorgen vanmiddag vanavond ochtend middag avond nacht "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend dag dagen week weken maand maanden jaar uur uren "
    "minuten januari februari maart april mei juni juli augustus september oktober november december "
    "een twee drie vier vijf zes zeven acht negen tien eerste tweede derde vorige vorig volgende volgend laatste "
    "afgelopen komende keer keren klant klanten";
