package org.quicksilver.plan;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how files are read: {@code limits} and {@code read}. */
final class ReadingParts {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final long MOST = 1_000_000_000_000L;

    private static final String NO_FIELD = "none";
    private static final String NO_QUOTE = "none";
    private static final int LONGEST_DELIMITER = 5;

    /** What parts cells without being a sign of its own. */
    private static final List<String> LAYOUTS = List.of("tabs", "spaces", "aligned", "framed");

    private final Section top;
    private final References references;

    ReadingParts(Section top, References references) {
        this.top = top;
        this.references = references;
    }

    Map<String, Long> limits() {
        Map<String, Long> limits = new LinkedHashMap<>();
        part(PlanPart.LIMITS)
                .ifPresent(s -> s.entries().forEach(e -> {
                    String name = e.key().word("limit", Grammar.LIMITS);
                    long value = e.value().whole(1, MOST);
                    if (!name.isEmpty()) {
                        limits.put(name, value);
                    }
                }));
        return limits;
    }

    Map<String, Plan.ReadHint> read() {
        Map<String, Plan.ReadHint> hints = new LinkedHashMap<>();
        part(PlanPart.READ)
                .ifPresent(s -> s.entries().forEach(e -> {
                    HeadParts.glob(e.key(), e.name());
                    e.value()
                            .section()
                            .map(h -> h.only(Grammar.READ_HINT))
                            .ifPresent(h -> hints.put(e.name(), hint(h)));
                }));
        return hints;
    }

    private Plan.ReadHint hint(Section section) {
        return new Plan.ReadHint(
                section.get("encoding").map(ReadingParts::encoding).orElse(""),
                section.get("delimiter").map(ReadingParts::delimiter).orElse(""),
                section.get("quote").map(ReadingParts::quote).orElse(""),
                mark(section, "escape"),
                (int) whole(section, "header_row", 1_048_576),
                (int) whole(section, "header_rows", 10),
                section.get("language")
                        .map(i -> i.text(LANGUAGE, "write a language tag, for example fr"))
                        .orElse(""),
                section.get("columns").flatMap(Item::section).map(this::columns).orElse(Map.of()));
    }

    /** Heading to the field that it means; {@code none} for no field. */
    private Map<String, String> columns(Section section) {
        List<String> known = new ArrayList<>(references.names());
        known.add(NO_FIELD);
        Map<String, String> columns = new LinkedHashMap<>();
        section.entries().forEach(e -> columns.put(e.name(), e.value().word("field", known)));
        columns.values().removeIf(String::isEmpty);
        return columns;
    }

    private static long whole(Section section, String key, long most) {
        return section.get(key).map(i -> i.whole(1, most)).orElse(0L);
    }

    private static String encoding(Item item) {
        String name = item.text();
        try {
            return name.isEmpty() ? "" : Charset.forName(name).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            item.fault("names the unknown encoding '" + name + "'", "write for example utf-8 or windows-1252");
            return "";
        }
    }

    /** Up to five characters; {@code tab}, {@code space}, and what is no single sign by name. */
    private static String delimiter(Item item) {
        String raw = item.raw();
        String sign = switch (raw) {
            case "tab" -> "\t";
            case "space" -> " ";
            default -> raw;
        };
        boolean lined = sign.indexOf('\n') >= 0 || sign.indexOf('\r') >= 0;
        if (!LAYOUTS.contains(sign) && (sign.isEmpty() || sign.length() > LONGEST_DELIMITER || lined)) {
            item.fault(
                    "is no delimiter of one to " + LONGEST_DELIMITER + " characters",
                    "write for example \";\", \"||\", tab, space, or one of " + String.join(", ", LAYOUTS));
            return "";
        }
        return sign;
    }

    private static String quote(Item item) {
        return item.raw().equals(NO_QUOTE) ? NO_QUOTE : mark(item);
    }

    /** One character; {@code tab} or {@code space} by name. */
    private static String mark(Section section, String key) {
        Optional<Item> item = section.get(key);
        return item.isEmpty() ? "" : mark(item.get());
    }

    private static String mark(Item item) {
        String raw = item.raw();
        String mark = switch (raw) {
            case "tab" -> "\t";
            case "space" -> " ";
            default -> raw;
        };
        if (mark.length() != 1) {
            item.fault("is not one character", "write for example \";\" or tab");
            return "";
        }
        return mark;
    }

    private Optional<Section> part(PlanPart part) {
        return top.get(part.key()).flatMap(Item::section);
    }
}
