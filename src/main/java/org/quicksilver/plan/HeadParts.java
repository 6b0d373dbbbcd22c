package org.quicksilver.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a job is called, what its entities are called and which files it reads. */
final class HeadParts {

    private static final Pattern JOB = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9-]{0,11}");
    private static final List<String> EVERY_SURVEY = List.of("*.csv", "*.tsv", "*.txt", "*.xlsx", "*.xlsm", "*.xls");
    private static final List<String> TABLES = List.of("source_records", "record_values", "field_provenance");

    private HeadParts() {}

    static String job(Section top) {
        return top.need("job", "give the job a name: job: NAME")
                .map(i -> i.text(JOB, "use letters, digits, _ . and -, a letter first"))
                .orElse("");
    }

    static Profile profile(Section top) {
        return top.get("profile")
                .map(i -> i.word("profile", Profile.KNOWN))
                .filter(p -> !p.isEmpty())
                .map(Profile::named)
                .orElse(Profile.NONE);
    }

    static Plan.EntityName entity(Section top) {
        Optional<Section> section = top.get("entity").flatMap(Item::section);
        section.ifPresent(s -> s.only(Grammar.ENTITY));
        String name = section.flatMap(s -> s.get("name"))
                .map(i -> i.text(FieldsPart.NAME, FieldsPart.NAME_RULE))
                .filter(n -> !n.isEmpty())
                .orElse("entity");
        String plural = section.flatMap(s -> s.get("plural"))
                .map(HeadParts::plural)
                .filter(n -> !n.isEmpty())
                .orElseGet(() -> pluralOf(name));
        String prefix = section.flatMap(s -> s.get("id_prefix"))
                .map(HeadParts::prefix)
                .filter(n -> !n.isEmpty())
                .orElseGet(() -> prefixOf(name));
        return new Plan.EntityName(name, plural, prefix);
    }

    private static String plural(Item item) {
        String plural = item.text(FieldsPart.NAME, FieldsPart.NAME_RULE);
        if (TABLES.contains(plural)) {
            item.fault("'" + plural + "' is the name of another table", "choose another plural");
        }
        return plural;
    }

    private static String prefix(Item item) {
        String prefix = item.text(PREFIX, "use capital letters, digits and -, a letter first, at most 12");
        if (prefix.equals("R")) {
            item.fault("'R' begins the ids of source records", "choose another prefix");
        }
        return prefix;
    }

    private static String pluralOf(String name) {
        if (name.endsWith("y")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name + (name.endsWith("s") || name.endsWith("x") || name.endsWith("ch") ? "es" : "s");
    }

    private static String prefixOf(String name) {
        return (name.startsWith("r") ? name + "e" : name)
                .substring(0, name.startsWith("r") ? 2 : 1)
                .toUpperCase(Locale.ROOT);
    }

    static List<String> files(Section top) {
        return top.get("input")
                .flatMap(Item::section)
                .map(s -> s.only(Grammar.INPUT))
                .flatMap(s -> s.get("files"))
                .map(HeadParts::globs)
                .orElse(EVERY_SURVEY);
    }

    private static List<String> globs(Item item) {
        List<Item> items = item.oneOrMany();
        if (items.isEmpty()) {
            item.fault("names no files", "write for example [\"*.csv\", \"*.xlsx\"]");
        }
        items.forEach(i -> glob(i, i.text()));
        return items.stream().map(Item::text).toList();
    }

    /** Reports a text that is no pattern of files. */
    static void glob(Item item, String text) {
        Glob.problem(text)
                .ifPresent(p -> item.fault("'" + text + "' " + p, "write for example \"*.csv\" or \"2018/*.xlsx\""));
    }
}
