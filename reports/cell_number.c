#include "reports/cell_number.h"

#include <math.h>

enum { DIGITS = 16, MOST_POWER = 19 };

static const uint64_t power_of_ten[MOST_POWER + 1] = {
    UINT64_C(1),
    UINT64_C(10),
    UINT64_C(100),
    UINT64_C(1000),
    UINT64_C(10000),
    UINT64_C(100000),
    UINT64_C(1000000),
    UINT64_C(10000000),
    UINT64_C(100000000),
    UINT64_C(1000000000),
    UINT64_C(10000000000),
    UINT64_C(100000000000),
    UINT64_C(1000000000000),
    UINT64_C(10000000000000),
    UINT64_C(100000000000000),
    UINT64_C(1000000000000000),
    UINT64_C(10000000000000000),
    UINT64_C(100000000000000000),
    UINT64_C(1000000000000000000),
    UINT64_C(10000000000000000000),
};

/* mantissa · 2^−shift · 10^places, rounded to the nearest, half to even. The product is below 2^53 · 2^64. */
static uint64_t scaled(uint64_t mantissa, int shift, int places)
{
    __extension__ typedef unsigned __int128 wide;
    wide product = (wide)mantissa * power_of_ten[places], half = (wide)1 << (shift - 1);
    wide rest = product & ((half << 1) - 1);
    uint64_t whole = (uint64_t)(product >> shift);
    return whole + (rest > half || (rest == half && whole & 1));
}

void cell_number(struct buf *out, double value)
{
    if (value >= 0 && value < 1e15 && value == floor(value) && !signbit(value)) {
        buf_add_whole(out, (uint64_t)value);
        return;
    }
    double size = fabs(value);
    if (!(size >= 1e-4 && size < 1e15) || size == floor(size)) { /* rare, some with an exponent */
        buf_add_format(out, "%.16G", value);
        return;
    }
    int exponent;
    uint64_t mantissa = (uint64_t)ldexp(frexp(size, &exponent), 53);
    int places = MOST_POWER; /* decimals, so many that there are DIGITS digits */
    while (places > 1 && size * (double)power_of_ten[places - 1] >= 1e15) places--;
    uint64_t number = scaled(mantissa, 53 - exponent, places);
    if (number >= power_of_ten[DIGITS]) number = scaled(mantissa, 53 - exponent, --places);
    while (places > 0 && number % 10 == 0) {
        number /= 10;
        places--;
    }
    if (value < 0) buf_add_char(out, '-');
    buf_add_whole(out, number / power_of_ten[places]);
    if (!places) return;
    buf_add_char(out, '.');
    uint64_t rest = number % power_of_ten[places];
    for (int p = places - 1; p > 0 && rest < power_of_ten[p]; p--) buf_add_char(out, '0');
    buf_add_whole(out, rest);
}
