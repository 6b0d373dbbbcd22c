package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    private static final double AT_THE_HEAD = 0.1;
    private static final double IN_PART = 0.05;
    private static final double COMPOSED = 0.9;
    private static final double SHORT_WORD = 0.3;
    private static final double LEAST_SHARED = ENOUGH - 0.2;

    private final Headings headings;
    private final Units units;
    private final List<Headings.Known> common = new ArrayList<>();
    private final List<List<String>> tokens = new ArrayList<>();

    /** How rare each word is among all headings, and one that is in none. */
    private final Map<String, Double> rarities = new HashMap<>();

    private final double rarest;
    private final double[] weights;
    private final KnownWordIndex index;
    private final Spellings spellings;

    /** A field that a heading may mean. */
    record Candidate(String field, double score, String reason) {}

    /** In which language a heading is, and whether it is a question. */
    private record Manner(String language, boolean isQuestion) {}

    HeadingMatcher(Headings headings, Units units) {
        this.headings = headings;
        this.units = units;
        Set<Headings.Known> all = new LinkedHashSet<>(headings.all());
        Map<String, Integer> frequency = new HashMap<>();
        for (Headings.Known known : all) {
            List<String> words = Tokens.of(known.folded());
            new HashSet<>(words).forEach(w -> frequency.merge(w, 1, Integer::sum));
            if (known.form().isEmpty()) {
                common.add(known);
                tokens.add(words);
            }
        }
        frequency.forEach((word, count) -> rarities.put(word, StrictMath.log(1 + (double) all.size() / (1 + count))));
        this.rarest = StrictMath.log(1 + (double) all.size());
        this.weights = tokens.stream().mapToDouble(this::weight).toArray();
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
        List<String> readings = HeadingText.readings(heading);
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
                alike(reading, new Manner(language, isQuestion(heading)), best);
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

    private void alike(String reading, Manner manner, Map<String, Candidate> best) {
        String folded = Folding.fold(reading);
        List<String> words = Tokens.of(folded);
        if (words.isEmpty()) {
            return;
        }
        BitSet likely = index.sharing(words, this::weight, weights, LEAST_SHARED);
        Map<Integer, Double> spelt = spellings.alike(folded);
        spelt.keySet().forEach(likely::set);
        for (int i = likely.nextSetBit(0); i >= 0; i = likely.nextSetBit(i + 1)) {
            Headings.Known known = common.get(i);
            double other = known.isOf(manner.language()) ? 1 : 1 - OTHER_LANGUAGE;
            Double spelling = spelt.get(i);
            if (spelling != null && mayBeMisspelt(words, tokens.get(i))) {
                keep(best, known, "fuzzy:", (spelling - 0.02) * other);
            }
            double shared = shared(words, tokens.get(i), manner, reading);
            if (shared >= LEAST_SHARED) {
                keep(best, known, "keyword:", Math.min(0.94, shared) * other);
            }
        }
    }

    /** Whether no word stands for another one that is known itself: {@code women} is no way to spell {@code men}. */
    private boolean mayBeMisspelt(List<String> words, List<String> known) {
        boolean may = true;
        for (int i = 0; i < words.size() && words.size() == known.size(); i++) {
            may &= !rarities.containsKey(words.get(i)) || KnownWordIndex.isSame(words.get(i), known.get(i));
        }
        return may;
    }

    /** A heading all of whose words that do not just bind others are headings of one field by themselves. */
    private void composed(String reading, String language, Map<String, Candidate> best) {
        Set<String> fields = new TreeSet<>();
        int words = 0;
        for (String word : Tokens.of(Folding.fold(reading))) {
            if (isBinding(word)) {
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

    /** How much of the weight of both word lists is shared; more where the known heading stands whole in the other. */
    private double shared(List<String> words, List<String> known, Manner manner, String reading) {
        if (known.isEmpty()) {
            return 0;
        }
        double all = weight(words) + weight(known);
        double common = 0;
        List<String> left = new ArrayList<>(words);
        for (String word : known) {
            for (int i = 0; i < left.size(); i++) {
                if (KnownWordIndex.isSame(left.get(i), word)) {
                    common += weight(left.remove(i)) + weight(word);
                    break;
                }
            }
        }
        double dice = all == 0 ? 0 : common / all;
        int at = indexOf(words, known);
        if (at < 0) {
            return manner.isQuestion() ? dice - IN_PART : dice;
        }
        double covered = weight(words.subList(at, at + known.size())) / weight(words);
        boolean atHead = !manner.isQuestion()
                && (isHeadFirst(manner.language(), reading) ? at == 0 : at + known.size() == words.size());
        return Math.max(dice, 0.5 + 0.5 * covered + (atHead && words.size() > known.size() ? AT_THE_HEAD : 0));
    }

    /** A question asks for something of what it names, most often not for its name. */
    private static boolean isQuestion(String heading) {
        return heading.indexOf('?') >= 0 || heading.indexOf('\uff1f') >= 0 || heading.indexOf('\u061f') >= 0;
    }

    /** English and Chinese put the word that matters last, unless an "of" turns them round; the others put it first. */
    private static boolean isHeadFirst(String language, String reading) {
        return switch (language) {
            case "zh" -> false;
            case "en" -> reading.toLowerCase(Locale.ROOT).contains(" of ");
            default -> true;
        };
    }

    private static int indexOf(List<String> words, List<String> known) {
        for (int i = 0; i + known.size() <= words.size(); i++) {
            boolean all = true;
            for (int j = 0; j < known.size() && all; j++) {
                all = KnownWordIndex.isSame(words.get(i + j), known.get(j));
            }
            if (all) {
                return i;
            }
        }
        return -1;
    }

    private double weight(List<String> words) {
        double sum = 0;
        for (String word : words) {
            sum += weight(word);
        }
        return sum;
    }

    /** Rare words weigh most; words of up to three letters, which bind others, little. */
    private double weight(String word) {
        double rarity = rarities.getOrDefault(word, rarest);
        return isBinding(word) ? SHORT_WORD * rarity : rarity;
    }

    private static boolean isBinding(String word) {
        return word.length() <= 3 && !Character.isIdeographic(word.charAt(0));
    }
}
