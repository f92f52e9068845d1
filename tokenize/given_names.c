#include "tokenize/mask_lexicon.h"

#include <stddef.h>

const char *const mask_given_names[] = {
    "aart aartje abby abdel abdelaziz abdelhak abdelkader abdellah abdi abdirahman abdoulaye abdul ",
    "abdulkadir abdullah abigail achim achraf adele adeola adil adnan adriaan adrian adriana adrianna ",
    "adrianus adrien adwoa agata agathe agnes agnetha agnieszka agnès ahlam ahmad ahmed ahmet aicha aisha ",
    "akash akram alae alain alan alasdair alban albert albertine albrecht aleida aleksander aleksandra ",
    "alessandra alessandro alessia alexander alexandra alexandre alexandru alexis alfie alfons alfonso ",
    "alfred ali alice alicia alicja alida alina aline alison aliye allison alois alonso altan alvaro alwin ",
    "alyssa alžběta amal amanda amandine amelie amin amina aminata amir amira amit amjad amparo amy amélie ",
    "ana anais ananya anas anass anastasia anastasiia anatole anaïs andrea andreas andreea andrei andrej ",
    "andrew andrij andriy andrzej andré andrée andrés andy aneta angela angelika angelo angélique ania "
    "anikó ",
    "anil anis anissa anita anja anjali anke ann anna annabel annabelle anne annechien annegret anneke ",
    "annelies anneliese anneloes annemarie annemiek annemieke annet annette annick annie anniek annika "
    "anouk ",
    "anthonie anthony antje antoine antoinette anton antonella antonia antonio antony antoon antónio anwar ",
    "apolline arash ariane arie arjan arjen arjun arkadiusz armin arnaud arno arnold arnoud arthur artur ",
    "arturo arun arzu asen ashley ashok asli aslı asma asmae assia astrid aurelie aurélie aurélien ayesha ",
    "ayhan ayla aylin ayman aymane aynur ayoub ayoube ayse ayşe aziz aziza azzedine aïcha babette bahram ",
    "baptiste barbara barend barry bart bartek bartlomiej bartosz bartłomiej bas bashar basma bastiaan ",
    "bastien beata beatrijs beatriz becky belinda benedict benjamin benno benoit benoît bep berend berna ",
    "bernadette bernard bernardo bernd bernhard bernice bert bertrand bertus bethany betsy bettina betty ",
    "beverley bianca bilal bilel birgit bjorn björn blandine bogdan boguslaw bogusław bohdan bojan boris ",
    "borys bouchra boudewijn bozena bożena bradley brahim bram branko brecht brechtje brenda brendan brian ",
    "bridget brigitte britt bruce bruna brunhilde bruno bryan bulent burak burcu busra bärbel béatrice ",
    "bérénice bülent büşra callum cameron camila camille canan carin carl carla carlijn carlo carlos "
    "carlton ",
    "carmela carmen carol carola carole carolien caroline carsten catalin catarina cathal catherine cathy ",
    "cato cecile cecilia cedric cees celine cem cemal cemile cengiz ceren ceylan cezary chahid chaima ",
    "chaimae chantal charlene charles charlie charlotte charlène cheryl chiara chidi chiel chinedu chloe ",
    "chris christa christel christelle christiaan christian christiane christianne christien christina ",
    "christine christoph christophe christopher ciara cihan cindy ciprian claire clara clarence claudia ",
    "claudine claudio clemence clemens clifford clive clothilde clyde clémence clément coen colette colin ",
    "concepción connie conor constanze cor cora corentin corina corinna corinne cornelia cornelis cornelius ",
    "corné corrie cosmin courtney craig cristian cristina cristóbal cynthia cyril cédric céline daan "
    "daantje ",
    "dagmar dagmara dalila damian damien daniel daniela danielle danique danièle daniëlle danny danuta ",
    "daphne daria darius dariusz dave david davide dawid debbie debby deborah deepak deirdre delphine "
    "delroy ",
    "denis denise dennis denys derek derrick derya desiree desirée desislava desmond detlef dewi diana "
    "diane ",
    "didier dieter diethelm dietmar dietrich dieuwertje dilek dimitar dimitri dimitris dinie diogo dirk ",
    "dirkje dmitri dmytro domenico dominik dominique donald donny doreen dorien doris dorota dorothea ",
    "dorothy dorothée dounia dragan dries driss duarte duncan dunya dušan dylan döndü eberhard eckhard "
    "ecrin ",
    "eddy edeltraud edith eduardo edward edwin edwina edyta eefje eelco egbert ehsan eileen ekrem elaine ",
    "eleanor elena eleni elfriede elif elijah eline elisa elisabeth elisabetta elise elizabeth ella ellen ",
    "ellie elly elmar elodie els elsa elsbeth elzbieta elżbieta emanuele emel emiel emil emile emiliano ",
    "emilie emily emine emma emmanuel emmy emrah emre enes engin enrico enrique erdal erdem erhan erhard ",
    "eric erica erich erik erika erkan ernesto ernst erol ersin erwin eryk esin esma esmee esmée esra ",
    "esteban estelle esther ethan etienne eugene eugenio eugénie eulalie eva evan evelien eveline evelyn ",
    "evert evi evren evy ewa ewald ewelina eylem eymen fabian fabien fabienne fabio fabrice fadi fadime ",
    "fadoua fahd faisal fanny farah farhad fariba farid farida faruk fatih fatiha fatima fatimazahra fatma ",
    "fatou fawzia faye fayçal federica federico feike felipe felix femke ferdinand ferhat feride fernand ",
    "fernanda fernando ferry fien fikret filip filipa filippo filiz finn fiona firas flavie florian florin ",
    "floris fokke fons fouad fouzia frances francesca francesco francine francis francisco francois ",
    "francoise frank franka franziska françois françoise fred freddy frederic frederik freek freya ",
    "friederike friedhelm friedrich frits fritz froukje frédéric frédérique furkan gabor gabriel gabriela ",
    "gabriele gabriella gabriëlle gamze gareth garry gary gaston gavin gaétan gaël gaëlle gea geert geertje ",
    "geertruida genevieve geneviève geoff geoffrey geoffroy georg george georges georgi georgiana gerald ",
    "geraldine gerard gerardo gerben gerda gerdien gerhard gerlinde germaine gerrie gerrit gert gertie ",
    "gertjan gertrud gheorghe ghislaine giacomo gianluca gianni gijs gijsbert gilbert gilles gillian gina ",
    "ginette giorgio giorgos giovanna giovanni gisela gisèle giulia giuseppe gizem gladys glenn goedele ",
    "gokhan gonzalo gonçalo goran gordon gottfried graham graziella grazyna grażyna greetje gregor gregory ",
    "griet grzegorz grégoire grégory gudrun guenter guido guillaume guillermo gunther gustave gustavo guus ",
    "gwen gábor géraldine gökhan gül gülay gülcan gülsen gülsüm günter günther habib habiba hachim hafid ",
    "hafida hafsa hajar hakan hakim halil halima halime halina hamid hamida hamish hamza hanae hanan hanane ",
    "hande hanna hannah hanneke hannelore hannes hans hansjörg harald harish harm harmen harold haroun ",
    "harrie harriet harry hartmut haruka hasan hasna hassan hatice havva hayriye hector hedwig heidi heike ",
    "heiko hein heiner heinrich heinz heleen helen helena helga helma helmut helmuth hendrik hendrika ",
    "hendrikus henk henny henri henriette henriëtte henry henryk herbert herman hermann hermina hessel ",
    "hester hetty hicham hikmet hilary hilda hilde hildegard hille hiroshi hoda holger honorine hortense ",
    "hossein houda houria howard hristo hubert hugo hugues huguette huib huibert hulya huriye husain "
    "huseyin ",
    "hussein huub héctor hélène hülya hüseyin ian ibrahim ibrahima ibtissam idris ignace ignacio igor ikram ",
    "ilham ilhan ilie ilkay ilker ilona ilse ilya ilyas ilyass imad imane imke imogen imran ineke ines inge ",
    "ingeborg ingo ingrid inès ioana ioannis ionela ionut irene ireneusz irfan irina irma irmgard isaac ",
    "isabel isabella isabelle isidro isla ismael ismahan ismail ismet isolde issam ivan ivana ivo iwona ",
    "izabela jaap jacco jacek jackie jacky jacob jacoba jacobus jacqueline jacques jadwiga jaime jake jakub ",
    "jalal jamal james jamie jamila jan jana jane janet janice janina janine janna janneke jannes jannetje ",
    "jannie janny jantine jantje janusz jaouad jarek jarno jaroslaw jarosław jason jasper javier jawad ",
    "jayden jean jeanette jeanine jef jeff jeffrey jelena jelle jelmer jenneke jennifer jenny jens jeremy ",
    "jeroen jerom jerome jeroom jerry jerzy jesper jesse jessica jessy jesús jetske jill jim jimmy joachim ",
    "joan joanna joanne joao joaquim joaquín jocelyne jochem jochen joe joel joerg johan johanna johannes ",
    "john johnny joke jolanda jolande jolanta jolien jolijn jonas jonathan joop joos joost joran jordi "
    "jorge ",
    "jorien joris jorn jorrit jos josefa joseph josephine josette josh joshua josiane josje josé jovan "
    "joyce ",
    "jozef joão joël juan juana judit judith judy juergen jules julia julian juliana julie julien juliette ",
    "julio julita jurgen jurjen jurre justine justyna jutta jérémy jérôme józef jörg jürgen kaan kaat "
    "kaatje ",
    "kacper kadir kadriye kamal kamil kamila kaoutar kapil kareem karel karen karien karim karima karin ",
    "karine karl karlijn karol karolien karolina karsten kasper katarzyna kate katelijne katharina "
    "katherine ",
    "kathleen kathrin kathryn kathy katie katinka katja katleen katrien katrijn katrin katya kawtar ",
    "kazimierz kees keith kelly kemal kenan kenji kenneth kenny kenza kerry kerstin kevin khadija khadra ",
    "khaled khalid khalil kieran kim kinga kiran kirsty klaartje klaas klaske klaus klazien koen koenraad ",
    "koert kofi konrad konstantin konstantinos koos koray kornelia kostas kristel kristien kristina kristof ",
    "krystian krystyna krzysztof kseniia kubra kumar kurt kwabena kwame kylie kübra laetitia laila lakshmi ",
    "lambert lambertus lamia lara lars laszlo latifa latoya laura laure lauren laurence laurens laurent ",
    "lawrence layla laëtitia laïla leah leander leendert leentje leida leila lennard lennart leo leon ",
    "leonard leonardo leonie leopold leroy leslie leszek levent lewis leyla liam lieke liesbet liesbeth ",
    "lieselot liesje lieven lilian liliane lina linda lindsay linford linh lionel lisa lisanne lisette ",
    "ljiljana lloyd lobke lodewijk loes loic lorena lorenz lorenzo lorraine lorène lothar lotje lotte "
    "loubna ",
    "louis louisa louise loïc luc luca lucas lucia luciano lucie lucien lucienne lucinda lucy lucyna lucía ",
    "ludivine ludmila ludo ludovic ludwig luis luisa luka lukas lukasz luke lutz luuk luís lydia lydie ",
    "lászló léa léon léonie maaike maarten maartje machteld maciej maciek madeleine madelief madhu magali ",
    "magda magdalena maggie mahamed mahdi mahmoud mahmut maike malcolm malgorzata malika malou mamadou "
    "manal ",
    "mandeep manfred manish manon mansour manuel manuela marc marcel marcella marcelle marcelo marcin ",
    "mareike marek marga margaret margarete margaretha margarida margaux margot margreet margriet maria ",
    "mariam mariame marian mariana marianne mariano marie marieke marielle marijke marijn marinus mariola ",
    "marion mariska marissa marit marita marius mariusz mariëlle marja marjan marjolein marjolijn marjon ",
    "marjorie marko markus marleen marlene marlies marlise marloes marlon marlou mart marten martha martien ",
    "martijn martin martina martine marvin marwa marwan mary maryam marzena maría mateusz mathias mathieu ",
    "mathijs mathilde matteo matthew matthias matthieu matthijs maud maureen maurice mauricio maurits mauro ",
    "maxime maximilian maël maëlle małgorzata mechteld mechthild medine meera megan mehdi mehmet mehtap ",
    "meike melanie melike melinda melissa meltem melvin menno meral merijn mert merve meryem mesut metin ",
    "mevlüt mia michael michal michaël michał michel michelle michiel mickaël mieczysław mieke miep miguel ",
    "mihaela mihai mihail mike mikolaj mikołaj milena milou miloš minh minke miranda mirela mirella miriam ",
    "mirjam mirko miroslav miroslaw mirosław mirte mirthe mischa mohamad mohamed mohammad mohammed mohan ",
    "mohcine mohsen molly moncef monica monika monique morgane moritz mostafa mouad mounir mourad moussa ",
    "moustafa muhammad muhammed muhammet murat muriel musa mustafa mustapha muzaffer mylène myriam mélanie ",
    "mélissa mónica nabil nabila nadia nadine nadira nadja nadège naima najat najib najim najla nancy nanda ",
    "naomi naoual nasira nasser nassim natalia natalie nataliia natasha natasja nathalie nathan nawal nawel ",
    "nazanin nazli nazlı necati neeltje neha neil nele nelleke nelly neslihan nesrin nezha ngozi niamh nick ",
    "nicky nico nicolaas nicolas nicole nicoletta nicolette niek niels nienke nigel nihat nikhil nikki ",
    "nikola nikolaj nikolay nikos nilgün nils nina nisha nisrine noa noah noortje nora norbert nordin nour ",
    "noura noureddine noémie noël noëlle nuno nuray nurcan nuri odette odile oguz okan oksana olaf oleg "
    "oleh ",
    "oleksandr olena olga oliver olivia olivier oluwaseun omaima omar omer ondřej onur orhan orla oscar ",
    "oskar osman othman otman ottmar oualid ouassim oumaima ousmane oussama owen ozan ozge ozgur ozlem oğuz ",
    "pablo padraig pamela panagiotis paola paolo pascal pascale patrice patricia patrick patrícia paul "
    "paula ",
    "paulette paulien paulina pauline paulo pawel paweł pedro peggy pelin penelope pepijn perihan perrine ",
    "petar peter petra petronella petrus phil philip philippa philippe phoebe phyllis pierre pierrette piet ",
    "pieter pieterjan pieternel pietro pim pinar piotr plamen pooja pradeep pranav prashant priscilla priya ",
    "przemek przemyslaw przemysław pınar quentin quinten quirijn rabia rachael rachel rachid rachida radek ",
    "radoslaw radosław radu raf rafael rafal rafał rafik rahma rahul rainer raj rajaa rajae rajesh rakesh ",
    "ralf ralph ramazan ramesh ramin ramy ramón rania raoul raphaelle raphaël raquel rashid raul ravi ",
    "raymond raúl rebecca rebekah recep reda redouan redouane regina regine reinder reiner reinhard "
    "reinhold ",
    "reinier reinout rembrandt remco remy renata renate renee renske rené renée reynaert reza rhys riana ",
    "rianne ricardo richard rick rickert ricky rida ridouan rik rina rinus rishi rita ritesh robbert robbie ",
    "robert roberta roberto robin robyn rocío rodney rodrigo roel roeland roelie roelof roger rogier rohan ",
    "roisin roksana roland rolf romain romy ron ronald ronan ronny rosalie rosanne rosemarie rosemary rosie ",
    "roswitha rowena roxanne roy ruben rudi rudolf rudy rukiye russell rutger ruth ruud ryan ryszard régine ",
    "régis rémi rémy rüdiger saad saadet saber sabien sabina sabine sabrin sabrina sahin saida sajjad salah ",
    "salih salim salima sally salma salvatore sam samantha sami samia samir samira samuel sanae sandeep ",
    "sander sandor sandra sandrine sanjay sanjeev sanne sara sarah sarra sascha saskia satish saïd saïda ",
    "sean sebastiaan sebastian sedat sefa sekou selahattin selcuk selda selim selin selma selçuk semra "
    "seppe ",
    "serap serdar serge sergei sergey sergio serhat serhii serkan sevda sevil sevim seán shadi shahin "
    "shaima ",
    "shane shannon shanti sharmila sharon shaun sheila shelley shirin shirley shreya sian sibel sibren "
    "siebe ",
    "siegfried sieglinde sietske sigourney sigrid siham silke silvia simon simone sinan sinead siobhan "
    "sjaak ",
    "sjef sjoerd sjors slawomir sofian sofiane sofie sofía solange songul songül sonia sonja sophia sophie ",
    "soraya sorin souad soufian soufiane soukaina soumaya spyros stacey stan stanislav stanislaw stanisław ",
    "stanka stavros stefaan stefan stefania stefanie stefano steffen steffi stephan stephane stephanie ",
    "stephen steven stewart stijn stuart stéphane stéphanie suat suleyman sunil sunita suresh susan susana ",
    "susanne sushma suzan suzanne suze sven svenja svetlana sybille sylvain sylvia sylvie sylwester sylwia ",
    "szymon ségolène séverine sílvia sören sükrü süleyman sławomir tabitha tadeusz tahar tamara tamás taner ",
    "tanguy tanja tara tarek tarik tariq tariro tarık tatiana tawfik tayfun ted terence teresa terry "
    "tetiana ",
    "teun teunis thea theo theodora theodore theodorus theresa theresia thibault thibaut thierry thijs ",
    "thomas thorsten thuy théo théodore thérèse tiago tijmen tijs tilman tim timo timothy timothée tine ",
    "tineke tinne tiphaine titia tjeerd tobias tom tomasz tomek tommy tomás ton tonnie tonny tony toos ",
    "torben torsten touria tracey tracy traudel trevor tristan trudy truus tugba tulay tuncay turgut tuğba ",
    "tülay ugur ulf uli ulla ulrica ulrich ulrike ulysse umberto ursula urszula ute uwe uğur valentina ",
    "valérie vanessa vanita vasco vasile vasilis vedat veerle verena veronika veronique veysel vicente "
    "vicky ",
    "victor vijay vikram viktor viktoriia vinay vincent vincenzo violeta virginie vittorio vivian viviane ",
    "vivienne vlad vladimir volkan volker volodymyr véronique wafae waldemar walid walter waltraud wanda ",
    "warda wassim wayne wendy werner weronika wesley wessel whitney wiam widad wiebe wieke wies wieslaw ",
    "wiesław wiktor wiktoria wilbert wilfred wilfried wilhelm wilhelmina wilhelmus willeke willem willemien ",
    "willemijn william wilma wim winfried winston wioletta witold wojciech wojtek wolfgang wolfram wolter ",
    "wouter władysław xander xavier ximena yakup yana yann yannick yasemin yasin yasir yasmin yasmina ",
    "yasmine yassin yassine yassir yavuz yiannis yohan yolanda yolande younes youness younis yousra youssef ",
    "youssra ype yuki yulia yuliia yunus yuri yusuf yves yvette yvonne zachary zahra zaid zakaria zakia ",
    "zbigniew zdzisław zehra zekeriya zeki zeliha zeynep zineb zita zofia zohra zoltan zouhair zoë zsófia ",
    "zuzanna zübeyde álvaro édith édouard élodie émile émilie éric étienne ömer özcan özge özgür özlem ",
    "łukasz şahin şenol şerife şule",
    NULL
};

const char mask_shops_named_after_people[] = "albert heijn\n"
                                             "jan linders\n"
                                             "dirk van\n"
                                             "hans anders\n"
                                             "vincent van gogh\n"
                                             "johan cruijff\n"
                                             "anne frank\n"
                                             "jan van galen\n"
                                             "karl lagerfeld\n"
                                             "paul smith\n"
                                             "hugo boss\n"
                                             "michael kors\n"
                                             "tommy hilfiger\n"
                                             "calvin klein\n"
                                             "jack daniel\n"
                                             "thomas cook\n"
                                             "mark rutte\n"
                                             "lee cooper\n"
                                             "ralph lauren\n"
                                             "stella mccartney\n"
                                             "douglas parfum\n"
                                             "rituals\n";
