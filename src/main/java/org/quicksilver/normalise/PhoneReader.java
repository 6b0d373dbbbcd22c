package org.quicksilver.normalise;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;

/**
 * Telephone numbers as E.164; one without country code is one of the respondent's country, or stays unresolved and is
 * compared by its digits.
 */
final class PhoneReader implements KindReader {

    private static final int FEWEST_DIGITS = 6;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public List<Reading> read(Cell cell, Column column) {
        String region = column.respondent().region().isEmpty()
                ? "ZZ"
                : column.respondent().region();
        List<Reading> found = new ArrayList<>();
        for (PhoneNumberMatch match :
                numbers.findNumbers(Plain.of(cell.text()), region, Leniency.VALID, Long.MAX_VALUE)) {
            String value = numbers.format(match.number(), PhoneNumberFormat.E164);
            boolean exact = value.equals(cell.text());
            found.add(Reading.stated(value, "phone", exact ? Confidence.A : Confidence.B, value));
        }
        if (found.isEmpty()) {
            return List.of(Reading.unresolved("phone.unknown", Confidence.U, "").comparedBy(digits(cell.text())));
        }
        return column.field().many() ? found : found.subList(0, 1);
    }

    /** The digits of a number, empty where there are too few to tell numbers apart. */
    private static String digits(String text) {
        String digits = Plain.of(text)
                .codePoints()
                .filter(Character::isDigit)
                .map(c -> '0' + Character.digit(c, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return digits.length() < FEWEST_DIGITS ? "" : digits;
    }
}
