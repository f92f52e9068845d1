#include "miner/ingest/xlsx.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/ingest_fixture.h"
#include "tests/unit/zip_fixture.h"

#define MAIN      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define OFFICE    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONS "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""

static const struct ingest_options mining = { .text_required = true };

/* What differs from workbook to workbook; NULL: as usual. */
struct parts {
    const char *sheets[3];          /* inside of <worksheet> */
    const char *strings;            /* inside of <sst> */
    const char *styles;             /* inside of <styleSheet> */
    const char *workbook, *targets; /* whole part; whole relations of it */
};

static struct str wrap(struct buf *b, const char *before, const char *inside, const char *after)
{
    buf_clear(b);
    buf_add_format(b, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n%s%s%s", before, inside,
                   after);
    return buf_str(b);
}

static const char usual_workbook[] =
    "<workbook " MAIN " xmlns:r=\"" OFFICE "\"><sheets><sheet name=\"Een\" sheetId=\"1\" r:id=\"rId1\"/>"
    "<sheet name=\"Twee\" sheetId=\"2\" r:id=\"rId2\"/>"
    "<sheet name=\"Drie &amp; vier\" sheetId=\"3\" state=\"hidden\" r:id=\"rId3\"/></sheets></workbook>";
static const char usual_targets[] =
    "<Relationships " RELATIONS "><Relationship Id=\"rId1\" Type=\"" OFFICE
    "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" OFFICE
    "/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/><Relationship Id=\"rId3\" Type=\"" OFFICE
    "/worksheet\" Target=\"../xl/./worksheets/sheet3.xml\"/><Relationship Id=\"rId4\" Type=\"" OFFICE
    "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId5\" Type=\"" OFFICE
    "/styles\" Target=\"styles.xml\"/></Relationships>";

static void add_workbook(struct buf *out, const struct parts *p)
{
    struct buf b[7] = { { 0 } };
    struct file files[9];
    size_t n = 0;
    files[n++] = (struct file){ "[Content_Types].xml", STR("<Types/>") };
    files[n++] =
        (struct file){ "_rels/.rels", STR("<Relationships " RELATIONS "><Relationship Id=\"a\" Type=\"" OFFICE
                                          "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>") };
    files[n++] =
        (struct file){ "xl/workbook.xml", wrap(&b[0], "", p->workbook ? p->workbook : usual_workbook, "") };
    files[n++] = (struct file){ "xl/_rels/workbook.xml.rels",
                                wrap(&b[1], "", p->targets ? p->targets : usual_targets, "") };
    if (p->strings)
        files[n++] =
            (struct file){ "xl/sharedStrings.xml", wrap(&b[2], "<sst " MAIN ">", p->strings, "</sst>") };
    if (p->styles)
        files[n++] = (struct file){ "xl/styles.xml",
                                    wrap(&b[3], "<styleSheet " MAIN ">", p->styles, "</styleSheet>") };
    static const char *const names[] = { "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
                                         "xl/worksheets/sheet3.xml" };
    for (size_t i = 0; i < 3; i++)
        if (p->sheets[i])
            files[n++] = (struct file){ names[i], wrap(&b[4 + i], "<worksheet " MAIN ">", p->sheets[i],
                                                       "</worksheet>") };
    add_zip(out, files, n, NULL);
    for (size_t i = 0; i < 7; i++) buf_release(&b[i]);
}

/* A workbook in memory. */
struct opened {
    struct buf bytes;
    struct source source;
    struct zip *zip;
    struct xlsx *book;
    struct err err;
};

static void open_bytes(struct opened *o)
{
    source_open_memory(&o->source, "boek.xlsx", o->bytes.ptr, o->bytes.len);
    o->zip = zip_open(&o->source, &o->err);
    o->book = o->zip ? xlsx_open(o->zip, "boek.xlsx", &o->err) : NULL;
}

static void open_parts(struct opened *o, const struct parts *p)
{
    *o = (struct opened){ .err = ERR_INIT };
    add_workbook(&o->bytes, p);
    open_bytes(o);
}

static void close_book(struct opened *o)
{
    xlsx_close(o->book);
    zip_close(o->zip);
    source_close(&o->source);
    buf_release(&o->bytes);
    err_release(&o->err);
}

/* All of a sheet, a line per cell: address, kind, text; a row's reason after its cells. -1 on failure. */
static int dump(struct opened *o, size_t sheet, struct buf *out)
{
    static const char kinds[] = "tndbe";
    struct xlsx_row row;
    int more;
    buf_clear(out);
    buf_add(out, "", 0);
    if (xlsx_start(o->book, sheet, &o->err)) return -1;
    while ((more = xlsx_next(o->book, &row, &o->err)) > 0) {
        for (size_t i = 0; i < row.count; i++) {
            xlsx_address(out, row.cells[i].column, row.number);
            buf_add_format(out, " %c %.*s\n", kinds[row.cells[i].kind], STR_ARG(row.cells[i].text));
        }
        if (row.reason) buf_add_format(out, "%llu: %s\n", (unsigned long long)row.number, row.reason);
    }
    return more;
}

static void reads(const struct parts *p, const char *expected)
{
    struct opened o;
    struct buf got = { 0 };
    open_parts(&o, p);
    if (!o.book) fail_msg("%s", o.err.message);
    if (dump(&o, 0, &got) < 0) fail_msg("%s", o.err.message);
    assert_string_equal(got.ptr, expected);
    buf_release(&got);
    close_book(&o);
}

static void refuses(const struct parts *p, const char *words)
{
    struct opened o;
    struct buf got = { 0 };
    open_parts(&o, p);
    if (o.book && dump(&o, 0, &got) >= 0) fail_msg("read: %s", got.ptr);
    assert_int_equal(o.err.status, STATUS_DATA);
    if (!strstr(o.err.message, words) || !strstr(o.err.message, "boek.xlsx"))
        fail_msg("\"%s\" does not say \"%s\"", o.err.message, words);
    buf_release(&got);
    close_book(&o);
}

#define SHEET(rows) .sheets = { "<sheetData>" rows "</sheetData>" }

/* ---- cells ---- */

static void texts_of_every_kind(void **state)
{
    (void)state;
    reads(
        &(struct parts){
            .strings = "<si><t>gewoon &lt;b&gt; &amp; \xC3\xA9\xE2\x82\xAC</t></si>"
                       "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">rijk </t></r><r><t>samen</t></r>"
                       "<rPh sb=\"0\" eb=\"1\"><t>uitspraak</t></rPh><phoneticPr fontId=\"1\"/></si>"
                       "<si/><si><t>twee\nregels</t></si>",
            SHEET("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                  "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"
                  "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>in de cel</t></is></c>"
                  "<c r=\"B2\" t=\"inlineStr\"><is><r><t>ook </t></r><r><t>rijk</t></r>"
                  "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>"
                  "<c r=\"C2\" t=\"str\"><f>A1&amp;\"!\"</f><v>formule</v></c></row>") },
        "A1 t gewoon <b> & \xC3\xA9\xE2\x82\xAC\nB1 t rijk samen\nD1 t twee\nregels\n"
        "A2 t in de cel\nB2 t ook rijk\nC2 t formule\n");
}

static void escapes_of_characters(void **state)
{
    (void)state;
    reads(&(struct parts){ .strings =
                               "<si><t>a_x000D_\nb_x005F_x0041_ _x20AC_ _xD83D__xDE00_ _xD83D_ _x0007_. _x_ "
                               "_x00zz_ _x41_</t></si>",
                           SHEET("<row><c t=\"s\"><v>0</v></c></row>") },
          "A1 t a\r\nb_x0041_ \xE2\x82\xAC \xF0\x9F\x98\x80 \xEF\xBF\xBD . _x_ _x00zz_ _x41_\n");
}

static void numbers_booleans_and_errors(void **state)
{
    (void)state;
    reads(&(struct parts){ SHEET(
              "<row r=\"1\"><c r=\"A1\"><v>42</v></c><c r=\"B1\" t=\"n\"><v>-1.5</v></c>"
              "<c r=\"C1\"><v>1.2345678901E+10</v></c><c r=\"D1\"><v>0.30000000000000004</v></c>"
              "<c r=\"E1\"><v>12345.0</v></c><c r=\"F1\"><v>31012345678901234</v></c></row>"
              "<row r=\"2\"><c r=\"A2\" t=\"b\"><v>1</v></c><c r=\"B2\" t=\"b\"><v>0</v></c>"
              "<c r=\"C2\" t=\"e\"><v>#N/A</v></c><c r=\"D2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
              "<c r=\"E2\"><f>SUM(A1:B1)</f><v>40.5</v></c></row>") },
          "A1 n 42\nB1 n -1.5\nC1 n 12345678901\nD1 n 0.3\nE1 n 12345\nF1 n 31012345678901234\n"
          "A2 b TRUE\nB2 b FALSE\nC2 e #N/A\nD2 e #DIV/0!\nE2 n 40.5\n");
}

static void dates_by_their_style(void **state)
{
    (void)state;
    static const char styles[] =
        "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-jjjj\\ uu:mm\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm:ss\"/>"
        "<numFmt numFmtId=\"166\" formatCode=\"#,##0.00\\ &quot;dagen&quot;\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/>"
        "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"20\"/></cellXfs>";
    static const char rows[] =
        "<sheetData><row><c s=\"1\"><v>46112</v></c><c s=\"2\"><v>46112.428483796299</v></c>"
        "<c s=\"3\"><v>46112.999999</v></c><c s=\"4\"><v>1.1458333333333333</v></c>"
        "<c s=\"5\"><v>46112</v></c><c s=\"0\"><v>46112</v></c><c s=\"6\"><v>0.75</v></c>"
        "<c s=\"6\"><v>46112.75</v></c><c s=\"1\"><v>-4</v></c><c s=\"1\"><v>59</v></c>"
        "<c s=\"1\"><v>61</v></c><c s=\"99\"><v>5</v></c>"
        "<c t=\"d\"><v>2026-03-31T10:17:00</v></c></row></sheetData>";
    reads(
        &(struct parts){ .styles = styles, .sheets = { rows } },
        "A1 d 2026-03-31\nB1 d 2026-03-31 10:17:01\nC1 d 2026-04-01\nD1 d 27:30:00\nE1 n 46112\nF1 n 46112\n"
        "G1 d 18:00:00\nH1 d 2026-03-31 18:00:00\nI1 d -4\nJ1 d 1900-02-28\nK1 d 1900-03-01\nL1 n 5\n"
        "M1 d 2026-03-31T10:17:00\n");
    static const char workbook[] =
        "<workbook " MAIN " xmlns:r=\"" OFFICE "\"><workbookPr date1904=\"1\"/><sheets>"
        "<sheet name=\"Een\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    reads(&(struct parts){ .workbook = workbook,
                           .styles = styles,
                           SHEET("<row><c s=\"1\"><v>44650</v></c><c s=\"2\"><v>44650.5</v></c></row>") },
          "A1 d 2026-03-31\nB1 d 2026-03-31 12:00:00\n");
}

static void cells_and_rows_without_address(void **state)
{
    (void)state;
    reads(&(struct parts){ SHEET(
              "<row><c><v>1</v></c><c/><c><v>2</v></c></row>"
              "<row r=\"7\"><c r=\"C7\"><v>3</v></c><c><v>4</v></c><c r=\"AB7\"><v>5</v></c></row>"
              "<row/><row><c r=\"B12\"><v>6</v></c></row>"
              "<row r=\"3\"><c r=\"XFD3\"><v>7</v></c></row>") },
          "A1 n 1\nC1 n 2\nC7 n 3\nD7 n 4\nAB7 n 5\nB12 n 6\nXFD13 n 7\n");
}

static void what_is_not_a_value_is_passed_over(void **state)
{
    (void)state;
    reads(&(struct parts){ .sheets = { "<sheetPr/><cols><col min=\"1\" max=\"2\"/></cols><sheetData>"
                                       "<row r=\"1\" spans=\"1:2\" ht=\"15\"><c r=\"A1\" s=\"1\"/>"
                                       "<c r=\"B1\"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>"
                                       "<row r=\"2\"><c r=\"A2\"><f>B1</f></c></row>"
                                       "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"
                                       "<extLst><ext><row><c><v>8</v></c></row></ext></extLst>" } },
          "B1 n 1\n");
}

static void cells_that_cannot_be_used(void **state)
{
    (void)state;
    reads(
        &(struct parts){ SHEET("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>5</v></c></row>"
                               "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>"
                               "<row r=\"3\"><c r=\"3\"><v>1</v></c></row>"
                               "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>-1</v></c></row>"
                               "<row r=\"5\"><c r=\"A5\"><v>5</v></c></row>") },
        "A1 n 1\n1: a cell refers to a text that the workbook does not hold\n2: a cell beyond column XFD\n"
        "3: a cell whose address cannot be read\n4: a cell refers to a text that the workbook does not hold\n"
        "A5 n 5\n");
    struct buf b = { 0 };
    buf_add_str(&b, STR("<sheetData><row><c t=\"inlineStr\"><is><t>"));
    for (int i = 0; i < XLSX_CELL_MAX / 16 + 1; i++) buf_add_format(&b, "%015d ", i);
    buf_add_str(&b, STR("</t></is></c></row><row><c><v>2</v></c></row></sheetData>"));
    reads(&(struct parts){ .sheets = { b.ptr } },
          "1: longer than 32 MiB, or a field longer than 16 MiB\nA2 n 2\n");
    buf_release(&b);
}

/* ---- the package ---- */

static void sheets_by_name(void **state)
{
    (void)state;
    struct opened o;
    struct buf got = { 0 };
    size_t count;
    open_parts(&o,
               &(struct parts){ .sheets = { "<sheetData/>",
                                            "<sheetData><row><c><v>2</v></c></row><row><c><v>3</v></c></row>"
                                            "</sheetData>",
                                            "<sheetData><row><c><v>4</v></c></row></sheetData>" } });
    assert_non_null(o.book);
    const struct xlsx_sheet *sheets = xlsx_sheets(o.book, &count);
    assert_int_equal(count, 3);
    assert_true(str_eq(sheets[2].name, STR("Drie & vier")));
    assert_true(sheets[2].hidden && !sheets[1].hidden && sheets[1].has_cells);
    assert_int_equal(xlsx_find_sheet(o.book, STR("twee")), 1);
    assert_int_equal(xlsx_find_sheet(o.book, STR("Vijf")), SIZE_MAX);
    assert_int_equal(dump(&o, 0, &got), 0);
    assert_string_equal(got.ptr, "");
    struct xlsx_row row;
    assert_int_equal(xlsx_start(o.book, 1, &o.err), 0); /* left in the middle */
    assert_int_equal(xlsx_next(o.book, &row, &o.err), 1);
    assert_int_equal(dump(&o, 2, &got), 0);
    assert_string_equal(got.ptr, "A1 n 4\n");
    assert_int_equal(dump(&o, 1, &got), 0);
    assert_string_equal(got.ptr, "A1 n 2\nA2 n 3\n");
    assert_int_equal(xlsx_next(o.book, &row, &o.err), 0); /* the end stays the end */
    buf_release(&got);
    close_book(&o);
}

/* Strict OOXML, with prefixes and its own addresses of namespaces; a chart among the sheets. */
static void strict_and_prefixed(void **state)
{
    (void)state;
    reads(
        &(struct parts){
            .workbook = "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" "
                        "xmlns:rr=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><x:sheets>"
                        "<x:sheet name=\"Een\" sheetId=\"1\" rr:id=\"b\"/>"
                        "<x:sheet name=\"Grafiek\" sheetId=\"2\" rr:id=\"c\"/></x:sheets></x:workbook>",
            .targets = "<Relationships><Relationship Id=\"b\" "
                       "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" "
                       "Target=\"worksheets\\sheet1.xml\"/><Relationship Id=\"c\" "
                       "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/chartsheet\" "
                       "Target=\"chartsheets/sheet1.xml\"/></Relationships>",
            .sheets = { "<x:sheetData xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:row "
                        "r=\"1\">"
                        "<x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>streng</x:t></x:is></x:c></x:row>"
                        "</x:sheetData>" } },
        "A1 t streng\n");
}

static void parts_that_are_not_sound(void **state)
{
    (void)state;
    refuses(&(struct parts){ .workbook = "<html/>" }, "is no workbook");
    refuses(&(struct parts){ .workbook = "<workbook><sheets/></workbook>" }, "without sheets");
    refuses(&(struct parts){ .workbook = "<workbook><sheets>" }, "is damaged");
    refuses(&(struct parts){ .strings = "<si><t>a</si>", SHEET("<row><c t=\"s\"><v>0</v></c></row>") },
            "is damaged");
    /* A sheet that breaks off: what came before is sound. */
    reads(&(struct parts){ SHEET(
              "<row r=\"1\"><c><v>1</v></c></row><row r=\"4\"><c><v>2</v></c><c><v>3</row>") },
          "A1 n 1\nA4 n 2\n4: the sheet is damaged from here on\n");
    reads(&(struct parts){ SHEET("<row r=\"1\"><c><v>1</v></c></row>\x01") },
          "A1 n 1\n2: the sheet is damaged from here on\n");
    /* No sheet at all is an empty one. */
    reads(&(struct parts){ .strings = NULL }, "");
}

/* ---- what attacks ---- */

static void entities_and_declarations_are_refused(void **state)
{
    (void)state;
    static const char bomb[] =
        "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
        "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    struct buf workbook = { 0 };
    buf_add_format(&workbook, "%s%s", bomb, usual_workbook);
    refuses(&(struct parts){ .workbook = workbook.ptr }, "document type declaration");
    buf_release(&workbook);
    refuses(&(struct parts){ .workbook = "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><w/>" }, "document type");
    reads(&(struct parts){ SHEET("<row><c t=\"str\"><v>&x;</v></c></row>") },
          "1: the sheet is damaged from here on\n");
}

static void depth_and_giant_tags_are_refused(void **state)
{
    (void)state;
    struct buf b = { 0 };
    for (int i = 0; i < 200; i++) buf_add_str(&b, STR("<a>"));
    refuses(&(struct parts){ .sheets = { b.ptr } }, "nests");
    buf_clear(&b);
    buf_add_str(&b, STR("<sheetData><!--"));
    for (int i = 0; i < 3 * 1024 * 1024 / 16; i++) buf_add_format(&b, "%015d ", i);
    buf_add_str(&b, STR("--></sheetData>"));
    refuses(&(struct parts){ .sheets = { b.ptr } }, "longer than any office file");
    buf_release(&b);
}

/* ---- tickets ---- */

#define CELL(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"

static void a_sheet_of_tickets_among_others(void **state)
{
    (void)state;
    struct fixture f = { .files = 0 };
    struct buf b = { 0 };
    add_workbook(
        &b,
        &(struct parts){
            .styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs>",
            .sheets = {
                "<sheetData><row>" CELL("Veld")
                    CELL("Uitleg van het veld") "</row>"
                                                "<row>" CELL("Status") CELL(
                                                    "Waar de melding nu mee bezig is") "</row></sheetData>",
                "<sheetData><row r=\"1\">" CELL(
                    "Meldingen eerste kwartaal") "</row>"
                                                 "<row r=\"3\">" CELL("Nummer") CELL("Aangemaakt")
                                                     CELL("Onderwerp") CELL("Omschrijving") CELL(
                                                         "Status") "</row>"
                                                                   "<row r=\"4\"><c><v>1001</v></c><c "
                                                                   "s=\"1\"><v>46112.5</v></c>" CELL("Pakket")
                                                                       CELL("Waar blijft mijn "
                                                                            "pakket?") "</row>"
                                                                                       "<row "
                                                                                       "r=\"6\"><"
                                                                                       "c "
                                                                                       "r=\"A6\"><"
                                                                                       "v>1002</"
                                                                                       "v></c><c "
                                                                                       "r=\"D6\" "
                                                                                       "t="
                                                                                       "\"inlineSt"
                                                                                       "r\"><is><"
                                                                                       "t>Hoe kan "
                                                                                       "ik "
                                                                                       "ruilen?</"
                                                                                       "t>"
                                                                                       "</is></"
                                                                                       "c><c "
                                                                                       "r=\"E6\" "
                                                                                       "t=\"e\"><"
                                                                                       "v>#N/A</"
                                                                                       "v></c><c "
                                                                                       "r=\"H6\"><"
                                                                                       "v>9</v></"
                                                                                       "c></row>"
                                                                                       "<row "
                                                                                       "r=\"7\"><"
                                                                                       "c "
                                                                                       "r=\"A7\"><"
                                                                                       "v>1003</"
                                                                                       "v></c><c "
                                                                                       "r="
                                                                                       "\"XFE7\"><"
                                                                                       "v>1</v></"
                                                                                       "c></row>"
                                                                                       "<row "
                                                                                       "r="
                                                                                       "\"8\""
                                                                                       ">" CELL("Totaa"
                                                                                                "l") "<"
                                                                                                     "c"
                                                                                                     ">"
                                                                                                     "<"
                                                                                                     "v"
                                                                                                     ">"
                                                                                                     "3"
                                                                                                     "<"
                                                                                                     "/"
                                                                                                     "v"
                                                                                                     ">"
                                                                                                     "<"
                                                                                                     "/"
                                                                                                     "c"
                                                                                                     ">"
                                                                                                     "<"
                                                                                                     "/"
                                                                                                     "r"
                                                                                                     "o"
                                                                                                     "w"
                                                                                                     ">"
                                                                                                     "<"
                                                                                                     "/"
                                                                                                     "s"
                                                                                                     "h"
                                                                                                     "e"
                                                                                                     "e"
                                                                                                     "t"
                                                                                                     "D"
                                                                                                     "a"
                                                                                                     "t"
                                                                                                     "a"
                                                                                                     ">",
                "<sheetData><row>" CELL("id") CELL("omschrijving") CELL(
                    "status") "</row><row><c><v>1</v></c>" CELL("Verborgen vraag") "</row></sheetData>" } });
    fixture_add(&f, b.ptr, b.len);
    fixture_read(&f, &mining, 100);
    if (f.result != 0) fail_msg("%s", f.err.message);
    assert_int_equal(f.count, 2);
    assert_true(str_eq(f.tickets[0].id, STR("1001")));
    assert_true(str_eq(f.tickets[0].body, STR("Waar blijft mijn pakket?")));
    assert_int_equal(f.tickets[0].created, 1774958400); /* 2026-03-31 12:00 */
    assert_true(str_eq(f.tickets[1].body, STR("Hoe kan ik ruilen?")));
    assert_int_equal(f.tickets[1].status.len, 0);
    assert_int_equal(f.tickets[1].first_line, 6);
    assert_int_equal(f.rejected_count, 2);
    assert_int_equal(f.rejected[0].first_line, 7);
    assert_string_equal(f.rejected[1].reason, "footer of the report");
    assert_true(str_eq(f.rejected[1].excerpt, STR("Totaal\t3")));
    assert_string_equal(f.inputs[0].format, "xlsx");
    assert_string_equal(f.inputs[0].sheet, "Twee");
    assert_int_equal(f.inputs[0].delimiter, 0);
    bool said = false;
    for (size_t i = 0; i < f.inputs[0].note_count; i++)
        said |= str_find(f.inputs[0].notes[i], STR("\"Twee\" was read")) != SIZE_MAX &&
                str_find(f.inputs[0].notes[i], STR("Een, Drie & vier (hidden)")) != SIZE_MAX;
    assert_true(said);
    fixture_release(&f);

    fixture_add(&f, b.ptr, b.len);
    fixture_read(&f, &(struct ingest_options){ .sheet = "drie & VIER", .text_required = true }, 100);
    assert_int_equal(f.result, 0);
    assert_int_equal(f.count, 1);
    assert_true(str_eq(f.tickets[0].body, STR("Verborgen vraag")));
    fixture_release(&f);

    fixture_add(&f, b.ptr, b.len);
    fixture_read(&f, &(struct ingest_options){ .sheet = "Blad9", .text_required = true }, 100);
    assert_int_equal(f.result, -1);
    assert_non_null(strstr(f.err.message, "no sheet \"Blad9\""));
    assert_non_null(strstr(f.err.message, "Een, Twee, Drie & vier (hidden)"));
    fixture_release(&f);
    buf_release(&b);
}

/* A workbook whose bytes are spoilt, one place after the other: an error or tickets, never a crash. */
static void workbooks_that_are_spoilt(void **state)
{
    (void)state;
    struct buf whole = { 0 };
    add_workbook(&whole,
                 &(struct parts){ .strings = "<si><t>Waar blijft mijn pakket?</t></si>",
                                  SHEET("<row>" CELL("vraag") "</row><row><c t=\"s\"><v>0</v></c></row>") });
    for (size_t at = 0; at < whole.len; at += 7) {
        struct opened o = { .err = ERR_INIT };
        struct buf got = { 0 };
        buf_add(&o.bytes, whole.ptr, whole.len);
        o.bytes.ptr[at] = (char)(o.bytes.ptr[at] ^ 0x55);
        open_bytes(&o);
        if (!o.book || dump(&o, 0, &got) < 0) assert_non_null(o.err.message);
        buf_release(&got);
        close_book(&o);
    }
    buf_release(&whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_of_every_kind),
        cmocka_unit_test(escapes_of_characters),
        cmocka_unit_test(numbers_booleans_and_errors),
        cmocka_unit_test(dates_by_their_style),
        cmocka_unit_test(cells_and_rows_without_address),
        cmocka_unit_test(what_is_not_a_value_is_passed_over),
        cmocka_unit_test(cells_that_cannot_be_used),
        cmocka_unit_test(sheets_by_name),
        cmocka_unit_test(strict_and_prefixed),
        cmocka_unit_test(parts_that_are_not_sound),
        cmocka_unit_test(entities_and_declarations_are_refused),
        cmocka_unit_test(depth_and_giant_tags_are_refused),
        cmocka_unit_test(a_sheet_of_tickets_among_others),
        cmocka_unit_test(workbooks_that_are_spoilt),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
