#include "reports/plain_text.h"

#include "reports/cell_text.h"

enum { REPLACEMENT = 0xFFFD, NEXT_LINE = 0x85, BYTE_ORDER_MARK = 0xFEFF };

uint32_t plain_point(uint32_t point)
{
    if ((point >= '\t' && point <= '\r') || point == NEXT_LINE || point == 0x2028 || point == 0x2029)
        return ' ';
    if (point < 0x20 || (point >= 0x7F && point < 0xA0) || point == BYTE_ORDER_MARK) return 0;
    if ((point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069))
        return 0; /* turn text around */
    if ((point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF)) return REPLACEMENT;
    return point;
}

void plain_text(struct buf *out, struct str text)
{
    bool gap = false, begun = false;
    for (size_t at = 0; at < text.len;) {
        uint32_t point = plain_point(cell_point_next(text, &at));
        if (point == 0) continue;
        if (point == ' ') {
            gap = begun;
            continue;
        }
        if (gap) buf_add_char(out, ' ');
        buf_add_point(out, point);
        gap = false;
        begun = true;
    }
}
