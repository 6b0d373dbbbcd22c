package org.quicksilver.ingest.workbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/** Texts of XLS workbooks: bytes of a code page up to Excel 95, Unicode in pieces since (MS-XLS 2.5.293, 2.5.294). */
final class BiffText {

    private static final int WIDE = 0x01;
    private static final int EXTENDED = 0x04;
    private static final int RICH = 0x08;
    private static final int SMALLEST_WINDOWS = 1250;
    private static final int LARGEST_WINDOWS = 1258;

    private BiffText() {}

    /** The text that starts here, of that many characters, in Unicode; what belongs to its looks is passed over. */
    static String unicode(BiffRecords in, int length) {
        return unicode(in, length, font -> false).text();
    }

    /** @param isStruck whether the font of a number is struck through */
    static RichText unicode(BiffRecords in, int length, IntPredicate isStruck) {
        int flags = in.readU8();
        int runs = (flags & RICH) != 0 ? in.readU16() : 0;
        long extension = (flags & EXTENDED) != 0 ? Integer.toUnsignedLong(in.readI32()) : 0;
        StringBuilder text = new StringBuilder(Math.min(length, 1 << 10));
        boolean wide = (flags & WIDE) != 0;
        while (text.length() < length) {
            if (in.left() == 0) {
                in.goOn();
                wide = (in.readU8() & WIDE) != 0;
                continue;
            }
            int size = wide ? 2 : 1;
            int n = Math.min(length - text.length(), in.left() / size);
            if (n == 0) {
                throw new IndexOutOfBoundsException("a character is cut in two");
            }
            text.append(
                    new String(in.readBytes(n * size), wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1));
        }
        boolean struck = isStruck(runs, length, isStruck, in::readU16);
        in.skip(extension);
        return new RichText(text.toString(), struck);
    }

    /**
     * Whether some run of a text, each a place and the number of a font, is struck through.
     *
     * @param number reads one of these
     */
    static boolean isStruck(int runs, int length, IntPredicate isStruck, IntSupplier number) {
        boolean struck = false;
        boolean open = false;
        int from = 0;
        for (int i = 0; i < runs; i++) {
            int place = number.getAsInt();
            struck |= open && place > from;
            open = isStruck.test(number.getAsInt());
            from = place;
        }
        return struck || (open && length > from);
    }

    /** The text of the bytes that start here. */
    static String bytes(BiffRecords in, int length, Charset charset) {
        return new String(in.readBytes(Math.min(length, in.left())), charset);
    }

    /** The encoding of a code page by its number; the one of Western Windows for what is unknown. */
    static Charset charset(int codePage) {
        String name = switch (codePage) {
            case 367 -> "US-ASCII";
            case 874 -> "x-windows-874";
            case 932 -> "windows-31j";
            case 936 -> "GBK";
            case 949 -> "x-windows-949";
            case 950 -> "x-windows-950";
            case 1200 -> "UTF-16LE";
            case 1361 -> "x-Johab";
            case 10_000, 32_768 -> "x-MacRoman";
            case 10_007 -> "x-MacCyrillic";
            case 10_029 -> "x-MacCentralEurope";
            case 32_769 -> "windows-1252";
            default ->
                codePage >= SMALLEST_WINDOWS && codePage <= LARGEST_WINDOWS ? "windows-" + codePage : "IBM" + codePage;
        };
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
    }
}
