package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.match.MatchModel;
import org.quicksilver.match.Pair;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.table.Decimals;
import org.quicksilver.publish.table.KeyOrder;
import org.quicksilver.publish.table.WrittenTable;

/** Writes the pairs and the model that scored them. */
final class PairPass {

    private static final TableSchema MODEL = QualityTables.matchModel();

    private final MatchModel model;
    private final TableSchema pairs;
    private final List<List<String>> levels;
    private final Tally tally;

    PairPass(MatchModel model, Tally tally) {
        this.model = model;
        Map<String, List<String>> byField = new LinkedHashMap<>();
        model.levels()
                .forEach(level -> byField.computeIfAbsent(level.field(), f -> new ArrayList<>())
                        .add(level.level()));
        this.pairs = QualityTables.duplicates(List.copyOf(byField.keySet()));
        this.levels = List.copyOf(byField.values());
        this.tally = tally;
    }

    List<WrittenTable> write(Path run, Masking masking, Stream<PairFacts> all) throws IOException {
        try (TableFiles tables = new TableFiles(run, masking, List.of(pairs, MODEL));
                all) {
            all.forEach(pair -> tables.row(pairs.path(), cells(pair)));
            model.levels().stream()
                    .map(PairPass::cells)
                    .sorted(KeyOrder.of(MODEL))
                    .forEach(level -> tables.row(MODEL.path(), level));
            return tables.finish();
        }
    }

    private List<String> cells(PairFacts facts) {
        tally.pairs++;
        tally.pendingPairs += facts.decision() == PairFacts.Decision.PENDING ? 1 : 0;
        Pair pair = facts.pair();
        if (pair.fieldWeights().length != levels.size()) {
            throw new IllegalStateException("The pair (" + facts.leftId() + ", " + facts.rightId() + ") has "
                    + pair.fieldWeights().length + " weights, the model compares " + levels.size() + " fields");
        }
        List<String> cells = new ArrayList<>(List.of(
                facts.leftId(),
                facts.rightId(),
                Decimals.of(pair.probability(), 6),
                Decimals.of(pair.weight(), 4),
                word(pair.band()),
                pair.veto(),
                word(facts.decision()),
                facts.decisionId(),
                pair.blockingRule()));
        for (double weight : pair.fieldWeights()) {
            cells.add(Decimals.of(weight, 4));
        }
        for (int i = 0; i < levels.size(); i++) {
            cells.add(levels.get(i).get(pair.levels()[i]));
        }
        return cells;
    }

    private static List<String> cells(MatchModel.LevelWeight level) {
        return List.of(
                level.field(),
                level.level(),
                Decimals.of(level.m(), 10),
                Decimals.of(level.u(), 10),
                Decimals.of(level.weight(), 4));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
