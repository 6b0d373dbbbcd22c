package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.Statistics;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.privacy.Privacy;
import org.quicksilver.publish.table.WrittenTable;

/** Writes the tables that entities fill and the statistics that count them, in one walk over the entities. */
final class EntityPass {

    private final EntityTables entityTables;
    private final Statistics statistics;
    private final Privacy privacy;
    private final Tally tally;

    EntityPass(EntityTables entityTables, Statistics statistics, Privacy privacy, Tally tally) {
        this.entityTables = entityTables;
        this.statistics = statistics;
        this.privacy = privacy;
        this.tally = tally;
    }

    List<WrittenTable> write(
            Path run, Masking masking, Stream<Entity> entities, Stream<PairFacts> pairs, Stream<SupposedAnswer> answers)
            throws IOException {
        EffectPass effects = new EffectPass(entityTables, statistics, privacy);
        List<TableSchema> schemas = new ArrayList<>(entityTables.schemas());
        schemas.addAll(statistics.schemas());
        schemas.add(effects.schema());
        try (TableFiles tables = new TableFiles(run, masking, schemas);
                entities;
                pairs;
                answers) {
            for (Iterator<Entity> each = entities.iterator(); each.hasNext(); ) {
                write(privacy.published(each.next(), entityTables.showsRecords()), tables);
            }
            entityTables.finish(tables);
            pairs.filter(pair -> pair.decision() == PairFacts.Decision.PENDING)
                    .forEach(pair -> statistics.pending(pair.leftEntityId(), pair.rightEntityId()));
            effects.suppose(answers);
            statistics.finish(tables);
            effects.write(tables);
            return tables.finish();
        }
    }

    private void write(Entity entity, TableFiles tables) {
        tally.entities++;
        entityTables.write(entity, tables);
        if (entityTables.counts(entity)) {
            statistics.add(
                    entity.id(),
                    entityTables.whole(entity),
                    statistics.countsByRound() ? entityTables.rounds(entity) : List.of());
        }
    }
}
