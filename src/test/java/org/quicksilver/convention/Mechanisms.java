package org.quicksilver.convention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quicksilver.consolidate.ARecord;
import org.quicksilver.consolidate.Cluster;
import org.quicksilver.consolidate.Consolidator;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.ReviewState;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;

/** The job of the tests and what it publishes. */
final class Mechanisms {

    static final Plan PLAN = PlanReader.read(
            Path.of("src/test/resources/convention/mechanisms.yaml"),
            Path.of("src/test/resources/convention/vocabularies"));

    static final String FIRST = "2017-2018";
    static final String SECOND = "2019-2020";
    static final String AS_OF = "2020-12-31";

    private final List<ConventionInput.HeldApart> heldApart = new ArrayList<>();
    private final List<ConventionInput.Reading> readings = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();

    static Mechanisms mechanisms() {
        return new Mechanisms();
    }

    Mechanisms answered(String respondent, String round) {
        readings.add(new ConventionInput.Reading(respondent, round, 1, 0, 9, 8, 1));
        return this;
    }

    Mechanisms read(ConventionInput.Reading reading) {
        readings.add(reading);
        return this;
    }

    Mechanisms heldApart(String left, String right, String rule, double probability) {
        heldApart.add(new ConventionInput.HeldApart(left, right, rule, probability, ""));
        return this;
    }

    Mechanisms with(String id, ARecord... records) {
        List<Member> members = Stream.of(records).map(ARecord::build).toList();
        entities.add(new Consolidator(PLAN, ExchangeRates.of(PLAN))
                .consolidate(new Cluster(id, members, 0.97, ReviewState.NONE, List.of())));
        return this;
    }

    MechanismTables tables() {
        return new MechanismTables(PLAN, new ConventionInput(AS_OF, SECOND, heldApart, readings));
    }

    /** The one mechanism, derived. */
    Entity derived() {
        return tables().derive(entities.get(0));
    }

    /** Every row by table, in the order in which it is written. */
    Map<String, List<List<String>>> published() {
        MechanismTables tables = tables();
        Map<String, List<List<String>>> rows = new TreeMap<>();
        entities.sort(Comparator.comparing(Entity::id));
        for (Entity entity : entities) {
            tables.write(
                    tables.derive(entity),
                    (table, cells) ->
                            rows.computeIfAbsent(table, t -> new ArrayList<>()).add(cells));
        }
        tables.finish((table, cells) ->
                rows.computeIfAbsent(table, t -> new ArrayList<>()).add(cells));
        return rows;
    }

    /** The rows of one table without the first cell. */
    List<List<String>> rows(String name) {
        return published().getOrDefault("tables/" + name + ".csv", List.of()).stream()
                .map(row -> row.subList(1, row.size()))
                .toList();
    }

    /** The rows of one table by column. */
    List<Map<String, String>> cells(String path) {
        TableSchema schema = tables().schemas().stream()
                .filter(s -> s.path().equals(path))
                .findFirst()
                .orElseThrow();
        List<Map<String, String>> all = new ArrayList<>();
        for (List<String> row : published().getOrDefault(path, List.of())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                cells.put(schema.columns().get(i).name(), row.get(i));
            }
            all.add(cells);
        }
        return all;
    }
}
