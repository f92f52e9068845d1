#include "tokenize/dutch_tables.h"

/* Short spellings of chat messages and notes, and the word they stand for. Only what is no word of its own. */
const char dutch_chat[] =
    "ww wachtwoord wwoord wachtwoord wachtw wachtwoord abo abonnement abbo abonnement abonn abonnement acc account "
    "adr adres tel telefoon telnr telefoonnummer mob mobiel nr nummer nrs nummers ordernr ordernummer bestelnr "
    "bestelnummer bestnr bestelnummer klantnr klantnummer factuurnr factuurnummer rekeningnr rekeningnummer reknr "
    "rekeningnummer polisnr polisnummer postc postcode fact factuur afspr afspraak contr contract verz verzekering "
    "lev levering levtijd levertijd afb afbeelding info informatie pakkie pakje "
    "ff even effe even effen even effies even mn mijn m'n mijn me'n mijn zn zijn z'n zijn d'r haar 't het 'n een 'k ik "
    "kheb heb k'heb heb khad had kzal zal kwil wil kben ben kzit zit idd inderdaad wrm waarom wrom waarom wnr wanneer "
    "wanr wanneer hvl hoeveel gwn gewoon egt echt eig eigenlijk eigelijk eigenlijk mss misschien missch misschien msch "
    "misschien iig ieder iem iemand niks niets nix niets nie niet gr groet grt groet grtz groet grtjs groet grts groet "
    "groetjes groet groeten groet mvg groet vrgr groet thx bedankt tnx bedankt thnx bedankt thanks bedankt bdnkt bedankt "
    "dankje bedankt plz alsjeblieft pls alsjeblieft aub alsjeblieft ajb alsjeblieft svp alsjeblieft asjeblieft alsjeblieft "
    "alstublieft alsjeblieft alstjeblieft alsjeblieft astublieft alsjeblieft vndg vandaag vdaag vandaag gistern gisteren "
    "gistr gisteren mrgn morgen vnf vanaf mrt maart jan januari feb februari apr april jun juni jul juli aug augustus sep "
    "september sept september okt oktober nov november dec december uurtje uur wk week wkn weken mnd maand mnden maanden "
    "mndn maanden jr jaar sec seconde zsm snel tzt later "
    "wl wel zl zal ng nog vr voor vor voor ovr over dn dan vd van vh van vna van hllo hallo heey hey kunnie kan kank kan "
    "kannie kan wilk wil moek moet hebbie heb gij u gijle jullie ulle jullie uwe uw uwen uw 'em hem 'm hem 'r haar 'ie hij "
    "z'nne zijn ne een nen een nne een";
