package org.quicksilver.publish.review;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the review workbook. */
final class BookStyles {
    private static final byte[] ANSWER = {(byte) 0xff, (byte) 0xf8, (byte) 0xdc};
    private static final byte[] HEADING = {(byte) 0x1f, (byte) 0x4e, (byte) 0x5f};
    private static final byte[] DIFFERENCE = {(byte) 0xb0, 0x1e, 0x1e};
    private static final byte[] EXTRA = {0x1f, 0x4e, (byte) 0xa8};
    private static final byte[] QUIET = {0x66, 0x66, 0x66};

    private final XSSFWorkbook book;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle text;
    private final XSSFCellStyle number;
    private final XSSFCellStyle answer;
    private final XSSFFont label;
    private final XSSFFont difference;
    private final XSSFFont extra;
    private final XSSFFont same;

    BookStyles(XSSFWorkbook book) {
        this.book = book;
        heading = filled(HEADING);
        XSSFFont bold = font(null, true);
        bold.setColor(IndexedColors.WHITE.getIndex());
        heading.setFont(bold);
        text = bordered();
        text.setQuotePrefixed(true);
        number = bordered();
        number.setAlignment(HorizontalAlignment.RIGHT);
        number.setIndention((short) 1);
        answer = filled(ANSWER);
        answer.setLocked(false);
        label = font(QUIET, false);
        difference = font(DIFFERENCE, true);
        extra = font(EXTRA, false);
        same = font(null, false);
    }

    private XSSFCellStyle bordered() {
        XSSFCellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
        return style;
    }

    private XSSFCellStyle filled(byte[] rgb) {
        XSSFCellStyle style = bordered();
        style.setFillForegroundColor(new XSSFColor(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFFont font(byte @org.jspecify.annotations.Nullable [] rgb, boolean isBold) {
        XSSFFont font = book.createFont();
        font.setBold(isBold);
        if (rgb != null) {
            font.setColor(new XSSFColor(rgb));
        }
        return font;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    /** A text that stays a text when somebody edits it, whatever it begins with. */
    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle number() {
        return number;
    }

    /** A cell that is to be filled in. */
    XSSFCellStyle answer() {
        return answer;
    }

    XSSFFont label() {
        return label;
    }

    XSSFFont same() {
        return same;
    }

    XSSFFont difference() {
        return difference;
    }

    XSSFFont extra() {
        return extra;
    }
}
