package org.quicksilver.convention;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;

/** One line a mechanism for people: English labels, lists joined. */
final class FlatTable implements MechanismTable {

    private static final String JOINT = "; ";

    private final Plan plan;
    private final Reference reference;
    private final Beneficiaries beneficiaries;
    private final RoundLines rounds;
    private final TableSchema schema = MechanismTable.child(
            "mechanisms_flat",
            "One line for each mechanism, for people: English labels, lists joined",
            MechanismTable.columns()
                    .text("title", "Title")
                    .text("description", "What it is")
                    .text("level", "Level")
                    .text("channel", "Channel")
                    .text("status", "Status, the latest stated")
                    .text("start_date", "Start")
                    .text("end_date", "End")
                    .text("provider", "Who delivers")
                    .text("respondents", "Who reported")
                    .text("countries", "Countries named")
                    .text("country_groups", "Groups of countries named")
                    .bool("serves_ldc", "Whether a country named is among the least developed")
                    .bool("serves_sids", "Whether a country named is a small island developing State")
                    .text("conventions", "Conventions")
                    .text("articles", "Articles")
                    .text("support", "Kinds of support")
                    .text("donors", "Donors")
                    .text("implementing", "Implementing organisations")
                    .number("amount", "Amount as stated")
                    .text("currency", "Currency of the amount")
                    .number("amount_usd", "Amount in United States dollars")
                    .text("status_by_round", "Status in each round")
                    .text("in_scope", "Whether it counts for this report")
                    .text("standing", "Whether any of its records is current"),
            List.of(ID));

    FlatTable(Plan plan, Reference reference, Beneficiaries beneficiaries, RoundLines rounds) {
        this.plan = plan;
        this.reference = reference;
        this.beneficiaries = beneficiaries;
        this.rounds = rounds;
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity m, RowSink sink) {
        Set<String> named = beneficiaries.named(m);
        sink.row(
                schema.path(),
                Arrays.asList(
                        m.id(),
                        m.value(Names.TITLE),
                        m.value("description"),
                        labels(m, Names.LEVEL),
                        labels(m, Names.CHANNEL),
                        labels(m, Names.STATUS),
                        m.value(Names.START),
                        m.value(Names.END),
                        m.value(Names.PROVIDER_NAME),
                        respondents(m),
                        joined(named.stream().map(c -> reference.label(Names.COUNTRIES, c))),
                        joined(beneficiaries.groups(m).stream().map(g -> reference.label(Names.GROUPS, g))),
                        flag(named, "ldc"),
                        flag(named, "sids"),
                        labels(m, Names.CONVENTIONS),
                        labels(m, Names.ARTICLES),
                        labels(m, Names.SUPPORT),
                        organisations(m, Names.DONORS),
                        organisations(m, Names.IMPLEMENTING),
                        m.value(Names.AMOUNT),
                        m.value(Names.CURRENCY),
                        m.value(Names.AMOUNT_USD),
                        joined(rounds.of(m).stream()
                                .filter(RoundLine::isReported)
                                .map(this::statusOf)),
                        m.value(Names.IN_SCOPE),
                        m.standing()));
    }

    private String labels(Entity mechanism, String field) {
        String vocabulary = plan.field(field).map(Field::vocabulary).orElse("");
        return joined(mechanism.values(field).stream().map(v -> reference.label(vocabulary, v.value())));
    }

    private String organisations(Entity mechanism, String field) {
        return joined(mechanism.values(field).stream().map(this::organisation));
    }

    private String organisation(EntityValue value) {
        String label = reference.organisation(value.value());
        return label.isEmpty() ? value.verbatim() : label;
    }

    private String respondents(Entity mechanism) {
        Set<String> ids = new TreeSet<>();
        mechanism.speaking().forEach(m -> ids.add(m.source().respondentId()));
        ids.remove("");
        return joined(ids.stream().map(id -> {
            String label = reference.organisation(id);
            return label.isEmpty() ? id : label;
        }));
    }

    private String flag(Set<String> countries, String attribute) {
        return Boolean.toString(countries.stream()
                .anyMatch(
                        c -> reference.attribute(Names.COUNTRIES, c, attribute).equals("yes")));
    }

    private String statusOf(RoundLine line) {
        String vocabulary = plan.field(Names.STATUS).map(Field::vocabulary).orElse("");
        String status = line.status().isEmpty() ? "not stated" : reference.label(vocabulary, line.status());
        return line.round() + ": " + status;
    }

    private static String joined(Stream<String> parts) {
        return parts.distinct().collect(Collectors.joining(JOINT));
    }
}
