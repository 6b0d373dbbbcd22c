package org.quicksilver.publish.review;

import java.util.List;
import java.util.Optional;
import org.quicksilver.record.Hashes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a question is about and what the reviewer sees of it. It travels with the question as one text that nobody needs to
 * read; a text that was changed on the way is told by its check letters.
 *
 * @param left a record; of a pair the one with the smaller id; {@link Side#NONE} for words
 * @param right the other record of a pair; else {@link Side#NONE}
 * @param field field of words or of a value; empty for a pair
 * @param text the words; of a value those to choose from, a line each; empty for a pair
 * @param known ids of the decisions made before, sorted
 */
public record ReviewKey(Side left, Side right, String field, String text, List<String> known) {

    private static final int CHECK_LETTERS = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A record as the reviewer sees it.
     *
     * @param id its source record id
     * @param form hash of its compared values
     * @param at file, sheet and row
     * @param label the words it is known by, folded
     */
    public record Side(String id, String form, String at, String label) {
        public static final Side NONE = new Side("", "", "", "");
    }

    public ReviewKey {
        known = known.stream().sorted().distinct().toList();
    }

    public static ReviewKey ofWords(String field, String text, List<String> known) {
        return new ReviewKey(Side.NONE, Side.NONE, field, text, known);
    }

    /** @param values those to choose from, in the order in which the reviewer sees them */
    public static ReviewKey ofValue(Side record, String field, List<String> values, List<String> known) {
        return new ReviewKey(record, Side.NONE, field, String.join("\n", values), known);
    }

    public boolean aboutPair() {
        return field.isEmpty();
    }

    /** Whether it is about which value of a field an entity shows, known by one of its records. */
    public boolean aboutValue() {
        return !field.isEmpty() && !left.id().isEmpty();
    }

    /** Of a value those to choose from. */
    public List<String> values() {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    /** The text under which it travels: ASCII, and nothing that a spreadsheet takes for a formula. */
    public String toText() {
        ObjectNode node = JSON.createObjectNode();
        if (aboutPair()) {
            put(node, "left", left);
            put(node, "right", right);
        } else {
            if (aboutValue()) {
                put(node, "left", left);
            }
            node.put("field", field);
            node.put("text", text);
        }
        known.forEach(node.putArray("known")::add);
        node.put("check", check());
        return ascii(JSON.writeValueAsString(node));
    }

    private static void put(ObjectNode node, String name, Side side) {
        node.putObject(name)
                .put("id", side.id())
                .put("form", side.form())
                .put("at", side.at())
                .put("label", side.label());
    }

    /** The key of a text; empty when it is none, or not as it was written. */
    public static Optional<ReviewKey> parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            List<String> known =
                    node.path("known").valueStream().map(k -> k.asString("")).toList();
            ReviewKey key = new ReviewKey(
                    side(node.path("left")),
                    side(node.path("right")),
                    node.path("field").asString(""),
                    node.path("text").asString(""),
                    known);
            boolean whole =
                    key.aboutPair() ? !key.left().id().isEmpty() : !key.text().isEmpty();
            return whole && key.check().equals(node.path("check").asString("")) ? Optional.of(key) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Side side(JsonNode node) {
        return new Side(
                node.path("id").asString(""),
                node.path("form").asString(""),
                node.path("at").asString(""),
                node.path("label").asString(""));
    }

    private String check() {
        List<String> parts = List.of(
                left.id(),
                left.form(),
                left.at(),
                left.label(),
                right.id(),
                right.form(),
                right.at(),
                right.label(),
                field,
                text,
                String.join(" ", known));
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.length()).append(':').append(part));
        return Hashes.base32(all.toString(), CHECK_LETTERS);
    }

    private static String ascii(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x7f) {
                out.append(c);
            } else {
                out.append("\\u");
                String hex = Integer.toHexString(c);
                out.append("0".repeat(4 - hex.length())).append(hex);
            }
        }
        return out.toString();
    }
}
