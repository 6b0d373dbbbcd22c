package org.quicksilver.convention;

/**
 * Two things of one record that do not go together; both stay as stated.
 *
 * @param check its code
 * @param subject what the check is about where a record may have several: a country, a convention and a country; else empty
 * @param found the values side by side
 * @param message one sentence for the respondent
 */
record Finding(String check, String subject, String found, String message) {}
