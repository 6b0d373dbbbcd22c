package org.quicksilver.normalise;

/**
 * A piece of an amount as written.
 *
 * @param type what it is
 * @param text the number as written, the ISO 4217 code, the ambiguous sign, the factor or the mark
 * @param begin index of its first character
 */
record MoneyToken(MoneyPart type, String text, int begin) {

    boolean is(MoneyPart other) {
        return type == other;
    }
}
