/* What a text says about itself: complaints and other cases for a person; replies that ask for data or report an act. */
#ifndef INSIGHT_PHRASES_H
#define INSIGHT_PHRASES_H
#include "miner/base/str.h"

/* A complaint, a bereavement, a legal threat or an emergency. */
bool phrases_need_a_person(struct str text);
/* The reply asks for something that identifies: "Mag ik uw bestelnummer?" */
bool phrases_ask_for_data(struct str reply);
/* The reply reports or promises an act on this customer's own file: "ik heb uw adres aangepast". */
bool phrases_report_an_act(struct str reply);
/* Words of the text; question marks, a run of them counted once. */
void phrases_count(struct str text, uint32_t *words, uint32_t *questions);
#endif
