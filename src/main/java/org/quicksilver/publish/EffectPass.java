package org.quicksilver.publish;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.Recount;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.Statistics;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.privacy.Privacy;
import org.quicksilver.publish.review.EffectTable;

/** Counts what each answer to a pair would change of the figures, and writes it down. */
final class EffectPass {
    private final EntityTables entityTables;
    private final Privacy privacy;
    private final Recount recount;
    private final EffectTable table;
    private final List<EffectTable.Asked> asked = new ArrayList<>();

    EffectPass(EntityTables entityTables, Statistics statistics, Privacy privacy) {
        this.entityTables = entityTables;
        this.privacy = privacy;
        this.recount = statistics.recount(entityTables::tellsOfReview);
        this.table = new EffectTable(statistics.measured());
    }

    TableSchema schema() {
        return table.schema();
    }

    /** Takes in the answers; every entity is known by now. */
    void suppose(Stream<SupposedAnswer> answers) {
        for (Iterator<SupposedAnswer> each = answers.iterator(); each.hasNext(); ) {
            SupposedAnswer answer = each.next();
            asked.add(new EffectTable.Asked(answer.leftId(), answer.rightId(), answer.answer(), answer.isKnown()));
            recount.add(
                    answer.gone(),
                    answer.instead().stream()
                            .map(e -> privacy.published(e, entityTables.showsRecords()))
                            .filter(entityTables::counts)
                            .map(this::seen)
                            .toList());
        }
    }

    private Recount.Seen seen(Entity entity) {
        return new Recount.Seen(entityTables.whole(entity), entityTables.rounds(entity));
    }

    /** Writes the effects, once the figures are counted. */
    void write(RowSink sink) {
        List<Recount.Effect> effects = recount.effects();
        for (int i = 0; i < effects.size(); i++) {
            sink.row(table.schema().path(), table.cells(asked.get(i), effects.get(i)));
        }
    }
}
