package org.quicksilver.ingest.workbook;

/**
 * How a sheet is shown.
 *
 * @param hidden whether it is hidden
 * @param rightToLeft whether its first column stands at the right; its columns are counted from the first all the same
 * @param locked whether it is protected against changes, which hinders no reading
 */
public record SheetLook(boolean hidden, boolean rightToLeft, boolean locked) {

    /** Nothing of note. */
    public static final SheetLook PLAIN = new SheetLook(false, false, false);

    private static final int HIDDEN = 1;
    private static final int RIGHT_TO_LEFT = 2;
    private static final int LOCKED = 4;

    SheetLook hidden(boolean is) {
        return new SheetLook(is, rightToLeft, locked);
    }

    SheetLook rightToLeft(boolean is) {
        return new SheetLook(hidden, is, locked);
    }

    SheetLook locked(boolean is) {
        return new SheetLook(hidden, rightToLeft, is);
    }

    /** It as one number. */
    int bits() {
        return (hidden ? HIDDEN : 0) | (rightToLeft ? RIGHT_TO_LEFT : 0) | (locked ? LOCKED : 0);
    }

    static SheetLook ofBits(int bits) {
        return new SheetLook((bits & HIDDEN) != 0, (bits & RIGHT_TO_LEFT) != 0, (bits & LOCKED) != 0);
    }
}
