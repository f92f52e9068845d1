/* catalogue_make FOLDER: the table of meanings and the catalogue of questions in FOLDER, read, as C source on
 * standard output. A program of the build alone. */
#include <stdio.h>

#include "miner/catalogue.h"

/* It has none yet. */
const struct question_catalogue catalogue_compiled;
const struct meaning_table meaning_table_compiled;

static void write_numbers(const char *name, const uint32_t *of, size_t n)
{
    printf("static const uint32_t %s[] = {", name);
    for (size_t i = 0; i < n; i++) printf("%s%u,", i % 16 ? "" : "\n", of[i]);
    puts("\n};");
}

static void write_texts(const char *text, const uint32_t *at, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        fputs("\"", stdout);
        for (const char *p = text + at[i]; *p; p++) printf(*p == '"' || *p == '\\' ? "\\%c" : "%c", *p);
        puts("\\0\"");
    }
}

static void write_meanings(const struct meaning_table *t)
{
    puts("static const char words[] =");
    write_texts(t->text, t->key, t->meanings);
    write_texts(t->text, t->term, t->terms);
    puts(";");
    write_numbers("meaning", t->key, t->meanings);
    write_numbers("term", t->term, t->terms);
    puts("static const uint8_t language[] = {");
    for (uint32_t i = 0; i < t->terms; i++) printf("%u,%s", t->language[i], i % 16 == 15 ? "\n" : "");
    puts("};\nstatic const struct meaning_member member[] = {");
    for (uint32_t i = 0; i < t->count; i++)
        printf("{%u,%u,%u},%s", t->members[i].first, t->members[i].second, t->members[i].meaning,
               i % 8 == 7 ? "\n" : "");
    printf("};\nconst struct meaning_table meaning_table_compiled = { %u, %u, %u, words, meaning, term, "
           "language, member };\n",
           t->meanings, t->terms, t->count);
}

int main(int argc, char **argv)
{
    struct err err = ERR_INIT;
    struct question_catalogue q;
    struct meaning_table table;
    if (argc != 2) return fputs("usage: catalogue_make FOLDER\n", stderr), STATUS_USAGE;
    struct analyzer_shared *shared = analyzer_shared_new(&(struct analyzer_options){ .mask = false });
    if (meaning_table_init(&table, argv[1], shared, &err) != 0 ||
        catalogue_init(&q, argv[1], &table, shared, &err) != 0) {
        fprintf(stderr, "%s\n", err.message);
        return (int)err.status;
    }
    const struct catalogue *c = &q.index;
    puts("#include \"miner/catalogue.h\"\n#pragma GCC diagnostic ignored "
         "\"-Wmissing-field-initializers\"\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"");
    write_meanings(&table);
    puts("static const char text[] =");
    write_texts(c->text, c->name, c->questions);
    write_texts(c->text, q.key, c->keys);
    puts(";");
    write_numbers("name", c->name, c->questions);
    write_numbers("sector", c->sector, c->questions);
    fputs("static const uint8_t need[] = {", stdout);
    for (uint32_t i = 0; i < c->questions; i++) printf("%s%u,", i % 32 ? "" : "\n", c->need[i]);
    puts("\n};");
    write_numbers("key", q.key, c->keys);
    write_numbers("ptr", c->ptr, (size_t)c->keys + 1);
    puts("static const struct catalogue_entry entry[] = {");
    for (uint32_t i = 0; i < c->ptr[c->keys]; i++)
        printf("{%u,%u},%s", c->entry[i].question, c->entry[i].weight, i % 8 == 7 ? "\n" : "");
    printf("};\nconst struct question_catalogue catalogue_compiled = {\n"
           ".index = { %u, %u, ptr, entry, text, name, sector, need, %u, %u }, .key = key };\n",
           c->questions, c->keys, c->sectors, c->language);
    catalogue_release(&q);
    meaning_table_release(&table);
    analyzer_shared_free(shared);
    return ferror(stdout) || fflush(stdout) != 0 ? STATUS_IO : STATUS_DONE;
}
