package org.quicksilver.plan;

import java.util.Set;

/** Kinds by what can be done with them. */
final class Kinds {

    /** Words that may be compared token by token or letter by letter. */
    static final Set<Kind> WORDS = Set.of(Kind.NAME, Kind.TITLE, Kind.TEXT, Kind.ORGANISATION, Kind.ADDRESS);

    static final Set<Kind> DATES = Set.of(Kind.DATE, Kind.PERIOD);

    static final Set<Kind> NUMBERS = Set.of(Kind.MONEY, Kind.NUMBER, Kind.INTEGER);

    /** What statistics may count by. */
    static final Set<Kind> COUNTED =
            Set.of(Kind.ORGANISATION, Kind.COUNTRY, Kind.CODE, Kind.BOOLEAN, Kind.LANGUAGE, Kind.NAME);

    /** Words that are compared as a bag. */
    static final Set<Kind> PHRASES = Set.of(Kind.TITLE, Kind.TEXT);

    /** Kinds whose values are compared as they are spelt. */
    static final Set<Kind> SPELT = Set.of(Kind.NAME, Kind.ADDRESS, Kind.IDENTIFIER, Kind.URL, Kind.EMAIL, Kind.PHONE);

    /** Personal data by their nature: never published. */
    static final Set<Kind> PERSONAL = Set.of(Kind.EMAIL, Kind.PHONE);

    private Kinds() {}
}
