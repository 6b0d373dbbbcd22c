package org.quicksilver.convention;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityColumns;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;

/** What mechanisms are to each other: those that look alike and are kept apart by a veto, and those whose words say so. */
final class LinksTable implements MechanismTable {

    private final List<ConventionInput.HeldApart> heldApart;
    private final Beneficiaries beneficiaries;
    private final StatedLinks stated;
    private final Set<String> wanted = new TreeSet<>();
    private final Map<String, Side> sides = new HashMap<>();
    private final TableSchema schema = MechanismTable.child(
            "mechanism_links",
            "What mechanisms that are not the same are to each other",
            MechanismTable.columns()
                    .key("related_id", "The other mechanism")
                    .oneOf(
                            "relation",
                            List.of("series", "phase_of", "part_of", "replaces"),
                            "What the first is to the other")
                    .text("rule", "Veto that keeps them apart; stated where the words of the first say so")
                    .number("probability", "What their likeness alone would say")
                    .text("decision_id", "Decision that keeps them apart"),
            List.of(ID, "related_id", "relation"));

    /** What a link needs to know of a mechanism. */
    private record Side(String id, String start, String status, Set<String> countries) {}

    /** The rule of a link that the words of a mechanism state. */
    private static final String STATED = "stated";

    private record Link(String from, String to, String relation, ConventionInput.HeldApart pair) {
        String key() {
            return from + ' ' + to + ' ' + relation;
        }
    }

    LinksTable(List<ConventionInput.HeldApart> heldApart, Beneficiaries beneficiaries, StatedLinks stated) {
        this.stated = stated;
        this.heldApart = heldApart;
        this.beneficiaries = beneficiaries;
        heldApart.forEach(pair -> {
            wanted.add(pair.leftId());
            wanted.add(pair.rightId());
        });
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        stated.add(mechanism);
        if (wanted.contains(mechanism.id())) {
            sides.put(
                    mechanism.id(),
                    new Side(
                            mechanism.id(),
                            mechanism.value(Names.START),
                            mechanism.value(Names.STATUS),
                            beneficiaries.named(mechanism)));
        }
    }

    @Override
    public void finish(RowSink sink) {
        Map<String, Link> links = new TreeMap<>();
        Set<String> told = new TreeSet<>();
        for (StatedLinks.Stated each : stated.all()) {
            if (each.outcome() != StatedLinks.Outcome.LINKED) {
                continue;
            }
            ConventionInput.HeldApart words =
                    new ConventionInput.HeldApart(each.from(), each.to(), STATED, Double.NaN, "");
            Link link = new Link(each.from(), each.to(), each.relation(), words);
            links.putIfAbsent(link.key(), link);
            told.add(each.from() + ' ' + each.to());
            told.add(each.to() + ' ' + each.from());
        }
        Comparator<ConventionInput.HeldApart> likeliest = Comparator.comparingDouble(
                        ConventionInput.HeldApart::probability)
                .thenComparing(ConventionInput.HeldApart::decisionId)
                .thenComparing(ConventionInput.HeldApart::vetoRule);
        heldApart.stream().sorted(likeliest.reversed()).forEach(pair -> {
            Side left = sides.get(pair.leftId());
            Side right = sides.get(pair.rightId());
            boolean one = pair.leftId().equals(pair.rightId());
            if (left != null && right != null && !one && !told.contains(left.id() + ' ' + right.id())) {
                Link link = link(pair, left, right);
                links.putIfAbsent(link.key(), link);
            }
        });
        links.values()
                .forEach(link -> sink.row(
                        schema.path(),
                        List.of(
                                link.from(),
                                link.to(),
                                link.relation(),
                                link.pair().vetoRule(),
                                Double.isNaN(link.pair().probability())
                                        ? ""
                                        : EntityColumns.probability(link.pair().probability()),
                                link.pair().decisionId())));
    }

    private static Link link(ConventionInput.HeldApart pair, Side a, Side b) {
        boolean aIsLater =
                Comparator.comparing(Side::start).thenComparing(Side::id).compare(a, b) >= 0;
        Side later = aIsLater ? a : b;
        Side earlier = aIsLater ? b : a;
        if (pair.vetoRule().endsWith(":phase")) {
            return new Link(later.id(), earlier.id(), "phase_of", pair);
        }
        if (isPart(a, b)) {
            return new Link(a.id(), b.id(), "part_of", pair);
        }
        if (isPart(b, a)) {
            return new Link(b.id(), a.id(), "part_of", pair);
        }
        boolean sameCountries = !a.countries().isEmpty() && a.countries().equals(b.countries());
        if (sameCountries && isCancelled(earlier) && !isCancelled(later)) {
            return new Link(later.id(), earlier.id(), "replaces", pair);
        }
        boolean inOrder = a.id().compareTo(b.id()) < 0;
        return new Link(inOrder ? a.id() : b.id(), inOrder ? b.id() : a.id(), "series", pair);
    }

    private static boolean isPart(Side part, Side whole) {
        return !part.countries().isEmpty()
                && part.countries().size() < whole.countries().size()
                && whole.countries().containsAll(part.countries());
    }

    private static boolean isCancelled(Side side) {
        return side.status().equals("CANCELLED");
    }
}
