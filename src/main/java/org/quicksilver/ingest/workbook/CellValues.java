package org.quicksilver.ingest.workbook;

import java.util.Optional;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/** Values of workbook cells as cells of ours. */
final class CellValues {

    private static final int PLAIN_DIGITS = 15;

    private CellValues() {}

    /** A number as its file writes it; a date where its format shows one. */
    static Cell number(String raw, CellStyle style, boolean from1904) {
        if (!style.date() && isPlain(raw)) {
            return new Cell(raw, CellType.NUMBER, style.format());
        }
        try {
            return number(Double.parseDouble(raw.strip()), style, from1904);
        } catch (NumberFormatException e) {
            return text(raw);
        }
    }

    static Cell number(double value, CellStyle style, boolean from1904) {
        if (style.date()) {
            Optional<String> iso = CellTexts.date(value, from1904);
            if (iso.isPresent()) {
                return new Cell(iso.get(), CellType.DATE, style.format());
            }
        }
        return new Cell(CellTexts.number(value), CellType.NUMBER, style.format());
    }

    /** Whether a text is already the shortest decimal of its number: few digits, none of them idle. */
    private static boolean isPlain(String raw) {
        int length = raw.length();
        int start = raw.startsWith("-") ? 1 : 0;
        int point = -1;
        for (int i = start; i < length; i++) {
            char c = raw.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        int whole = (point < 0 ? length : point) - start;
        boolean leads = whole == 0 || (whole > 1 && raw.charAt(start) == '0');
        boolean trails = point >= 0 && (point == length - 1 || raw.charAt(length - 1) == '0');
        return !leads && !trails && length - start <= PLAIN_DIGITS && !raw.equals("-0");
    }

    static Cell bool(String raw) {
        boolean isTrue = raw.equals("1") || raw.equalsIgnoreCase("true");
        return raw.isEmpty() ? Cell.EMPTY : new Cell(Boolean.toString(isTrue), CellType.BOOLEAN, "");
    }

    static Cell error(String raw) {
        return raw.isEmpty() ? Cell.EMPTY : new Cell(raw, CellType.ERROR, "");
    }

    /** An error by the number that binary workbooks have for it. */
    static Cell error(int code) {
        return error(
                switch (code) {
                    case 0x00 -> "#NULL!";
                    case 0x07 -> "#DIV/0!";
                    case 0x0F -> "#VALUE!";
                    case 0x17 -> "#REF!";
                    case 0x1D -> "#NAME?";
                    case 0x24 -> "#NUM!";
                    default -> "#N/A";
                });
    }

    /** A number packed in 32 bits: an integer or the upper half of a double, either times 1 or 1/100. */
    static double rk(int bits) {
        double value = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((long) (bits & ~3) << 32);
        return (bits & 1) != 0 ? value / 100 : value;
    }

    /** Words; the escapes {@code _x000D_} of the file format become the characters they stand for. */
    static Cell text(String text) {
        return Cell.ofText(text.contains("_x") ? unescape(text) : text);
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("_x", i)
                    && i + 7 <= text.length()
                    && text.charAt(i + 6) == '_'
                    && text.substring(i + 2, i + 6).matches("[0-9A-Fa-f]{4}")) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 7;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }
}
