#include "tokenize/dutch_tables.h"

/* Adjectives that are compared and that no suffix made. Not open, droog, lek, dor and such, of which
 * a form is another word (droger, lekker, dorst). */
const char dutch_adjectives[] =
    "aangenaam absurd actief actueel agressief apart attent bang belabberd bekend beknopt beleefd beperkt "
    "beroemd bezorgd bijzonder bitter blauw bleek blij bloot bot boos braaf breed brutaal bruin comfortabel "
    "compact "
    "compleet complex concreet correct creatief dapper diep dik discreet dom donker dood druk duf dun "
    "dringend duur "
    "echt effectief efficient eng exclusief fel fijn flauw flexibel flink formeel fors fraai fris gaar "
    "gammel gaaf geel geheim gek gemeen geschikt gewoon gezond glad goedkoop grijs groen groot grof hard "
    "hecht heel heet helder hoog hol ideaal informeel ingewikkeld intens intensief intelligent jong kaal "
    "kalm kapot "
    "klaar klein knap kort koud kras krap krom kwaad laag laf lang lauw lekker lelijk leuk lief "
    "lomp "
    "los luid lui luxe mager mals mat modern moe mooi naar nauw negatief net nieuw nobel normaal nuchter "
    "onbeschoft oud "
    "overzichtelijk paars passend plat positief precies prominent puur raar rauw recent rein rijk rijp "
    "rond rood rot royaal ruim ruw saai schaars scheef scherp schoon schuin sexy simpel slank slap slecht "
    "slim "
    "smal snel sober sociaal soepel somber spannend speciaal stabiel steil sterk stijf stil stipt stoer stom "
    "strak streng "
    "strikt stroef stug stuk succesvol suf taai tevreden tam teer terecht traag trots trouw uitgebreid vaag "
    "vaak vals "
    "verward vet vers vervelend vies vlak vlot vlug vol volwassen vreemd vrij vroom vuil wankel "
    "warm wijd wild wit wreed zacht zat ziek zoet zout zuiver zuur zwaar zwak zwart ";

/* Words in -er and -ster that are no such forms, although an adjective or verb before the ending is known. */
const char dutch_words_in_er[] =
    "ouder vrijer heler nader stuker moeder naarder echter holster filmster heister bolster ";
