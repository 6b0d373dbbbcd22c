package org.quicksilver.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds tables that are framed by bars and rules: a rule whose parts are as many as the cells of the line above or below it. */
final class FramedDetector {

    private static final double LEAST_SHARE = 0.3;
    private static final int FEWEST_ROWS = 2;

    private FramedDetector() {}

    static Optional<FramedLayout> find(List<String> samples) {
        List<String> lines = new ArrayList<>();
        samples.forEach(s -> s.lines().filter(l -> !l.isBlank()).forEach(lines::add));
        for (int i = 0; i < lines.size(); i++) {
            int parts = parts(lines.get(i));
            if (parts == 0) {
                continue;
            }
            for (int near : new int[] {i - 1, i + 1}) {
                Optional<FramedLayout> layout = near < 0 || near >= lines.size()
                        ? Optional.empty()
                        : layout(lines.get(i), parts, lines.get(near));
                if (layout.filter(l -> holds(l, parts, lines)).isPresent()) {
                    return layout;
                }
            }
        }
        return Optional.empty();
    }

    /** The layout that a rule and a row beside it have in common. */
    private static Optional<FramedLayout> layout(String rule, int parts, String row) {
        String bare = rule.strip();
        for (int k = 0; k < RulerLines.BARS.length(); k++) {
            char bar = RulerLines.BARS.charAt(k);
            String line = row.strip();
            if (line.indexOf(bar) < 0) {
                continue;
            }
            boolean edged = RulerLines.isJoint(bare.charAt(0))
                    && line.length() > 1
                    && line.charAt(0) == bar
                    && line.charAt(line.length() - 1) == bar;
            FramedLayout layout = new FramedLayout(bar, edged);
            if ((parts > 1 || edged) && layout.cut(0, row).cells().size() == parts) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    /** Whether rows of that many cells are a good part of the lines. */
    private static boolean holds(FramedLayout layout, int parts, List<String> lines) {
        int rows = 0;
        int drawn = 0;
        for (String line : lines) {
            if (RulerLines.isRuler(line)) {
                drawn++;
            } else if (line.indexOf(layout.bar()) >= 0
                    && layout.cut(0, line).cells().size() == parts) {
                rows++;
            }
        }
        return rows >= FEWEST_ROWS && rows >= LEAST_SHARE * (lines.size() - drawn);
    }

    /** Number of parts of a rule that joints part, 0 for what is no such rule. */
    private static int parts(String line) {
        if (!RulerLines.isRuler(line)) {
            return 0;
        }
        String bare = line.strip();
        int parts = 0;
        int joints = 0;
        boolean dash = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean isDash = RulerLines.isDash(c);
            parts += isDash && !dash ? 1 : 0;
            joints += RulerLines.isJoint(c) && c != ':' ? 1 : 0;
            dash = isDash;
        }
        return joints == 0 ? 0 : parts;
    }
}
