package org.quicksilver.publish.privacy;

/**
 * What a glance at a text shows, so that most texts need no closer look.
 *
 * @param at whether an at sign, or a word in brackets that may stand for one, is there
 * @param plus whether a plus sign is there
 * @param bracket whether an opening bracket stands before a digit, told where there are enough digits for a telephone number
 * @param zeros whether a number begins with two zeros, told where there are enough digits for a telephone number
 * @param digits how many decimal digits of any script
 * @param dots how many full stops
 * @param colons how many colons
 */
record Scan(boolean at, boolean plus, boolean bracket, boolean zeros, int digits, int dots, int colons) {

    private static final int PHONE_DIGITS = 6;

    /** Digits beyond ASCII begin with the Arabic ones. */
    private static final char FIRST_FAR_DIGIT = '\u0660';

    /** Between the digits of Lepcha and those of Vai there are none: symbols, kana and Chinese characters. */
    private static final char BEFORE_EAST_ASIA = '\u1C59';

    private static final char AFTER_EAST_ASIA = '\uA620';

    private static final byte DIGIT = 1;
    private static final byte DOT = 2;
    private static final byte COLON = 3;
    private static final byte AT = 4;
    private static final byte PLUS = 5;
    private static final byte OPENING = 6;

    /** Texts below this length are counted in fields of this many bits. */
    private static final int SHORT = 1 << 10;

    private static final int BITS = 10;

    /** What an ASCII character is to the scan, 0 for nothing. */
    private static final byte[] KINDS = new byte[128];

    /** One in the field of its kind. */
    private static final long[] COUNTS = new long[KINDS.length];

    static {
        for (char c = '0'; c <= '9'; c++) {
            KINDS[c] = DIGIT;
        }
        KINDS['.'] = DOT;
        KINDS[':'] = COLON;
        KINDS['@'] = AT;
        KINDS['+'] = PLUS;
        KINDS['('] = OPENING;
        KINDS['['] = OPENING;
        for (int c = 0; c < KINDS.length; c++) {
            COUNTS[c] = count(KINDS[c]);
        }
    }

    /** Whether a text can hold nothing that is masked: no sign for "at", and too few digits, full stops and colons. */
    static boolean isPlain(String text) {
        if (text.length() >= SHORT) {
            return false;
        }
        long counts = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            counts += c < COUNTS.length ? COUNTS[c] : count(far(c));
        }
        return field(counts, AT) == 0
                && field(counts, OPENING) == 0
                && !mayHoldPhone(field(counts, DIGIT))
                && !mayHoldAddress(field(counts, DIGIT), field(counts, DOT), field(counts, COLON));
    }

    private static long count(byte kind) {
        return kind == 0 ? 0 : 1L << (BITS * (kind - 1));
    }

    static Scan of(String text) {
        if (text.length() < SHORT) {
            // without a branch a character: most texts are short ASCII with nothing in them
            long counts = 0;
            int all = 0;
            int zeros = 0;
            int last = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                all |= c;
                // negative once two zeros meet
                zeros |= ((c ^ '0') | (last ^ '0')) - 1;
                last = c;
                counts += COUNTS[c & (COUNTS.length - 1)];
            }
            if (all < COUNTS.length) {
                return of(
                        text,
                        field(counts, AT) > 0,
                        field(counts, PLUS) > 0,
                        field(counts, OPENING) > 0,
                        zeros < 0,
                        field(counts, DIGIT),
                        field(counts, DOT),
                        field(counts, COLON));
            }
        }
        return slowly(text);
    }

    private static int field(long counts, byte kind) {
        return (int) (counts >>> (BITS * (kind - 1))) & (SHORT - 1);
    }

    private static Scan slowly(String text) {
        boolean at = false;
        boolean plus = false;
        boolean opening = false;
        int digits = 0;
        int dots = 0;
        int colons = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c < KINDS.length ? KINDS[c] : far(c)) {
                case DIGIT -> digits++;
                case DOT -> dots++;
                case COLON -> colons++;
                case AT -> at = true;
                case PLUS -> plus = true;
                case OPENING -> opening = true;
                default -> {}
            }
        }
        return of(text, at, plus, opening, text.contains("00"), digits, dots, colons);
    }

    private static Scan of(
            String text, boolean at, boolean plus, boolean opening, boolean zeros, int digits, int dots, int colons) {
        boolean phone = mayHoldPhone(digits);
        return new Scan(
                at || (opening && spellsAt(text)),
                plus,
                phone && opening && hasBracket(text),
                phone && zeros && hasZeros(text),
                digits,
                dots,
                colons);
    }

    private static byte far(char c) {
        if (c < FIRST_FAR_DIGIT || (c > BEFORE_EAST_ASIA && c < AFTER_EAST_ASIA)) {
            return 0;
        }
        return c == '\uFF20' ? AT : c == '\uFF0B' ? PLUS : Character.isDigit(c) ? DIGIT : 0;
    }

    /** Whether a bracket opens before an a, as in {@code (at)}. */
    private static boolean spellsAt(String text) {
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            if ((text.charAt(i) | 0x20) == 'a' && (before == '(' || before == '[')) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBracket(String text) {
        for (int i = text.indexOf('('); i >= 0 && i + 1 < text.length(); i = text.indexOf('(', i + 1)) {
            if (Character.isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasZeros(String text) {
        for (int i = text.indexOf("00"); i >= 0; i = text.indexOf("00", i + 1)) {
            if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    boolean mayHoldAddress() {
        return mayHoldAddress(digits, dots, colons);
    }

    private static boolean mayHoldAddress(int digits, int dots, int colons) {
        return (digits >= 4 && dots >= 3) || colons >= 2;
    }

    boolean mayHoldPhone() {
        return mayHoldPhone(digits);
    }

    private static boolean mayHoldPhone(int digits) {
        return digits >= PHONE_DIGITS;
    }
}
