package org.quicksilver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quicksilver.vocabulary.Vocabularies;

/** Reads {@code fields}: the schema of the job. */
final class FieldsPart {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    static final String NAME_RULE = "use small letters, digits and _, a letter first, at most 60";

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final List<String> KINDS =
            Stream.of(Kind.values()).map(Kind::code).toList();

    private final Vocabularies vocabularies;
    private final List<Field> fields = new ArrayList<>();

    private FieldsPart(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** The fields as far as they can be read, in order. */
    static List<Field> read(Item item, Vocabularies vocabularies) {
        FieldsPart part = new FieldsPart(vocabularies);
        List<Item> items = item.list();
        if (items.isEmpty() && !item.isSection()) {
            item.fault("names no field", "name at least one, for example { name: title, kind: title }");
        }
        items.forEach(i -> i.section().ifPresent(part::field));
        return part.fields;
    }

    private void field(Section section) {
        section.only(Grammar.FIELD);
        String name = section.need("name", "give the field a name")
                .map(i -> i.text(NAME, NAME_RULE))
                .orElse("");
        Optional<Kind> kind = section.need("kind", "say how it is understood: " + String.join(", ", KINDS))
                .map(i -> i.word("kind", KINDS))
                .filter(k -> !k.isEmpty())
                .map(k -> Kind.valueOf(k.toUpperCase(Locale.ROOT)));
        unique(section, name);
        Field field = new Field(
                name,
                kind.orElse(Kind.TEXT),
                flag(section, "many", false),
                flag(section, "required", false),
                published(section, kind.orElse(Kind.TEXT)),
                vocabulary(section, name, kind.orElse(Kind.TEXT)),
                headers(section, name),
                flag(section, "compare", kind.orElse(Kind.TEXT) != Kind.TEXT),
                section.get("role")
                        .map(i -> i.text(ROLE, "use small letters, digits and _"))
                        .orElse(""),
                section.line());
        if (!name.isEmpty()) {
            fields.add(field);
        }
    }

    private void unique(Section section, String name) {
        fields.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .ifPresent(first -> section.get("name")
                        .ifPresent(i -> i.fault(
                                "'" + name + "' is already the field of line " + first.line(),
                                "give each field its own name")));
    }

    private static boolean flag(Section section, String key, boolean otherwise) {
        return section.get(key).map(Item::flag).orElse(otherwise);
    }

    private static boolean published(Section section, Kind kind) {
        boolean personal = Kinds.PERSONAL.contains(kind);
        boolean published = flag(section, "public", !personal);
        if (published && personal) {
            section.get("public")
                    .ifPresent(i -> i.fault(
                            "would publish personal data of kind " + kind.code(),
                            "leave it out, or write public: false"));
        }
        return published;
    }

    private String vocabulary(Section section, String name, Kind kind) {
        Optional<Item> item = section.get("vocabulary");
        if (item.isPresent()) {
            return References.vocabulary(item.get(), vocabularies);
        }
        if (kind != Kind.CODE) {
            return "";
        }
        if (!vocabularies.has(name)) {
            section.fault(
                    "of kind code has no 'vocabulary'", "name one; known: " + String.join(", ", vocabularies.names()));
        }
        return name;
    }

    /** What the field declares, else its own name, so that a plain table needs no heading declared. */
    private static List<String> headers(Section section, String name) {
        Optional<Item> item = section.get("headers");
        if (item.isPresent()) {
            return item.get().oneOrMany().stream()
                    .map(Item::text)
                    .filter(t -> !t.isEmpty())
                    .toList();
        }
        String words = name.replace('_', ' ');
        return words.equals(name) ? List.of(name) : List.of(name, words);
    }
}
