#include "miner/collect.h"

#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/large.h"
#include "miner/base/mem.h"
#include "miner/base/sort.h"
#include "miner/base/utf8.h"
#include "miner/collect_worker.h"
#include "miner/pseudonym.h"

struct reading {
    struct collection *c;
    const struct options *o;
    struct ingest *ingest;
    struct progress *progress;
    pthread_mutex_t lock;   /* ingest, what is read, error */
    struct ticket *tickets; /* in input order; the arrays move as they grow */
    struct words *words;
    struct print *prints;
    struct seen *seen;
    atomic_bool people; /* a ticket names some, so that mentions of people are to be found */
    size_t ticket_capacity, word_capacity, print_capacity, seen_capacity;
    uint64_t count;
    struct err *err;
    bool failed, ended;
    bool first; /* there is a first batch: the first worker's, at first_place */
    uint64_t first_place;
    struct lexicon *lexicon; /* NULL = without */
    struct err lexicon_err;
    const struct analyzer_shared *shared;
    struct analyzer *for_messages; /* made when it is needed */
};

/* Of a cell of tags, each masked for itself; in `out`. */
static struct str mask_tags(struct analyzer *a, struct str tags, struct buf *out)
{
    for (size_t i = 0, end; i < tags.len; i = end) {
        for (end = i; end < tags.len && !strchr(" \t\n,;|", tags.ptr[end]); end++) {
        }
        if (end > i) buf_add_str(out, analyzer_mask(a, str_sub(tags, i, end)));
        if (end < tags.len) buf_add_char(out, tags.ptr[end++]);
    }
    return buf_str(out);
}

static uint32_t name_of(struct collect_worker *me, struct str text, enum name_kind kind)
{
    if (text.len == 0) return 0;
    bool fresh;
    struct str *key;
    uint32_t *at = hashmap_at(&me->name_index[kind], text, (uint32_t)me->name_count, &fresh, &key);
    if (fresh) {
        struct str kept = text;
        char digest[PSEUDONYM_LENGTH + 1];
        *key = arena_str(&me->scratch, text);
        if (kind == NAME_MASKED) kept = analyzer_mask(me->analyzer, text);
        struct buf tags;
        buf_init(&tags);
        if (kind == NAME_TAGS) kept = mask_tags(me->analyzer, text, &tags);
        if (kind == NAME_CUSTOMER) {
            pseudonym_keyed((struct str){ NULL, 0 }, text, digest);
            kept = str_of(digest);
        }
        MEM_RESERVE(me->names, me->name_capacity, me->name_count + 1);
        me->names[me->name_count++] = arena_str(&me->text, kept);
        buf_release(&tags);
    }
    return *at;
}

static bool is_blank(struct str s)
{
    return str_trim(s).len == 0;
}

struct analyzer_text collect_text(const struct raw_ticket *raw)
{
    return (struct analyzer_text){ { raw->subject, raw->body, raw->reply }, raw->people };
}

struct str collect_shown_id(struct analyzer *a, struct str id, struct arena *arena)
{
    bool plain = id.len == 0 || (!memchr(id.ptr, '@', id.len) && !memchr(id.ptr, ' ', id.len));
    return plain ? id : arena_str(arena, analyzer_mask(a, id));
}

void collect_keep(struct collect_worker *me, unsigned number, struct str id, const struct analysis *a,
                  struct ticket *t, struct words *words)
{
    const struct str pieces[] = { id, a->masked[PART_SUBJECT], a->masked[PART_BODY], a->masked[PART_REPLY] };
    uint32_t *const lengths[] = { &t->id_len, &t->subject_len, &t->body_len, &t->reply_len };
    size_t length = 0;
    for (int i = 0; i < 4; i++) length += pieces[i].len;
    char *text = arena_text(&me->text, length), *end = text;
    for (int i = 0; i < 4; i++) {
        if (pieces[i].len) memcpy(end, pieces[i].ptr, pieces[i].len);
        end += pieces[i].len;
        *lengths[i] = (uint32_t)pieces[i].len;
    }
    t->text = text;
    words->from = me->sequence_count;
    words->worker = number;
    for (int p = 0; p < PART_COUNT; p++) {
        size_t n = a->word_count[p];
        words->count[p] = 0;
        if (t->state != TICKET_KEPT) continue;
        words->count[p] = (uint32_t)n;
        LARGE_RESERVE(me->sequence, me->sequence_capacity, me->sequence_count + n);
        if (n) memcpy(me->sequence + me->sequence_count, a->words[p], n * sizeof *me->sequence);
        me->sequence_count += n;
    }
    if (me->signs && t->state == TICKET_KEPT) signs_read(me->signs, a, t);
}

/* Keeps the words of the names of this ticket's people, for mentions in others. */
static void note_people(struct collect_worker *me)
{
    for (size_t i = 0; i < analyzer_people_count(me->analyzer); i++) {
        struct str word = analyzer_person_word(me->analyzer, i), *key;
        bool fresh;
        hashmap_at(&me->people, word, 1, &fresh, &key);
        if (!fresh) continue;
        *key = arena_str(&me->scratch, word);
        MEM_RESERVE(me->person_words, me->person_capacity, me->person_count + 1);
        me->person_words[me->person_count++] = *key;
    }
}

/* Keeps ticket `number` of those that were analysed last. */
static void keep_ticket(struct collect_worker *me, unsigned worker, const struct raw_ticket *raw,
                        size_t number, const struct analysis *a, struct ticket *t, struct words *words,
                        struct print *print, bool people, struct seen *seen)
{
    analyzer_people_of(me->analyzer, number);
    note_people(me);
    struct str id = collect_shown_id(me->analyzer, raw->id, &me->text);
    analyzer_no_people(me->analyzer); /* names below are masked alike for all tickets */
    *t = (struct ticket){ .created = raw->created,
                          .solved = raw->solved,
                          .first_response = raw->first_response,
                          .channel = name_of(me, raw->channel, NAME_MASKED),
                          .status = name_of(me, raw->status, NAME_MASKED),
                          .priority = name_of(me, raw->priority, NAME_MASKED),
                          .tags = name_of(me, raw->tags, NAME_TAGS),
                          .category = name_of(me, raw->category, NAME_MASKED),
                          .customer = name_of(me, raw->customer, NAME_CUSTOMER),
                          .group = name_of(me, raw->group, NAME_MASKED),
                          .csat = name_of(me, raw->csat, NAME_MASKED),
                          .gold = name_of(me, raw->gold, NAME_GOLD),
                          .handle_minutes = raw->handle_minutes,
                          .mood = NAN,
                          .reopens = raw->reopens,
                          .messages = raw->messages,
                          .input = raw->input,
                          .original = UINT32_MAX,
                          .slots = a->found[PART_SUBJECT] | a->found[PART_BODY],
                          .reply_slots = a->found[PART_REPLY],
                          .language = (uint8_t)a->language,
                          .language_lead = a->language_lead,
                          .swappable = raw->swappable };
    if (is_blank(raw->subject) && is_blank(raw->body))
        t->state = TICKET_EMPTY;
    else if (a->automatic)
        t->state = TICKET_AUTOMATIC;
    collect_keep(me, worker, id, a, t, words);
    *seen = (struct seen){ 0 };
    if (people) second_look_mentions(me, a, seen);
    uint64_t lengths[2] = { raw->subject.len, raw->body.len };
    print->text =
        hash_bytes(raw->subject.ptr, raw->subject.len) ^ (hash_bytes(raw->body.ptr, raw->body.len) * 3);
    print->more = hash_bytes(lengths, sizeof lengths) ^ hash_bytes(raw->reply.ptr, raw->reply.len);
}

/* Room for the tickets of a batch, in input order; call with the lock held. Returns the first one's place. */
static uint64_t make_room(struct reading *r, size_t n)
{
    uint64_t place = r->count;
    r->count += n;
    LARGE_RESERVE(r->tickets, r->ticket_capacity, r->count);
    MEM_RESERVE(r->words, r->word_capacity, r->count);
    MEM_RESERVE(r->prints, r->print_capacity, r->count);
    MEM_RESERVE(r->seen, r->seen_capacity, r->count);
    return place;
}

/* Are names of people to be found in others' tickets, as far as is known now? */
static bool name_people(struct reading *r, const struct batch *b)
{
    bool any = atomic_load_explicit(&r->people, memory_order_relaxed);
    for (size_t i = 0; i < b->count && !any; i++) any = b->tickets[i].people.len > 0;
    if (any) atomic_store_explicit(&r->people, true, memory_order_relaxed);
    return any && r->o->analyzer.mask;
}

/* The next batch, and room for what becomes of it; false at the end. */
static bool take_batch(struct reading *r, struct collect_worker *me, uint64_t *place)
{
    pthread_mutex_lock(&r->lock);
    bool more = false;
    if (!r->failed && !r->ended) {
        int got = ingest_next(r->ingest, &me->batch, BATCH_TICKETS, r->err);
        if (got > 0 && r->count + me->batch.count > UINT32_MAX - 1)
            got = err_set(r->err, STATUS_DATA, "more than 4 billion tickets; split the input by period");
        r->failed |= got < 0;
        r->ended |= got == 0;
        more = got > 0;
        if (more) *place = make_room(r, me->batch.count);
    }
    pthread_mutex_unlock(&r->lock);
    return more;
}

/* What there is to do before texts can be analysed, side by side: the first batch, which takes a look at the
 * whole of the first file's form, and what it is analysed with. */
static void begin(void *argument, size_t job, unsigned thread)
{
    (void)thread;
    struct reading *r = argument;
    if (job == 0) {
        r->first = take_batch(r, &r->c->workers[0], &r->first_place);
        return;
    }
    bool signs = r->lexicon && lexicon_init(r->lexicon, r->o->lexicon, &r->lexicon_err) == 0;
    for (unsigned i = 0; i < r->c->worker_count; i++) {
        struct collect_worker *me = &r->c->workers[i];
        me->analyzer = analyzer_new(r->shared);
        if (signs) me->signs = signs_reader_new(me->analyzer, r->lexicon);
        me->mentions = mention_index_new(me->analyzer);
    }
}

/* Reads and analyses batch after batch until the inputs end; one call per thread. What the second look asks
 * of the texts is asked of a batch at a time: they are still near, and so are its tables. */
static void read_on(void *argument, size_t job, unsigned thread)
{
    (void)thread;
    struct reading *r = argument;
    struct collect_worker *me = &r->c->workers[job];
    struct analyzer_text *texts = mem_alloc(BATCH_TICKETS, sizeof *texts);
    struct analysis analyses[ANALYZER_MOST];
    struct ticket *tickets = mem_alloc(BATCH_TICKETS, sizeof *tickets);
    struct words *words = mem_alloc(BATCH_TICKETS, sizeof *words);
    struct print *prints = mem_alloc(BATCH_TICKETS, sizeof *prints);
    struct seen *seen = mem_alloc(BATCH_TICKETS, sizeof *seen);
    uint64_t place = r->first_place;
    for (bool more = job == 0 ? r->first : take_batch(r, me, &place); more;
         more = take_batch(r, me, &place)) {
        uint32_t n = (uint32_t)me->batch.count;
        bool people = name_people(r, &me->batch);
        for (uint32_t i = 0; i < n; i++) texts[i] = collect_text(&me->batch.tickets[i]);
        for (uint32_t from = 0, some; from < n; from += some) {
            some = (uint32_t)analyzer_run_some(me->analyzer, texts + from, n - from, analyses);
            for (uint32_t k = 0, i = from; k < some; k++, i++)
                keep_ticket(me, (unsigned)job, &me->batch.tickets[i], k, &analyses[k], &tickets[i], &words[i],
                            &prints[i], people, &seen[i]);
        }
        for (uint32_t i = 0; i < n; i++) second_look_note(me, &tickets[i], &seen[i]);
        pthread_mutex_lock(&r->lock);
        memcpy(r->tickets + place, tickets, n * sizeof *tickets);
        memcpy(r->words + place, words, n * sizeof *words);
        memcpy(r->prints + place, prints, n * sizeof *prints);
        memcpy(r->seen + place, seen, n * sizeof *seen);
        pthread_mutex_unlock(&r->lock);
        progress_add(r->progress, n);
    }
    free(texts);
    free(tickets);
    free(words);
    free(prints);
    free(seen);
}

/* A name with where its number must go. */
struct named {
    struct str text;
    uint32_t *to;
};

static int by_text(const void *a, const void *b)
{
    return str_cmp(((const struct named *)a)->text, ((const struct named *)b)->text);
}

/* One sorted list of names from those of all workers. */
static void merge_names(struct collection *c, struct workers *w)
{
    size_t total = 0;
    for (unsigned i = 0; i < c->worker_count; i++) total += c->workers[i].name_count;
    struct named *all = mem_alloc(total, sizeof *all);
    size_t n = 0;
    for (unsigned i = 0; i < c->worker_count; i++) {
        struct collect_worker *me = &c->workers[i];
        me->name_to = mem_alloc(me->name_count, sizeof *me->name_to);
        for (size_t j = 0; j < me->name_count; j++)
            all[n++] = (struct named){ me->names[j], &me->name_to[j] };
    }
    sort_array(all, n, sizeof *all, by_text, w);
    c->names = mem_alloc(n, sizeof *c->names);
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || !str_eq(all[i].text, all[i - 1].text)) c->names[c->name_count++] = all[i].text;
        *all[i].to = c->name_count - 1; /* the empty name sorts first: 0 */
    }
    free(all);
}

static void rename_ticket(struct ticket *t, const uint32_t *to)
{
    uint32_t *const fields[] = { &t->channel,  &t->status, &t->priority, &t->tags, &t->category,
                                 &t->customer, &t->group,  &t->csat,     &t->gold };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) *fields[i] = to[*fields[i]];
}

static void mend_dates(struct ticket *t, const struct input *input)
{
    int64_t *const times[] = { &t->created, &t->solved, &t->first_response };
    for (int i = 0; i < 3; i++)
        if (t->swappable & input->swap & (1u << i)) *times[i] = ingest_swap_day_month(*times[i]);
}

static void count_tickets(struct collection *c)
{
    c->from = c->to = c->end = TIME_NONE;
    for (uint32_t i = 0; i < c->count; i++) {
        const struct ticket *t = &c->tickets[i];
        c->states[t->state]++;
        if (t->created != TIME_NONE && t->created > c->end) c->end = t->created;
        if (t->solved != TIME_NONE && t->solved > c->end) c->end = t->solved;
        if (t->state == TICKET_KEPT || t->state == TICKET_OTHER_LANGUAGE) c->languages[t->language]++;
        if (t->state != TICKET_KEPT) continue;
        c->with_reply += t->reply_len > 0;
        if (t->created == TIME_NONE) continue;
        if (c->from == TIME_NONE || t->created < c->from) c->from = t->created;
        if (c->to == TIME_NONE || t->created > c->to) c->to = t->created;
    }
}

struct finish_job {
    struct collection *c;
    const struct words *words; /* tell which worker read a ticket */
    const struct options *o;
    const struct input *inputs;
};

/* What is only known once all is read: numbers of names, which way round dates are. */
static void finish_tickets(void *argument, size_t job, unsigned thread)
{
    (void)thread;
    const struct finish_job *f = argument;
    uint32_t from = (uint32_t)job * BATCH_TICKETS;
    for (uint32_t i = from; i < f->c->count && i - from < BATCH_TICKETS; i++) {
        struct ticket *t = &f->c->tickets[i];
        const struct options *o = f->o;
        rename_ticket(t, f->c->workers[f->words[i].worker].name_to);
        mend_dates(t, &f->inputs[t->input]);
        if ((o->since != TIME_NONE && (t->created == TIME_NONE || t->created < o->since)) ||
            (o->until != TIME_NONE && (t->created == TIME_NONE || t->created >= o->until)))
            t->state = TICKET_OUTSIDE_PERIOD;
    }
}

struct str collect_mask(const struct collection *c, struct str text)
{
    return analyzer_mask(c->workers[0].analyzer, text);
}

/* A path is kept as it was given, unless it names a person: "export jan@example.org.csv". Its numbers are
 * dates and numbers of files. */
static struct str shown_path(struct collection *c, const char *path)
{
    static const enum mask_kind personal[] = { MASK_EMAIL, MASK_IBAN, MASK_CARD, MASK_PHONE, MASK_NAME };
    struct buf valid;
    buf_init(&valid);
    utf8_repair(str_of(path), &valid);
    struct str shown = buf_str(&valid), masked = collect_mask(c, shown);
    for (size_t i = 0; i < sizeof personal / sizeof *personal; i++)
        if (str_find(masked, str_of(mask_placeholder(personal[i]))) != SIZE_MAX) shown = masked;
    shown = arena_str(&c->arena, shown);
    buf_release(&valid);
    return shown;
}

/* Masks what results show of the inputs themselves. */
static void mask_inputs(struct collection *c)
{
    size_t n;
    const struct input *input = ingest_inputs(c->ingest, &n);
    analyzer_no_people(c->workers[0].analyzer);
    c->paths = arena_zero(&c->arena, n ? n : 1, sizeof *c->paths);
    c->members = arena_zero(&c->arena, n ? n : 1, sizeof *c->members);
    for (size_t i = 0; i < n; i++) {
        c->paths[i] = shown_path(c, input[i].path);
        c->members[i] = shown_path(c, input[i].member);
    }
    const struct rejected *rejected = ingest_rejected(c->ingest, &n);
    c->excerpts = arena_zero(&c->arena, n ? n : 1, sizeof *c->excerpts);
    for (size_t i = 0; i < n; i++)
        c->excerpts[i] = arena_str(&c->arena, analyzer_mask(c->workers[0].analyzer, rejected[i].excerpt));
}

static struct str shown_in_message(void *masker, struct str text)
{
    struct reading *r = masker;
    if (!r->for_messages) r->for_messages = analyzer_new(r->shared);
    return analyzer_mask(r->for_messages, text);
}

int collect_run(struct collection *c, const struct options *o, struct lexicon *lexicon, struct workers *w,
                struct progress *p, struct err *err)
{
    memset(c, 0, sizeof *c);
    arena_init(&c->arena);
    struct analyzer_shared *shared = analyzer_shared_new(&o->analyzer);
    struct reading r = { .c = c,
                         .o = o,
                         .progress = p,
                         .err = err,
                         .lexicon = lexicon,
                         .lexicon_err = ERR_INIT,
                         .shared = shared };
    struct ingest_options options = o->ingest;
    options.shown = shown_in_message;
    options.masker = &r;
    int result = -1;
    c->ingest = r.ingest = ingest_new(o->files, o->file_count, &options, err);
    pthread_mutex_init(&r.lock, NULL);
    if (!c->ingest) goto out;
    c->worker_count = workers_count(w);
    c->workers = mem_zero(c->worker_count, sizeof *c->workers);
    for (unsigned i = 0; i < c->worker_count; i++) {
        struct collect_worker *me = &c->workers[i];
        arena_init_large(&me->text);
        arena_init(&me->scratch);
        hashmap_init(&me->people);
        for (int k = 0; k < NAME_KINDS; k++) hashmap_init(&me->name_index[k]);
        batch_init(&me->batch);
        MEM_RESERVE(me->names, me->name_capacity, 1);
        me->names[me->name_count++] = (struct str){ NULL, 0 };
    }
    progress_stage(p, "reading", "tickets", 0);
    workers_run(w, 2, begin, &r);
    if (r.lexicon_err.status != STATUS_DONE) {
        err_release(err);
        *err = r.lexicon_err;
        goto out;
    }
    workers_run(w, c->worker_count, read_on, &r);
    if (r.failed) goto out;
    size_t inputs;
    const struct input *input = ingest_inputs(c->ingest, &inputs);
    struct words *words = r.words;
    struct print *prints = r.prints;
    c->tickets = r.tickets;
    c->count = (uint32_t)r.count;
    r.tickets = NULL;
    r.words = NULL;
    r.prints = NULL;
    merge_names(c, w);
    struct finish_job finish = { c, words, o, input };
    workers_run(w, ((size_t)c->count + BATCH_TICKETS - 1) / BATCH_TICKETS, finish_tickets, &finish);
    collect_fold_channels(c);
    second_look(c, words, r.seen, w, o->analyzer.mask);
    free(r.seen);
    r.seen = NULL;
    collect_order(c, prints, w);
    free(prints);
    count_tickets(c);
    mask_inputs(c);
    for (unsigned i = 0; i < c->worker_count; i++) {
        const uint64_t *counts = analyzer_mask_counts(c->workers[i].analyzer);
        for (int k = 0; k < MASK_KIND_COUNT; k++) c->mask_counts[k] += counts[k];
        signs_reader_free(c->workers[i].signs);
        c->workers[i].signs = NULL;
        batch_release(&c->workers[i].batch);
        arena_release(&c->workers[i].scratch);
        hashmap_release(&c->workers[i].people);
        for (int k = 0; k < NAME_KINDS; k++) hashmap_release(&c->workers[i].name_index[k]);
    }
    c->words = words;
    result = 0;
out:
    large_free(r.tickets);
    free(r.words);
    free(r.prints);
    free(r.seen);
    analyzer_free(r.for_messages);
    pthread_mutex_destroy(&r.lock);
    c->shared = shared;
    if (result != 0) collect_release(c);
    return result;
}

void collect_release(struct collection *c)
{
    collect_drop_words(c);
    for (unsigned i = 0; i < c->worker_count; i++) {
        struct collect_worker *me = &c->workers[i];
        arena_release(&me->text);
        arena_release(&me->scratch);
        hashmap_release(&me->people);
        free(me->person_words);
        for (int k = 0; k < NAME_KINDS; k++) hashmap_release(&me->name_index[k]);
        free(me->names);
        free(me->name_to);
        batch_release(&me->batch);
        signs_reader_free(me->signs);
        second_look_forget(me);
    }
    free(c->workers);
    large_free(c->tickets);
    free(c->names);
    free(c->order);
    for (int place = 0; place < HOLDING_PLACES; place++) free(c->holding[place].texts);
    analyzer_shared_free(c->shared);
    ingest_free(c->ingest);
    arena_release(&c->arena);
    memset(c, 0, sizeof *c);
}
