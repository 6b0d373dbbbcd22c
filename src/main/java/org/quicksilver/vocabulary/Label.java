package org.quicksilver.vocabulary;

/**
 * A label of a code, a row of a vocabulary file.
 *
 * @param label the words
 * @param lang BCP 47 language, {@code mul} for any
 * @param code the code it means; several rows of kind {@code ambiguous} may give one label several codes
 * @param kind preferred, official, formal, short, alias, abbr, renamed, former, ambiguous
 * @param caseSensitive whether only this very spelling means it
 * @param validFrom ISO date from which it holds, empty for ever
 * @param validTo ISO date to which it holds, empty for ever
 * @param source where it comes from
 * @param line line of its file
 */
public record Label(
        String label,
        String lang,
        String code,
        String kind,
        boolean caseSensitive,
        String validFrom,
        String validTo,
        String source,
        int line) {}
