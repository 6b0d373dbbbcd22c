package org.quicksilver.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.SplittableRandom;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.junit.jupiter.api.Test;

class KernelsTest {

    private static final String[] ALPHABETS = {
        "abcd", "abcdefghijklmnopqrstuvwxyz ", "àéîõü", "ртуьсавк", "الزئبقم", "汞减排锌冶炼", "a汞р\uD83D\uDE00"
    };

    private final JaroWinkler jaroWinkler = new JaroWinkler();
    private final Damerau damerau = new Damerau();

    @Test
    void jaroWinklerAgreesWithThePlainDefinitionOnAMillionPairs() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000_000; i++) {
            String a = text(random, 24);
            String b = near(random, a);
            if (similarity(a, b) != plainJaroWinkler(a, b)) {
                fail(a + " | " + b);
            }
        }
    }

    @Test
    void jaroWinklerAgreesBeyondAMachineWord() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20_000; i++) {
            String a = text(random, 150);
            String b = near(random, a);
            if (similarity(a, b) != plainJaroWinkler(a, b)) {
                fail(a + " | " + b);
            }
        }
    }

    @Test
    void jaroWinklerAgreesWithCommonsTextWhereItDefinesTheSameMeasure() {
        JaroWinklerSimilarity other = new JaroWinklerSimilarity();
        assertThat(similarity("martha", "marhta")).isCloseTo(other.apply("martha", "marhta"), within());
        assertThat(similarity("dixon", "dicksonx")).isCloseTo(other.apply("dixon", "dicksonx"), within());
        assertThat(similarity("dwayne", "duane")).isCloseTo(other.apply("dwayne", "duane"), within());
    }

    @Test
    void damerauAgreesWithThePlainTableOnAMillionPairs() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 1_000_000; i++) {
            String a = text(random, 20);
            String b = near(random, a);
            if (distance(a, b) != plainDistance(a, b)) {
                fail(a + " | " + b);
            }
        }
    }

    @Test
    void damerauAgreesAroundAndBeyondAMachineWord() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 5_000; i++) {
            String a = text(random, 140);
            String b = near(random, a);
            if (distance(a, b) != plainDistance(a, b)) {
                fail(a + " | " + b);
            }
        }
    }

    @Test
    void kernelsForgetThePairBefore() {
        assertThat(distance("汞汞汞", "abc")).isEqualTo(3);
        assertThat(distance("abc", "abc")).isZero();
        assertThat(similarity("ртуть", "ртуть")).isEqualTo(1);
        assertThat(similarity("汞", "ртуть")).isZero();
    }

    @Test
    void oneTextIsComparedWithManyAndBelowTheLeastAskedForNothingIsPromised() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 4_000; i++) {
            String a = text(random, 140);
            char[] held = a.toCharArray();
            for (int n = 0; n < 20; n++) {
                String b = near(random, a);
                double least = random.nextInt(20) * 0.05;
                double exact = plainJaroWinkler(a, b);
                double told = jaroWinkler.similarity(held, 0, held.length, b.toCharArray(), 0, b.length(), least);
                if (exact >= least ? told != exact : told >= least) {
                    fail(a + " | " + b + " at " + least);
                }
            }
        }
    }

    @Test
    void noGlanceDeniesASimilarityOnTwoMillionPairs() {
        SplittableRandom random = new SplittableRandom(5);
        int told = 0;
        for (int i = 0; i < 2_000_000; i++) {
            int longest = i % 2 == 0 ? 24 : 150;
            String a = text(random, longest);
            String b = random.nextBoolean() ? near(random, a) : text(random, longest);
            double least = 0.5 + random.nextInt(10) * 0.05;
            if (unlike(a, b, least)) {
                told++;
                if (similarity(a, b) >= least) {
                    fail(a + " | " + b + " at " + least);
                }
            }
        }
        assertThat(told).isGreaterThan(500_000);
    }

    @Test
    void aGlanceTellsNothingOfEmptyAndOfVeryLongTexts() {
        assertThat(unlike("", "", 0.9)).isFalse();
        assertThat(unlike("a".repeat(256), "b".repeat(256), 0.9)).isFalse();
        assertThat(unlike("abcd".repeat(64), "efgh".repeat(64), 0.9)).isFalse();
        assertThat(unlike("abcdefgh", "ijklmnop", 0.9)).isTrue();
    }

    @Test
    void oneEditOfADateIsOneEditOfItsDigits() {
        SplittableRandom random = new SplittableRandom(6);
        int near = 0;
        for (int i = 0; i < 1_000_000; i++) {
            String a = Integer.toString(10_000_000 + random.nextInt(90_000_000));
            char[] digits = a.toCharArray();
            for (int edits = random.nextInt(3); edits > 0; edits--) {
                int at = random.nextInt(7);
                char next = digits[at + 1];
                digits[at + 1] = random.nextBoolean() ? digits[at] : (char) ('1' + random.nextInt(9));
                digits[at] = digits[at + 1] == digits[at] ? next : digits[at];
                digits[0] = digits[0] == '0' ? '1' : digits[0];
            }
            String b = new String(digits);
            boolean within = distance(a, b) <= 1;
            near += within ? 1 : 0;
            if (DateColumn.oneEdit(DateColumn.packed(a.toCharArray()), DateColumn.packed(digits)) != within) {
                fail(a + " | " + b);
            }
        }
        assertThat(near).isBetween(100_000, 900_000);
    }

    @Test
    void patternsCountedInPartsKeepTheOrderInWhichTheyWereSeen() {
        SplittableRandom random = new SplittableRandom(7);
        Patterns whole = new Patterns(20);
        Patterns sum = new Patterns(20);
        for (int part = 0; part < 9; part++) {
            Patterns some = new Patterns(20);
            for (int i = 0; i < 5_000; i++) {
                long[] pattern = {random.nextInt(40) * 0x11L, random.nextInt(30)};
                whole.count(pattern);
                some.count(pattern);
            }
            sum.add(some);
        }
        assertThat(sum.size()).isEqualTo(whole.size()).isGreaterThan(1_000);
        for (int p = 0; p < whole.size(); p++) {
            assertThat(sum.count(p)).isEqualTo(whole.count(p));
            for (int c = 0; c < 20; c++) {
                assertThat(sum.level(p, c)).isEqualTo(whole.level(p, c));
            }
        }
    }

    @Test
    void soundexFollowsTheAmericanRules() {
        assertThat(Soundex.of("robert")).isEqualTo("r163");
        assertThat(Soundex.of("rupert")).isEqualTo("r163");
        assertThat(Soundex.of("ashcraft")).isEqualTo("a261");
        assertThat(Soundex.of("tymczak")).isEqualTo("t522");
        assertThat(Soundex.of("ртуть")).isEqualTo("ртуть");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }

    private double similarity(String a, String b) {
        return jaroWinkler.similarity(a.toCharArray(), 0, a.length(), b.toCharArray(), 0, b.length());
    }

    private static boolean unlike(String a, String b, double least) {
        Texts texts = new Texts();
        Outlines outlines = new Outlines(2, 0.5 * (a.length() + b.length()));
        outlines.set(0, texts, texts.add(a));
        outlines.set(1, texts, texts.add(b));
        return outlines.most(0, 1) < least;
    }

    private int distance(String a, String b) {
        return damerau.distance(a.toCharArray(), 0, a.length(), b.toCharArray(), 0, b.length());
    }

    private static String text(SplittableRandom random, int most) {
        String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(most); n > 0; n--) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    /** A text some edits away, or another one. */
    private static String near(SplittableRandom random, String text) {
        if (random.nextInt(4) == 0) {
            return text(random, text.length() + 5);
        }
        StringBuilder out = new StringBuilder(text);
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(out.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> out.insert(at, (char) ('a' + random.nextInt(4)));
                case 1 -> out.replace(at, Math.min(out.length(), at + 1), "");
                case 2 -> out.replace(at, Math.min(out.length(), at + 1), "z");
                default -> {
                    if (at + 2 <= out.length()) {
                        out.replace(at, at + 2, "" + out.charAt(at + 1) + out.charAt(at));
                    }
                }
            }
        }
        return out.toString();
    }

    /** Winkler 1990, letter by letter. */
    private static double plainJaroWinkler(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() == b.length() ? 1 : 0;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] used = new boolean[b.length()];
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j <= Math.min(b.length() - 1, i + window); j++) {
                if (!used[j] && a.charAt(i) == b.charAt(j)) {
                    used[j] = true;
                    left.append(a.charAt(i));
                    break;
                }
            }
        }
        StringBuilder right = new StringBuilder();
        for (int j = 0; j < b.length(); j++) {
            right.append(used[j] ? "" + b.charAt(j) : "");
        }
        double m = left.length();
        if (m == 0) {
            return 0;
        }
        int moved = 0;
        for (int i = 0; i < left.length(); i++) {
            moved += left.charAt(i) == right.charAt(i) ? 0 : 1;
        }
        int swaps = moved / 2;
        double jaro = (m / a.length() + m / b.length() + (m - swaps) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro > 0.7 ? jaro + 0.1 * prefix * (1 - jaro) : jaro;
    }

    /** Optimal string alignment by its recurrence. */
    private static int plainDistance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
