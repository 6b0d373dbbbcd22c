package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.batch.store.PairCodec;
import org.quicksilver.match.MatchModel;
import org.quicksilver.match.Matching;
import org.quicksilver.match.Pair;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Scores the candidate pairs of ranges of the block index. */
class MatchProcessor implements ItemProcessor<Integer, MatchedRange> {
    private final Matching matching;
    private final MatchModel model;

    MatchProcessor(Matching matching, MatchModel model) {
        this.matching = matching;
        this.model = model;
    }

    @Override
    public MatchedRange process(Integer range) {
        List<Pair> pairs = new ArrayList<>();
        long scored = matching.score(range, model, pairs::add);
        return new MatchedRange(range, scored, pairs.size(), pairs.isEmpty() ? new byte[0] : PairCodec.encode(pairs));
    }
}
