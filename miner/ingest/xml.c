#include "miner/ingest/xml.h"
#include "miner/base/mem.h"
#include <expat.h>
#include <stdlib.h>
#include <string.h>

#if XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION < 9 /* from then on the other is warned of */
#define XML_GetCurrentByteIndex64 XML_GetCurrentByteIndex
#endif

enum { CHUNK = 64 * 1024, DEPTH_MAX = 100, TOKEN_MAX = 1024 * 1024 };

struct xml {
    XML_Parser parser;
    struct source source;
    const char *path;
    const struct xml_handler *handler;
    void *user;
    unsigned depth;
    bool paused, ended;
    uint64_t fed;
    const char *refused, *damage; /* static */
};

/* The name without the prefix of its namespace. */
static const char *local(const char *name)
{
    const char *colon = strchr(name, ':');
    return colon ? colon + 1 : name;
}

static void refuse(struct xml *x, const char *why)
{
    x->refused = why;
    XML_StopParser(x->parser, XML_FALSE);
}

static void on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct xml *x = data;
    if (++x->depth > DEPTH_MAX) {
        refuse(x, "nests its elements deeper than any office file");
        return;
    }
    x->handler->start(x->user, local(name), attributes);
}

static void on_end(void *data, const XML_Char *name)
{
    struct xml *x = data;
    x->depth--;
    x->handler->end(x->user, local(name));
}

static void on_text(void *data, const XML_Char *s, int n)
{
    struct xml *x = data;
    x->handler->text(x->user, s, (size_t)n);
}

static void on_doctype(void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public,
                       int internal)
{
    (void)name;
    (void)system;
    (void)public;
    (void)internal;
    refuse(data, "holds a document type declaration, which no office file has");
}

struct xml *xml_open(struct zip *z, size_t member, const char *path, const struct xml_handler *handler,
                     void *user, struct err *err)
{
    struct xml *x = mem_zero(1, sizeof *x);
    x->path = path;
    x->handler = handler;
    x->user = user;
    if (source_open_member(&x->source, z, member, path, err)) {
        free(x);
        return NULL;
    }
    x->parser = XML_ParserCreate(NULL);
    if (!x->parser) abort();
    XML_SetUserData(x->parser, x);
    XML_SetElementHandler(x->parser, on_start, on_end);
    if (handler->text) XML_SetCharacterDataHandler(x->parser, on_text);
    XML_SetStartDoctypeDeclHandler(x->parser, on_doctype);
    return x;
}

void xml_pause(struct xml *x)
{
    if (x->paused) return;
    x->paused = true;
    XML_StopParser(x->parser, XML_TRUE);
}

/* What expat made of the last piece. 1: paused, 0: read on, -1: refused. */
static int judge(struct xml *x, enum XML_Status status, struct err *err)
{
    if (status == XML_STATUS_SUSPENDED) return 1;
    if (x->refused) return err_set(err, STATUS_DATA, "%s: %s; it is not read", x->path, x->refused);
    if (status == XML_STATUS_OK) return 0;
    /* The rest of it is lost; what came before is sound. */
    x->damage = x->source.damage ? x->source.damage : "is damaged";
    x->ended = true;
    return 0;
}

/* Reads and parses one piece. */
static int feed(struct xml *x, struct err *err)
{
    size_t got;
    void *to = XML_GetBuffer(x->parser, CHUNK);
    if (!to) abort();
    if (source_read(&x->source, to, CHUNK, &got, err)) return -1;
    x->fed += got;
    x->ended = got == 0;
    int r = judge(x, XML_ParseBuffer(x->parser, (int)got, got == 0), err);
    /* Expat keeps what it could not yet make out and begins anew with it: a token without end would take
     * quadratic time. */
    if (r == 0 && !x->ended && x->fed - (uint64_t)XML_GetCurrentByteIndex64(x->parser) > TOKEN_MAX)
        return err_set(err, STATUS_DATA,
                       "%s: holds a tag or comment longer than any office file has; it is not read", x->path);
    return r;
}

int xml_next(struct xml *x, struct err *err)
{
    int r = 0;
    if (x->paused) {
        x->paused = false;
        r = judge(x, XML_ResumeParser(x->parser), err);
    }
    while (r == 0 && !x->ended) r = feed(x, err);
    return r;
}

const char *xml_damage(const struct xml *x)
{
    return x->damage ? x->damage : x->source.damage;
}

void xml_close(struct xml *x)
{
    if (!x) return;
    XML_ParserFree(x->parser);
    source_close(&x->source);
    free(x);
}

int xml_read(struct zip *z, size_t member, const char *path, const struct xml_handler *handler, void *user,
             struct err *err)
{
    struct xml *x = xml_open(z, member, path, handler, user, err);
    if (!x) return -1;
    int r;
    while ((r = xml_next(x, err)) > 0) {
    }
    if (r == 0 && xml_damage(x))
        r = err_set(err, STATUS_DATA, "%s: is a workbook that %s; save or export it again", path,
                    xml_damage(x));
    xml_close(x);
    return r;
}

const char *xml_attribute(const char **attributes, const char *name)
{
    for (size_t i = 0; attributes[i]; i += 2)
        if (strcmp(local(attributes[i]), name) == 0) return attributes[i + 1];
    return NULL;
}

bool xml_true(const char *value)
{
    return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0 || strcmp(value, "on") == 0);
}
