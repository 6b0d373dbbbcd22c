package org.quicksilver.normalise;

/**
 * A piece of a date as written.
 *
 * @param type one of the letters of {@link Type}
 * @param number its number, 0 where it has none
 */
record DateToken(char type, int number) {

    /** The letters that shapes of dates are written in. */
    static final class Type {
        static final char YEAR = 'Y';
        static final char NUMBER = 'n';
        static final char COMPACT = 'Z';
        static final char MONTH = 'M';
        static final char LINK = 'L';
        static final char AND = 'A';
        static final char FROM = 'F';
        static final char UNTIL = 'U';
        static final char OPEN = 'O';
        static final char PART = 'P';
        static final char QUARTER = 'Q';
        static final char ROMAN = 'R';
        static final char ABOUT = 'B';
        static final char UNKNOWN = '?';

        private Type() {}
    }
}
