package org.quicksilver.convention;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.plan.Plan;

/** The countries of a mechanism: those named, then those that a group named reaches. */
final class CountriesTable implements MechanismTable {

    static final String NAME = "mechanism_countries";

    private final List<Plan.TableSource> sources;
    private final Reference reference;
    private final Beneficiaries beneficiaries;
    private final TableSchema schema = MechanismTable.child(
            NAME,
            "Countries that each mechanism serves or sits in",
            MechanismTable.columns()
                    .key("iso3", "ISO 3166-1 alpha-3")
                    .oneOf("role", List.of("beneficiary", "host"), "What the country is to it")
                    .text("expanded_from", "Code of the group that reaches it; empty where it is named itself")
                    .text("as_stated", "What the source record says"),
            List.of(ID, "iso3", "role"));

    private record Key(String iso3, String role) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = iso3.compareTo(other.iso3);
            return order == 0 ? role.compareTo(other.role) : order;
        }
    }

    /** A group named, in the role that its field gives it. */
    private record Group(EntityValue value, String role) {
        String code() {
            return value.value();
        }
    }

    private record Line(String expandedFrom, String asStated) {}

    CountriesTable(Plan plan, Reference reference, Beneficiaries beneficiaries) {
        this.sources = plan.tables()
                .getOrDefault(
                        NAME,
                        List.of(
                                new Plan.TableSource(Names.BENEFICIARIES, "beneficiary"),
                                new Plan.TableSource(Names.REGION, "beneficiary")));
        this.reference = reference;
        this.beneficiaries = beneficiaries;
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        Map<Key, Line> lines = new TreeMap<>();
        for (Plan.TableSource source : sources) {
            mechanism.values(source.field()).stream()
                    .filter(v -> reference.isCountry(v.value()))
                    .forEach(v -> lines.putIfAbsent(new Key(v.value(), source.role()), new Line("", v.verbatim())));
        }
        sources.stream()
                .flatMap(s -> mechanism.values(s.field()).stream().map(v -> new Group(v, s.role())))
                .filter(g -> reference.has(Names.GROUPS, g.code()))
                .sorted(Comparator.comparing(Group::code, beneficiaries.closest(mechanism)))
                .forEach(g -> expand(g, mechanism, lines));
        lines.forEach((key, line) -> sink.row(
                schema.path(), List.of(mechanism.id(), key.iso3(), key.role(), line.expandedFrom(), line.asStated())));
    }

    private void expand(Group group, Entity mechanism, Map<Key, Line> lines) {
        for (String iso3 : beneficiaries.members(group.code(), mechanism)) {
            Line line = new Line(group.code(), group.value().verbatim());
            lines.putIfAbsent(new Key(iso3, group.role()), line);
        }
    }
}
