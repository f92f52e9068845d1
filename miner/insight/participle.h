/* Past participles by their form: what someone has done is said with one ("ik heb het aangepast"). */
#ifndef INSIGHT_PARTICIPLE_H
#define INSIGHT_PARTICIPLE_H
#include "miner/base/str.h"

/* The word (normalised: in lower case) has the form of a Dutch or English past participle: geannuleerd,
 * verzonden, doorgestuurd, terugbetaald, refunded, sent. Nouns and adjectives that look alike are excepted as
 * far as they are common; finite forms ("betaalt") and infinitives ("betalen") are told apart where their
 * form allows. */
bool participle_is(struct str word);
#endif
