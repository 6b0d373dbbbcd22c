package org.quicksilver.normalise;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;

/** Telephone numbers as E.164; one without country code is one of the respondent's country, or stays unresolved. */
final class PhoneReader implements KindReader {

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
            return List.of(Reading.unresolved("phone.unknown", Confidence.U, ""));
        }
        return column.field().many() ? found : found.subList(0, 1);
    }
}
