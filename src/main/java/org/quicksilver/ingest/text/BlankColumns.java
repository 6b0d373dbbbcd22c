package org.quicksilver.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.ingest.text.AlignedLayout.Gutter;

/**
 * Finds the gutters of lines that stand below each other. One that is a single column wide is a gutter only beside a wider one,
 * where the first line has words on both sides and the cells of one side end or begin at it: it may else part the words of a cell.
 */
final class BlankColumns {

    private static final double REACHING = 0.3;
    private static final double SOMETIMES = 0.05;
    private static final double ALIGNED = 0.9;

    private final List<DisplayLine> lines;

    BlankColumns(List<DisplayLine> lines) {
        this.lines = lines;
    }

    /** @param most lines that may have letters in a gutter */
    List<Gutter> gutters(int most) {
        int width = lines.stream().mapToInt(DisplayLine::width).max().orElse(0);
        int[] filled = new int[width + 1];
        int[] begun = new int[width + 1];
        int[] reaching = new int[width + 1];
        for (DisplayLine line : lines) {
            boolean started = false;
            for (int c = 0; c < line.width(); c++) {
                filled[c] += line.isFilled(c) ? 1 : 0;
                started |= line.isFilled(c);
                begun[c] += started ? 1 : 0;
                reaching[c]++;
            }
            for (int c = line.width(); c <= width; c++) {
                begun[c]++;
            }
        }
        int least = Math.max(2, (int) Math.ceil(REACHING * lines.size()));
        List<Gutter> found = new ArrayList<>();
        int c = 0;
        while (c < width) {
            int to = c;
            while (to < width && filled[to] <= most && begun[to] >= 2) {
                to++;
            }
            if (to > c && to < width && reaching[to] >= least) {
                found.add(new Gutter(c, to));
            }
            c = Math.max(to, c) + 1;
        }
        return certain(found);
    }

    private List<Gutter> certain(List<Gutter> found) {
        List<Gutter> sure = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Gutter gutter = found.get(i);
            int before = before(found, i);
            boolean parts = gutter.isWide()
                    || (isHeaded(gutter, before, behind(found, i))
                            && isAligned(gutter, before)
                            && isFilled(before, gutter.from())
                            && isFilled(gutter.to(), behind(found, i)));
            if (parts) {
                sure.add(gutter);
            }
        }
        List<Gutter> certain = new ArrayList<>();
        for (int i = 0; i < sure.size(); i++) {
            if (isFilled(sure.get(i).to(), behind(sure, i))) {
                certain.add(sure.get(i));
            }
        }
        return certain;
    }

    private static int before(List<Gutter> gutters, int i) {
        return i == 0 ? 0 : gutters.get(i - 1).to();
    }

    private static int behind(List<Gutter> gutters, int i) {
        return i + 1 < gutters.size() ? gutters.get(i + 1).from() : Integer.MAX_VALUE;
    }

    private boolean isHeaded(Gutter gutter, int before, int behind) {
        DisplayLine first = lines.get(0);
        return !first.isBlank(before, gutter.from()) && !first.isBlank(gutter.to(), Math.min(behind, first.width()));
    }

    /** Whether more than a heading stands in a column. */
    private boolean isFilled(int from, int to) {
        int filled = 0;
        for (DisplayLine line : lines) {
            filled += line.isBlank(from, Math.min(to, line.width())) ? 0 : 1;
        }
        return filled >= Math.max(2, SOMETIMES * lines.size());
    }

    /** Whether the cells on one side nearly all touch the gutter. */
    private boolean isAligned(Gutter gutter, int before) {
        int left = 0;
        int ending = 0;
        int right = 0;
        int beginning = 0;
        for (DisplayLine line : lines) {
            if (!line.isBlank(before, gutter.from())) {
                left++;
                ending += line.isFilled(gutter.from() - 1) ? 1 : 0;
            }
            if (gutter.to() < line.width()) {
                right++;
                beginning += line.isFilled(gutter.to()) ? 1 : 0;
            }
        }
        return ending >= ALIGNED * left || beginning >= ALIGNED * right;
    }
}
