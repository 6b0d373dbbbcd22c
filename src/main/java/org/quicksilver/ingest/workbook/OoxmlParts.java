package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Where the parts of an Office Open XML package are, told by their relationships and not by their names. */
final class OoxmlParts {

    private static final String DEFAULT_BOOK = "xl/workbook.xml";

    private final BookZip zip;
    private final String book;
    private final List<Relation> relations;

    /** What one part says of another; the type without the namespace, in which strict workbooks differ. */
    private record Relation(String id, String type, String target) {}

    OoxmlParts(BookZip zip) throws IOException {
        this.zip = zip;
        this.book = relations("_rels/.rels", "").stream()
                .filter(r -> r.type().equals("officeDocument") && zip.has(r.target()))
                .map(Relation::target)
                .findFirst()
                .orElse(DEFAULT_BOOK);
        int slash = book.lastIndexOf('/') + 1;
        this.relations = relations(
                book.substring(0, slash) + "_rels/" + book.substring(slash) + ".rels", book.substring(0, slash));
    }

    /** Name of the part that lists the sheets. */
    String book() {
        return book;
    }

    /** The part that the book calls by an id. */
    Optional<String> byId(String id) {
        return relations.stream()
                .filter(r -> r.id().equals(id))
                .map(Relation::target)
                .findFirst();
    }

    /** The part of a type that the book has one of at most, for example {@code styles}. */
    Optional<String> byType(String type) {
        return relations.stream()
                .filter(r -> r.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }

    private List<Relation> relations(String part, String folder) throws IOException {
        List<Relation> found = new ArrayList<>();
        Optional<XmlPart> opened = zip.xml(part);
        if (opened.isPresent()) {
            try (XmlPart xml = opened.get()) {
                while (xml.next()) {
                    if (xml.isStart() && xml.name().equals("Relationship")) {
                        String type = xml.attribute("Type");
                        found.add(new Relation(
                                xml.attribute("Id"),
                                type.substring(type.lastIndexOf('/') + 1),
                                resolve(folder, xml.attribute("Target"))));
                    }
                }
            }
        }
        return found;
    }

    /** A target as a name within the package. */
    static String resolve(String folder, String target) {
        String slashed = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (slashed.startsWith("/") ? slashed : folder + slashed).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
