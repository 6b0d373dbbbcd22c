package org.quicksilver.plan;

import java.util.Locale;

/** The kind of a field: it decides how its cells are understood, compared and published. */
public enum Kind {
    /** A short proper name. */
    NAME,
    /** A phrase whose words matter unequally. */
    TITLE,
    /** Free text, not compared unless asked. */
    TEXT,
    ORGANISATION,
    ADDRESS,
    COUNTRY,
    /** One code of a vocabulary. */
    CODE,
    DATE,
    PERIOD,
    MONEY,
    NUMBER,
    INTEGER,
    BOOLEAN,
    IDENTIFIER,
    URL,
    EMAIL,
    PHONE,
    LANGUAGE;

    /** The word used in a job file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
