package org.quicksilver.normalise;

/** Kinds of pieces of an amount. */
enum MoneyPart {
    NUMBER,
    CURRENCY,
    /** A sign or word that several currencies share. */
    AMBIGUOUS,
    SCALE,
    ABOUT,
    LINK,
    FILLER,
    MARK,
    UNKNOWN
}
