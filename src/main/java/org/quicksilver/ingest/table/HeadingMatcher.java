package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Tokens;

/**
 * Says which fields a heading may mean, each with a score of 0 to 1 and a reason: the same words in the table's language
 * before another one, then nearly the same spelling, then known headings inside a longer question, rare words counting most.
 */
final class HeadingMatcher {

    /** From this score on a heading means a field. */
    static final double ENOUGH = 0.75;

    private static final double EXACT = 1.0;
    private static final double FOLDED = 0.97;
    private static final double BARER = 0.01;
    private static final double OTHER_LANGUAGE = 0.1;
    private static final double SAME_SPELLING = 0.86;
    private static final double COMPOSED = 0.9;
    private static final double LEAST_SHARED = ENOUGH - 0.2;

    private final Headings headings;
    private final Units units;
    private final Requests requests;
    private final List<Headings.Known> common = new ArrayList<>();
    private final List<List<String>> tokens = new ArrayList<>();

    private final WordRarity rarity;
    private final SharedWords shared;
    private final double[] weights;
    private final KnownWordIndex index;
    private final Spellings spellings;

    /** A field that a heading may mean. */
    record Candidate(String field, double score, String reason) {}

    HeadingMatcher(Headings headings, Units units, Requests requests) {
        this.headings = headings;
        this.units = units;
        this.requests = requests;
        List<List<String>> all = new ArrayList<>();
        for (Headings.Known known : new LinkedHashSet<>(headings.all())) {
            List<String> words = Tokens.of(known.folded());
            all.add(words);
            if (known.form().isEmpty()) {
                common.add(known);
                tokens.add(words);
            }
        }
        this.rarity = new WordRarity(all);
        this.shared = new SharedWords(rarity);
        this.weights = tokens.stream().mapToDouble(rarity::weight).toArray();
        this.index = new KnownWordIndex(tokens);
        this.spellings =
                new Spellings(common.stream().map(Headings.Known::folded).toList(), SAME_SPELLING);
    }

    /**
     * The fields that a heading may mean, best first, each once.
     *
     * @param form system whose export the table is; its own headings come before all others; empty for none
     */
    List<Candidate> match(String heading, String language, String form) {
        Map<String, Candidate> best = new LinkedHashMap<>();
        List<String> readings = new ArrayList<>(HeadingText.readings(heading));
        for (String reading : List.copyOf(readings)) {
            String asked = requests.without(reading);
            if (!asked.isEmpty() && !readings.contains(asked)) {
                readings.add(asked);
            }
        }
        for (int i = 0; i < readings.size(); i++) {
            same(readings.get(i), i, language, form, best);
        }
        boolean sure = best.values().stream().anyMatch(c -> c.score() > 1 - OTHER_LANGUAGE);
        if (!sure) {
            String bare = units.without(readings.get(0));
            if (!bare.isBlank() && !bare.equals(readings.get(0))) {
                List<String> barer = HeadingText.readings(bare);
                for (int i = 0; i < barer.size(); i++) {
                    same(barer.get(i), i + 2, language, form, best);
                }
                readings.addAll(barer);
            }
            for (String reading : readings) {
                alike(reading, new SharedWords.Manner(language, isQuestion(heading)), best);
                composed(reading, language, best);
            }
        }
        List<Candidate> sorted = new ArrayList<>(best.values());
        sorted.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::field));
        return sorted;
    }

    private void same(String reading, int barer, String language, String form, Map<String, Candidate> best) {
        for (Headings.Known known : headings.exactly(reading)) {
            boolean ofForm = !form.isEmpty() && known.form().equals(form);
            if (!known.form().isEmpty()
                    && !ofForm
                    && headings.exactly(reading).stream().anyMatch(k -> k.form().isEmpty())) {
                continue;
            }
            boolean exact = barer == 0 && known.text().equalsIgnoreCase(HeadingText.plain(reading));
            double score = (exact ? EXACT : FOLDED) - barer * BARER - (known.isOf(language) ? 0 : OTHER_LANGUAGE);
            String reason = ofForm ? "form:" + form : (exact ? "exact:" : "folded:") + known.language();
            keep(best, new Candidate(known.field(), ofForm ? EXACT + OTHER_LANGUAGE : score, reason));
        }
    }

    private void alike(String reading, SharedWords.Manner manner, Map<String, Candidate> best) {
        String folded = Folding.fold(reading);
        List<String> words = Tokens.of(folded);
        if (words.isEmpty()) {
            return;
        }
        BitSet likely = index.sharing(words, rarity::weight, weights, LEAST_SHARED);
        Map<Integer, Double> spelt = spellings.alike(folded);
        spelt.keySet().forEach(likely::set);
        for (int i = likely.nextSetBit(0); i >= 0; i = likely.nextSetBit(i + 1)) {
            Headings.Known known = common.get(i);
            double other = known.isOf(manner.language()) ? 1 : 1 - OTHER_LANGUAGE;
            Double spelling = spelt.get(i);
            if (spelling != null && mayBeMisspelt(words, tokens.get(i))) {
                keep(best, known, "fuzzy:", (spelling - 0.02) * other);
            }
            double both = shared.of(words, tokens.get(i), manner, reading);
            if (both >= LEAST_SHARED) {
                keep(best, known, "keyword:", Math.min(0.94, both) * other);
            }
        }
    }

    /** Whether no word stands for another one that is known itself: {@code women} is no way to spell {@code men}. */
    private boolean mayBeMisspelt(List<String> words, List<String> known) {
        boolean may = true;
        for (int i = 0; i < words.size() && words.size() == known.size(); i++) {
            may &= !rarity.isKnown(words.get(i)) || KnownWordIndex.isSame(words.get(i), known.get(i));
        }
        return may;
    }

    /** A heading all of whose words that do not just bind others are headings of one field by themselves. */
    private void composed(String reading, String language, Map<String, Candidate> best) {
        Set<String> fields = new TreeSet<>();
        int words = 0;
        for (String word : Tokens.of(Folding.fold(reading))) {
            if (WordRarity.isBinding(word)) {
                continue;
            }
            Set<String> here = new TreeSet<>();
            for (Headings.Known known : headings.exactly(word)) {
                if (known.isOf(language) && known.form().isEmpty()) {
                    here.add(known.field());
                }
            }
            if (words++ == 0) {
                fields.addAll(here);
            } else {
                fields.retainAll(here);
            }
        }
        if (words > 1) {
            fields.forEach(f -> keep(best, new Candidate(f, COMPOSED, "keyword:" + language + ":" + COMPOSED)));
        }
    }

    /** Keeps what a known heading says where nothing says more for its field; of most the reason is never written. */
    private static void keep(Map<String, Candidate> best, Headings.Known known, String how, double score) {
        long hundredths = Math.round(score * 100);
        double rounded = hundredths / 100.0;
        Candidate before = best.get(known.field());
        if (before == null || rounded > before.score()) {
            String shown = hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
            best.put(known.field(), new Candidate(known.field(), rounded, how + known.language() + ":" + shown));
        }
    }

    private static void keep(Map<String, Candidate> best, Candidate candidate) {
        best.merge(candidate.field(), candidate, (a, b) -> b.score() > a.score() ? b : a);
    }

    /** A question asks for something of what it names, most often not for its name. */
    private static boolean isQuestion(String heading) {
        return heading.indexOf('?') >= 0 || heading.indexOf('\uff1f') >= 0 || heading.indexOf('\u061f') >= 0;
    }
}
