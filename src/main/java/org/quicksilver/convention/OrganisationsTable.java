package org.quicksilver.convention;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.plan.Plan;

/** The organisations of a mechanism, each in its roles. */
final class OrganisationsTable implements MechanismTable {

    static final String NAME = "mechanism_organisations";

    private static final List<String> ROLES =
            List.of("reporting", "funding", "accountable", "extending", "implementing", "host", "partner");

    private final List<Plan.TableSource> sources;
    private final Reference reference;
    private final TableSchema schema = MechanismTable.child(
            NAME,
            "Organisations of each mechanism",
            MechanismTable.columns()
                    .key("organisation_id", "Code of centres, registers or organisations; ORG- and a hash for others")
                    .oneOf("role", ROLES, "What it is to the mechanism")
                    .text("name", "Its English name, or as stated"),
            List.of(ID, "organisation_id", "role"));

    OrganisationsTable(Plan plan, Reference reference) {
        this.sources = plan.tables().getOrDefault(NAME, List.of());
        this.reference = reference;
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        Map<String, Map<String, String>> names = new TreeMap<>();
        for (Plan.TableSource source : sources) {
            for (EntityValue value : mechanism.values(source.field())) {
                add(names, value.value(), source.role(), value.verbatim());
            }
        }
        mechanism.speaking().stream()
                .map(m -> m.source().respondentId())
                .filter(id -> !id.isEmpty())
                .forEach(id -> add(names, id, "reporting", id));
        names.forEach((id, roles) ->
                roles.forEach((role, name) -> sink.row(schema.path(), List.of(mechanism.id(), id, role, name))));
    }

    private void add(Map<String, Map<String, String>> names, String id, String role, String asStated) {
        String label = reference.organisation(id);
        names.computeIfAbsent(id, i -> new TreeMap<>()).putIfAbsent(role, label.isEmpty() ? asStated : label);
    }
}
