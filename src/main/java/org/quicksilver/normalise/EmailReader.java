package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;

/** E-mail addresses; only the domain is put in small letters. */
final class EmailReader implements KindReader {

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}]{2,24}");

    @Override
    public List<Reading> read(Cell cell, Column column) {
        List<Reading> found = new ArrayList<>();
        String text = Plain.of(cell.text());
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            String address = matcher.group();
            int at = address.lastIndexOf('@');
            String value = address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
            Confidence sure = value.equals(cell.text()) ? Confidence.A : Confidence.B;
            found.add(Reading.stated(value, "email", sure, value.toLowerCase(Locale.ROOT)));
        }
        if (found.isEmpty()) {
            return List.of(Reading.unresolved("email.unknown", Confidence.U, ""));
        }
        return column.field().many() ? found : found.subList(0, 1);
    }
}
