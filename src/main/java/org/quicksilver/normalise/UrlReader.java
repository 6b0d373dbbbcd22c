package org.quicksilver.normalise;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;

/** Web addresses, with {@code http://} put before one that lacks its scheme; nothing is looked up. */
final class UrlReader implements KindReader {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://|ftp://|www\\.)[^\\s<>\"«»，。；、]+|(?<![@\\w.-])(?:[\\p{L}\\p{N}-]+\\.)+[a-z\\p{IsCyrillic}]{2,12}"
                    + "(?:/[^\\s<>\"]*)?(?![@\\w])");
    private static final Pattern END = Pattern.compile("[.,;:!?)\\]]+$");

    @Override
    public List<Reading> read(Cell cell, Column column) {
        String text = cell.text().strip();
        List<Reading> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            url(matcher.group(), text).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            return List.of(Reading.unresolved("url.unknown", Confidence.U, ""));
        }
        return column.field().many() ? found : found.subList(0, 1);
    }

    private static Optional<Reading> url(String found, String whole) {
        String trimmed = END.matcher(found).replaceAll("");
        boolean schemed = trimmed.matches("(?i)[a-z]+://.*");
        String url = schemed ? trimmed : "http://" + trimmed;
        int path = url.indexOf('/', url.indexOf("://") + 3);
        String head = path < 0 ? url : url.substring(0, path);
        String value = head.toLowerCase(Locale.ROOT) + (path < 0 ? "" : url.substring(path));
        try {
            if (new URI(value).getRawAuthority() == null) {
                return Optional.empty();
            }
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        Confidence sure = value.equals(whole) ? Confidence.A : Confidence.B;
        return Optional.of(Reading.stated(value, schemed ? "url" : "url.scheme", sure, value));
    }
}
