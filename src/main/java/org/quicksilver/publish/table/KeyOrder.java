package org.quicksilver.publish.table;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.quicksilver.consolidate.TableSchema;

/**
 * The order of the rows of a published table: by primary key, column by column; numbers by size, everything else by UTF-16
 * code unit, empty first.
 */
public final class KeyOrder implements Comparator<List<String>> {

    private final int[] positions;
    private final boolean[] numeric;

    private KeyOrder(int[] positions, boolean[] numeric) {
        this.positions = positions;
        this.numeric = numeric;
    }

    /** The order of a table. */
    public static KeyOrder of(TableSchema schema) {
        List<String> names =
                schema.columns().stream().map(TableSchema.Column::name).toList();
        int[] positions = new int[schema.primaryKey().size()];
        boolean[] numeric = new boolean[positions.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = names.indexOf(schema.primaryKey().get(i));
            if (positions[i] < 0) {
                throw new IllegalArgumentException(
                        schema.path() + ": key column " + schema.primaryKey().get(i) + " is no column");
            }
            String type = schema.columns().get(positions[i]).type();
            numeric[i] = type.equals("integer") || type.equals("number") || type.equals("year");
        }
        return new KeyOrder(positions, numeric);
    }

    @Override
    public int compare(List<String> left, List<String> right) {
        for (int i = 0; i < positions.length; i++) {
            String a = left.get(positions[i]);
            String b = right.get(positions[i]);
            int order = numeric[i] ? compareNumbers(a, b) : a.compareTo(b);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The key of a row, for messages. */
    public String describe(List<String> row) {
        StringBuilder text = new StringBuilder();
        for (int position : positions) {
            text.append(text.isEmpty() ? "" : ", ").append(row.get(position));
        }
        return text.toString();
    }

    private static int compareNumbers(String a, String b) {
        if (isPlain(a) && isPlain(b)) {
            return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
        }
        if (a.isEmpty() || b.isEmpty()) {
            return Integer.compare(a.length(), b.length());
        }
        try {
            return new BigDecimal(a).compareTo(new BigDecimal(b));
        } catch (NumberFormatException e) {
            return a.compareTo(b);
        }
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || (text.charAt(0) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
