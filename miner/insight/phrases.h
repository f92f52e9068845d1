/* What replies say about themselves: whether they ask for data or report an act. */
#ifndef INSIGHT_PHRASES_H
#define INSIGHT_PHRASES_H
#include "tokenize/analyzer.h"

struct reply_phrases {
    bool asks; /* for something that identifies: "Mag ik uw bestelnummer?" */
    bool acts; /* reports or promises an act on this customer's own file: "ik heb uw adres aangepast", "uw
                * bestelling is geannuleerd", "ik stuur u een nieuwe", "ik zie in ons systeem". Not what
                * always holds: "als u voor 22 uur bestelt, wordt uw pakket morgen bezorgd". */
};

struct phrases_reader; /* one a thread: what it knows of the words of one analyzer */
struct phrases_reader *phrases_reader_new(const struct analyzer *a);
void phrases_reader_free(struct phrases_reader *r);

/* Dutch and English, by the forms of the sentences rather than by what is asked or done. Same text, same
 * result, whatever was read before. */
struct reply_phrases phrases_of_reply(struct phrases_reader *r, const struct analysis *a);
#endif
