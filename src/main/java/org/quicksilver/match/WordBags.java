package org.quicksilver.match;

/**
 * Phrases as bags of words once the last record is in: words as most records write them ({@link WordJoins}), each with the
 * logarithm of how rare it is among the records as its weight (inverse document frequency).
 */
final class WordBags {

    private final Lists bags = new Lists();
    /** Bag of each phrase. */
    private final Ints bag = new Ints();

    private final int[] holders;
    private final int[] documents;
    private final double[] weight;
    private final int[] spoken;

    WordBags(Phrases phrases) {
        this.holders = phrases.holders();
        WordJoins joins = new WordJoins(phrases.words(), phrases.distinct(), holders);
        for (int code = 0; code < holders.length; code++) {
            bag.add(bags.add(joins.of(code)));
        }
        this.documents = new int[phrases.words().size()];
        int stated = 0;
        for (int code = 0; code < holders.length; code++) {
            stated += holders[code];
            int set = bag.get(code);
            for (int p = bags.start(set); p < bags.end(set); p++) {
                documents[bags.item(p)] += holders[code];
            }
        }
        this.weight = new double[documents.length];
        for (int w = 0; w < weight.length; w++) {
            weight[w] = StrictMath.log(1 + (double) stated / Math.max(1, documents[w]));
        }
        this.spoken = phrases.spoken(bags, bag);
    }

    /** Bag of a phrase. */
    int of(int phrase) {
        return bag.get(phrase);
    }

    /** Words of every bag, bag after bag, distinct, ascending; a copy. */
    int[] items() {
        return bags.items();
    }

    /** Where each bag starts among the items, and where the last one ends; a copy. */
    int[] starts() {
        return bags.starts();
    }

    /** How many records have each phrase. */
    int[] holders() {
        return holders;
    }

    /** How many records have each word. */
    int[] documents() {
        return documents;
    }

    /** Weight of each word. */
    double[] weights() {
        return weight;
    }

    /** Language and script of a record's phrase as one number, -1 where neither is known or nothing is stated. */
    int spoken(int index) {
        return spoken[index];
    }
}
