#include "tokenize/mask.h"
#include "tokenize/mask_rules.h"

static const struct {
    const char *placeholder, *name;
} kinds[MASK_KIND_COUNT] = {
    [MASK_URL] = { "<URL>", "url" },
    [MASK_EMAIL] = { "<EMAIL>", "email" },
    [MASK_IBAN] = { "<IBAN>", "iban" },
    [MASK_VAT] = { "<BTWNUMMER>", "vat" },
    [MASK_CARD] = { "<KAARTNUMMER>", "card" },
    [MASK_TRACKING] = { "<ZENDINGNUMMER>", "tracking" },
    [MASK_NATIONAL_ID] = { "<BSN>", "national_id" },
    [MASK_PHONE] = { "<TELEFOON>", "phone" },
    [MASK_PLATE] = { "<KENTEKEN>", "plate" },
    [MASK_POSTCODE] = { "<POSTCODE>", "postcode" },
    [MASK_ORDER] = { "<BESTELNUMMER>", "order" },
    [MASK_INVOICE] = { "<FACTUURNUMMER>", "invoice" },
    [MASK_CUSTOMER] = { "<KLANTNUMMER>", "customer" },
    [MASK_CASE] = { "<ZAAKNUMMER>", "case" },
    [MASK_METER] = { "<METERNUMMER>", "meter" },
    [MASK_COMPANY] = { "<KVKNUMMER>", "company" },
    [MASK_PASSPORT] = { "<PASPOORTNUMMER>", "passport" },
    [MASK_IP] = { "<IPADRES>", "ip" },
    [MASK_NAME] = { "<NAAM>", "name" },
    [MASK_ADDRESS] = { "<ADRES>", "address" },
    [MASK_BIRTHDATE] = { "<GEBOORTEDATUM>", "birthdate" },
    [MASK_PASSWORD] = { "<WACHTWOORD>", "password" },
    [MASK_DATE] = { "<DATUM>", "date" },
    [MASK_AMOUNT] = { "<BEDRAG>", "amount" },
    [MASK_NUMBER] = { "<NUMMER>", "number" },
};

const char *mask_placeholder(enum mask_kind kind)
{
    return kinds[kind].placeholder;
}

const char *mask_name(enum mask_kind kind)
{
    return kinds[kind].name;
}

bool mask_placeholder_at(struct str text, size_t at, size_t *end, enum mask_kind *kind)
{
    struct str rest = str_sub(text, at, text.len);

    for (int k = 0; rest.len > 4 && rest.ptr[0] == '<' && k < MASK_KIND_COUNT; k++) {
        struct str p = str_of(kinds[k].placeholder);
        if (rest.ptr[1] == p.ptr[1] && str_starts(rest, p)) {
            *end = at + p.len;
            *kind = (enum mask_kind)k;
            return true;
        }
    }
    return false;
}
