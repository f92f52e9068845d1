/* An XML part of a zip archive, read in pieces with expat. What no honest office file has is refused: a
 * document type declaration (and with it entities that grow), deep nesting, a tag or comment of more than a
 * mebibyte. Namespaces are not looked at: names come without their prefix.
 */
#ifndef INGEST_XML_H
#define INGEST_XML_H
#include "miner/ingest/zip.h"

/* Called while the part is read. `attributes` are name, value, name, value, ..., NULL; the strings end when
 * the call does. `text` may come in pieces. */
struct xml_handler {
    void (*start)(void *user, const char *name, const char **attributes);
    void (*end)(void *user, const char *name);
    void (*text)(void *user, const char *s, size_t n);
};

struct xml;
/* `path` is for messages and must stay, as `handler` and `user` must. NULL: the member cannot be opened. */
struct xml *xml_open(struct zip *z, size_t member, const char *path, const struct xml_handler *handler,
                     void *user, struct err *err);
/* Reads on. 1: a handler called xml_pause, 0: the end of the part, -1: refused (STATUS_DATA). */
int xml_next(struct xml *x, struct err *err);
/* In a handler: xml_next returns once the handler did. */
void xml_pause(struct xml *x);
/* At the end: why the part stops before its own, static; NULL when it is whole. */
const char *xml_damage(const struct xml *x);
void xml_close(struct xml *x);
/* Reads a part from beginning to end; -1 also where it is damaged. */
int xml_read(struct zip *z, size_t member, const char *path, const struct xml_handler *handler, void *user,
             struct err *err);

/* Value of the attribute of that name (without prefix), or NULL. */
const char *xml_attribute(const char **attributes, const char *name);
/* Is the value of an attribute true ("1", "true", "on")? NULL is false. */
bool xml_true(const char *value);
#endif
