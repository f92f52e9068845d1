/* evaluate: how well the types found agree with a column of the export. */
#include <stdlib.h>

#include "cluster/agreement.h"
#include "miner/base/json_out.h"
#include "miner/base/mem.h"
#include "miner/base/outfile.h"
#include "miner/commands.h"
#include "miner/pipeline.h"

static bool counts_as_gold(struct str gold)
{
    return gold.len > 0 && gold.ptr[0] != '_' && !str_eq_nocase(gold, STR("overig"));
}

static void print_table(const struct agreement *a, uint32_t k, FILE *out)
{
    fprintf(out, "tickets compared  %u\n", a->n);
    fprintf(out, "gold categories   %u\n", a->gold_count);
    fprintf(out, "types found       %u\n", k);
    fprintf(out, "NMI               %.3f\n", a->nmi);
    fprintf(out, "ARI               %.3f\n", a->ari);
    fprintf(out, "ACC               %.3f\n", a->acc);
    fprintf(out, "V-measure         %.3f\n", a->v_measure);
    fprintf(out, "purity            %.3f\n", a->purity);
    fprintf(out, "top-20 F1         %.3f\n", a->top20_f1);
}

static void add_json(struct buf *b, const char *key, double value, const char *end)
{
    buf_add_format(b, "  \"%s\": ", key);
    json_add_number(b, value);
    buf_add_str(b, str_of(end));
}

static int write_json(const struct agreement *a, uint32_t k, const char *path, struct err *err)
{
    struct buf b;
    buf_init(&b);
    buf_add_str(&b, STR("{\n"));
    add_json(&b, "n", a->n, ",\n");
    add_json(&b, "k_gold", a->gold_count, ",\n");
    add_json(&b, "k", k, ",\n");
    add_json(&b, "nmi", a->nmi, ",\n");
    add_json(&b, "ari", a->ari, ",\n");
    add_json(&b, "acc", a->acc, ",\n");
    add_json(&b, "v_measure", a->v_measure, ",\n");
    add_json(&b, "purity", a->purity, ",\n");
    add_json(&b, "top20_f1", a->top20_f1, "\n}\n");
    int result = outfile_write(path, buf_str(&b), err);
    buf_release(&b);
    return result;
}

int evaluate_command(const struct options *o, struct err *err)
{
    struct run run;
    if (o->json && output_not_an_input(o->json, o, err) != 0) return -1;
    if (run_read(&run, o, err) != 0) return -1;
    int result = run_group(&run, o, NULL, err);
    if (result == 0) {
        progress_total(run.progress, run.c.count, "ticket");
        uint32_t *gold = mem_alloc(run.c.count, sizeof *gold), *found = mem_alloc(run.c.count, sizeof *found),
                 n = 0;
        for (uint32_t d = 0; d < run.c.kept; d++) {
            uint32_t name = run.c.tickets[run.c.order[d]].gold;
            if (!counts_as_gold(run.c.names[name])) continue;
            gold[n] = name;
            found[n++] = run.group.type[d];
        }
        for (uint32_t i = 0; i < run.c.count; i++) { /* set apart by the program, not by the column */
            const struct ticket *t = &run.c.tickets[i];
            if (t->state != TICKET_OTHER_LANGUAGE || !counts_as_gold(run.c.names[t->gold])) continue;
            gold[n] = t->gold;
            found[n++] = GROUP_REST;
        }
        if (n == 0) {
            result = err_set(err, STATUS_DATA, "%s: column \"%s\" holds no category of any ticket",
                             o->files[0], o->ingest.gold_column);
        } else {
            struct agreement a;
            agreement_of(gold, found, n, &a);
            if (o->json) result = write_json(&a, run.group.k, o->json, err);
            if (result == 0 && !o->quiet && !(o->json && o->json[0] == '-' && !o->json[1]))
                print_table(&a, run.group.k, stdout);
        }
        free(gold);
        free(found);
    }
    run_release(&run);
    return result;
}
