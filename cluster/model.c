#include "cluster/model.h"

#include <stdlib.h>
#include <string.h>

void model_init(struct model *m)
{
    memset(m, 0, sizeof *m);
    arena_init(&m->arena);
}

void model_release(struct model *m)
{
    arena_release(&m->arena);
    free(m->text);
    free(m->weight);
    free(m->df);
    free(m->id);
    free(m->size);
    free(m->prototype);
    free(m->trials);
    csr_release(&m->centroids);
    csr_release(&m->prototypes);
    memset(m, 0, sizeof *m);
}
