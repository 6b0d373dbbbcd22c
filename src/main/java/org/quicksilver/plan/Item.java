package org.quicksilver.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of the job file. Read as what it is not, it is a fault and gives the neutral value, so that reading goes on and
 * every fault is found.
 *
 * @param path how a message names it, for example {@code fields[2].kind}
 */
record Item(String path, Node node, FaultList faults) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}(\\.[0-9]{1,15})?([eE][-+]?[0-9]{1,3})?");

    int line() {
        return FaultList.line(node);
    }

    /** Reports a fault of this value. */
    void fault(String what, String todo) {
        faults.at(node, path + " " + what, todo);
    }

    /** Its text; empty after a fault. */
    String text() {
        if (node instanceof ScalarNode scalar && !isNull()) {
            String text = scalar.getValue().strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        fault("is " + shape() + ", not a word", "write one word or a quoted text");
        return "";
    }

    /** Its text as it stands, blanks and all; empty where it is no text. */
    String raw() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Its text, which a pattern must match; empty after a fault. */
    String text(Pattern pattern, String todo) {
        String text = text();
        if (text.isEmpty() || pattern.matcher(text).matches()) {
            return text;
        }
        fault("'" + text + "' is not allowed", todo);
        return "";
    }

    /** Its text, one of the known words; empty after a fault. */
    String word(String noun, Collection<String> known) {
        String text = text();
        if (text.isEmpty() || known.contains(text)) {
            return text;
        }
        fault("names the unknown " + noun + " '" + text + "'", Suggestion.among(text, known));
        return "";
    }

    /** Whether it is true. */
    boolean flag() {
        String text = raw();
        if (node.getTag().equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return text.equals("true");
        }
        fault("is " + shape() + ", not true or false", "write true or false, without quotes");
        return false;
    }

    /** Its number; NaN after a fault. */
    double number(double least, double most) {
        String text = raw();
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (number >= least && number <= most) {
            return number;
        }
        fault(
                "is " + shape() + ", not a number that fits",
                "write a number from " + plain(least) + " to " + plain(most));
        return Double.NaN;
    }

    /** Its whole number; {@code least} after a fault. */
    long whole(long least, long most) {
        double number = number((double) least, (double) most);
        if (Double.isNaN(number)) {
            return least;
        }
        if (number != Math.rint(number)) {
            fault("is " + shape() + ", not a whole number", "write a whole number");
        }
        return (long) number;
    }

    /** Its ISO date as text; empty after a fault. */
    String date() {
        String text = text();
        try {
            return text.isEmpty() ? "" : LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            fault("'" + text + "' is not a date", "write it as year-month-day, for example 2018-12-31");
            return "";
        }
    }

    /** Its entries; none after a fault. */
    List<Item> list() {
        if (node instanceof SequenceNode sequence) {
            List<Node> nodes = sequence.getValue();
            return IntStream.range(0, nodes.size())
                    .mapToObj(i -> new Item(path + "[" + (i + 1) + "]", nodes.get(i), faults))
                    .toList();
        }
        fault("is " + shape() + ", not a list", "write [a, b] or one line with - for each");
        return List.of();
    }

    /** Its entries, or itself where it is a single word. */
    List<Item> oneOrMany() {
        return node instanceof ScalarNode && !isNull() ? List.of(this) : list();
    }

    /** Its keys and values; empty after a fault. */
    Optional<Section> section() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Section(path, mapping, faults));
        }
        fault("is " + shape() + ", not keys with values", "write { key: value }");
        return Optional.empty();
    }

    /** Whether it is keys with values. */
    boolean isSection() {
        return node instanceof MappingNode;
    }

    private boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    private String shape() {
        if (node instanceof MappingNode) {
            return "keys with values";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return isNull() ? "empty" : "'" + ((ScalarNode) node).getValue() + "'";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
