package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an XLS workbook says before its sheets, whatever version of Excel from 2 to 2003 it is of. */
final class BiffBook {

    static final int UNICODE = 8;
    static final int BOF = 0x809;
    static final int EOF = 0x0A;
    static final int FILEPASS = 0x2F;
    private static final int BOF_2 = 0x09;
    private static final int BOF_3 = 0x209;
    private static final int BOF_4 = 0x409;
    private static final int CODEPAGE = 0x42;
    private static final int DATE_SYSTEM = 0x22;
    private static final int BOUND_SHEET = 0x85;
    private static final int FONT = 0x31;
    private static final int FONT_3 = 0x231;
    private static final int FORMAT_2 = 0x1E;
    private static final int FORMAT = 0x41E;
    private static final int STYLE_2 = 0x43;
    private static final int STYLE_3 = 0x243;
    private static final int STYLE_4 = 0x443;
    private static final int STYLE = 0xE0;
    private static final int STRINGS = 0xFC;
    private static final String GENERAL = "General";
    private static final int STRIKE = 0x08;
    private static final int FONT_LEFT_OUT = 4;

    private final SharedStrings strings;
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> struck = new ArrayList<>();
    private final List<CellStyle> styles = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private Charset charset = BiffText.charset(1252);
    private int version;
    private boolean from1904;

    /** A sheet as the workbook lists it; type 0 is a worksheet. */
    record Sheet(String name, boolean hidden, int type, int offset) {}

    BiffBook(SharedStrings strings) {
        this.strings = strings;
    }

    /** The version that a record begins a part of: 2 to 5, or 8; 0 where it begins none. */
    static int version(BiffRecords r) {
        return switch (r.type()) {
            case BOF_2 -> 2;
            case BOF_3 -> 3;
            case BOF_4 -> 4;
            case BOF -> r.size() >= 2 && r.u16(0) == 0x500 ? 5 : UNICODE;
            default -> 0;
        };
    }

    void begin(int biffVersion) {
        version = biffVersion;
    }

    /** Takes a record that stands before the sheets or, up to Excel 4, within one. */
    void take(BiffRecords r) throws IOException {
        switch (r.type()) {
            case FILEPASS -> throw WorkbookRefused.byPassword();
            case CODEPAGE -> charset = BiffText.charset(r.u16(0));
            case DATE_SYSTEM -> from1904 = r.u16(0) == 1;
            case BOUND_SHEET -> sheet(r);
            case FONT, FONT_3 -> struck.add((r.u16(2) & STRIKE) != 0);
            case FORMAT, FORMAT_2 -> format(r);
            case STYLE_2, STYLE_3, STYLE_4, STYLE -> style(r);
            case STRINGS -> strings(r);
            default -> {}
        }
    }

    private void sheet(BiffRecords r) {
        if (version < 5) {
            return;
        }
        r.goTo(7);
        sheets.add(new Sheet(text(r, r.u8(6)), (r.u8(4) & 3) != 0, r.u8(5), r.i32(0)));
    }

    /** A format that is cut off is left out: its cells then show as plain numbers. */
    private void format(BiffRecords r) {
        try {
            readFormat(r);
        } catch (IndexOutOfBoundsException e) {
            if (version < 5) {
                formats.put(formats.size(), GENERAL);
            }
        }
    }

    private void readFormat(BiffRecords r) {
        switch (version) {
            case UNICODE -> {
                r.goTo(4);
                formats.put(r.u16(0), BiffText.unicode(r, r.u16(2)));
            }
            case 5 -> {
                r.goTo(3);
                formats.put(r.u16(0), BiffText.bytes(r, r.u8(2), charset));
            }
            default -> {
                int at = version == 4 ? 2 : 0;
                r.goTo(at + 1);
                formats.put(formats.size(), BiffText.bytes(r, r.u8(at), charset));
            }
        }
    }

    private void style(BiffRecords r) {
        switch (version) {
            case 2 -> style(r.u8(0), r.u8(2) & 0x3F);
            case 3, 4 -> style(r.u8(0), r.u8(1));
            default -> style(r.u16(0), r.u16(2));
        }
    }

    /** Whether the font of a number is struck through; fonts are counted without the one of number 4, which never was. */
    boolean isStruck(int font) {
        int place = font > FONT_LEFT_OUT ? font - 1 : font;
        return place < struck.size() && struck.get(place);
    }

    private void style(int font, int format) {
        String text = formats.getOrDefault(format, version < 5 ? GENERAL : "");
        styles.add(CellStyle.of(format, text, isStruck(font)));
    }

    private void strings(BiffRecords r) throws IOException {
        int count = r.i32(4);
        r.goTo(8);
        for (int i = 0; i < count; i++) {
            try {
                RichText text = BiffText.unicode(r, r.readU16(), this::isStruck);
                strings.add(text.text(), text.struck());
            } catch (IndexOutOfBoundsException e) {
                return;
            }
        }
    }

    /** The text that starts here, of that many characters. */
    String text(BiffRecords r, int length) {
        return version == UNICODE ? BiffText.unicode(r, length) : BiffText.bytes(r, length, charset);
    }

    int version() {
        return version;
    }

    boolean from1904() {
        return from1904;
    }

    SharedStrings strings() {
        return strings;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    CellStyle style(int index) {
        return index < styles.size() ? styles.get(index) : CellStyle.GENERAL;
    }

    /** The style of a number format, for Excel 2, whose cells name it themselves. */
    CellStyle styleOfFormat(int format) {
        return CellStyle.of(format, formats.getOrDefault(format, GENERAL), false);
    }
}
