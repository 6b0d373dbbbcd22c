package org.quicksilver.publish;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.consolidate.CountedTable;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.FigureChanges;
import org.quicksilver.consolidate.Recount;
import org.quicksilver.consolidate.Recount.Uncertain;
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

    /** What would change of the tables that count entities beside the statistics. */
    private final List<FigureChanges> counted = new ArrayList<>();

    EffectPass(EntityTables entityTables, Statistics statistics, Privacy privacy) {
        this.entityTables = entityTables;
        this.privacy = privacy;
        this.recount = statistics.recount();
        this.table = new EffectTable(statistics.measured());
    }

    TableSchema schema() {
        return table.schema();
    }

    /** Takes in the answers; every entity and uncertain pair is known by now. */
    void suppose(Stream<SupposedAnswer> answers) {
        for (Iterator<SupposedAnswer> each = answers.iterator(); each.hasNext(); ) {
            SupposedAnswer answer = each.next();
            asked.add(new EffectTable.Asked(answer.leftId(), answer.rightId(), answer.answer(), answer.reach()));
            List<Entity> instead = answer.instead().stream()
                    .map(e -> privacy.published(e, entityTables.showsRecords()))
                    .toList();
            counted.add(changes(answer.gone(), instead));
            suppose(answer, instead);
        }
    }

    private FigureChanges changes(List<String> gone, List<Entity> instead) {
        FigureChanges changes = new FigureChanges();
        for (CountedTable each : entityTables.counted()) {
            changes.addAll(each.changes(gone, instead));
        }
        return changes;
    }

    private void suppose(SupposedAnswer answer, List<Entity> instead) {
        int[] places = new int[instead.size()];
        List<Recount.Seen> seen = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Entity entity = instead.get(i);
            places[i] = entityTables.counts(entity) ? seen.size() : -1;
            if (places[i] >= 0) {
                seen.add(new Recount.Seen(entityTables.whole(entity), entityTables.rounds(entity)));
            }
        }
        List<Uncertain> uncertain = answer.uncertain().stream()
                .filter(u -> places[u.instead()] >= 0 && (u.withInstead() < 0 || places[u.withInstead()] >= 0))
                .map(u -> u.withInstead() < 0
                        ? Uncertain.withOther(places[u.instead()], u.withEntity())
                        : Uncertain.ofTwo(places[u.instead()], places[u.withInstead()]))
                .toList();
        recount.add(answer.gone(), seen, uncertain);
    }

    /** Writes the effects, once the figures are counted. */
    void write(RowSink sink) {
        List<Recount.Effect> effects = recount.effects();
        for (int i = 0; i < effects.size(); i++) {
            Recount.Effect effect = effects.get(i);
            effect.changes().addAll(counted.get(i));
            sink.row(table.schema().path(), table.cells(asked.get(i), effect));
        }
    }
}
