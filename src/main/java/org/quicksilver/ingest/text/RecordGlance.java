package org.quicksilver.ingest.text;

import org.quicksilver.ingest.sheet.RowGlance;

/** A glance at a record in memory, of which it cuts the cells alone that are asked for. */
final class RecordGlance implements RowGlance {

    private final TextWindow window;
    private final RecordScanner scanner;
    private final Letters letters;
    private ScannedRecord record;

    RecordGlance(TextWindow window, RecordScanner scanner, Letters letters, ScannedRecord record) {
        this.window = window;
        this.scanner = scanner;
        this.letters = letters;
        this.record = record;
    }

    /** A glance at a record that begins where the text in memory does. */
    RowGlance at(ScannedRecord other) {
        record = other;
        return this;
    }

    private void cut(int cells) {
        scanner.cut(cells, record);
    }

    @Override
    public boolean isBlank(int column) {
        cut(column - 1);
        if (scanner.isFilled(column - 1, record)) {
            return false;
        }
        cut(column);
        if (column > record.size()) {
            return true;
        }
        byte[] bytes = window.bytes();
        int end = window.start() + record.to(column - 1);
        for (int i = window.start() + record.from(column - 1); i < end; i++) {
            if (bytes[i] < 0 || record.written(column - 1) == Marks.Written.BARE) {
                return text(column).isBlank();
            }
            if (bytes[i] > ' ' || !Character.isWhitespace(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private String text(int column) {
        return record.text(column - 1, window, letters, scanner.marks());
    }

    /** Whether the first two cells of a line begin with printing ASCII, told without cutting it. */
    private boolean beginsWithTwo() {
        byte[] bytes = window.bytes();
        int at = window.start();
        int end = at + record.lineEnd();
        Mark delimiter = scanner.marks().delimiter();
        if (!record.isUncut() || at >= end || !isPrinting(bytes[at])) {
            return false;
        }
        int first = at;
        while (at < end && !delimiter.isAt(bytes, at, end)) {
            at++;
        }
        int second = at + delimiter.length;
        return first < at && second < end && isPrinting(bytes[second]) && !delimiter.isAt(bytes, second, end);
    }

    private static boolean isPrinting(byte b) {
        return b > ' ' && b < 0x7f;
    }

    @Override
    public boolean hasDigit(int column, int within) {
        if (column == 1 && within > 0 && record.isUncut() && record.lineEnd() > 0) {
            byte first = window.bytes()[window.start()];
            if (first >= '0' && first <= '9' && !scanner.marks().delimiter().mayBegin(first)) {
                return true;
            }
        }
        cut(column);
        if (column > record.size()) {
            return false;
        }
        byte[] bytes = window.bytes();
        int from = window.start() + record.from(column - 1);
        int end = window.start() + record.to(column - 1);
        for (int i = from; i < Math.min(end, from + within); i++) {
            if (bytes[i] < 0 || record.written(column - 1) != Marks.Written.PLAIN) {
                return hasDigit(text(column), within);
            }
            if (Character.isDigit(bytes[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String text, int within) {
        return text.chars().limit(within).anyMatch(Character::isDigit);
    }

    @Override
    public boolean hasSeveral() {
        if (beginsWithTwo()) {
            return true;
        }
        int filled = 0;
        for (int column = 1; filled < 2; column++) {
            if (!isBlank(column)) {
                filled++;
            } else if (column > record.size()) {
                return false;
            }
        }
        return true;
    }
}
