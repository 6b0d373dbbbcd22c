package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Cell;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;
import org.quicksilver.record.TableReading;
import org.quicksilver.vocabulary.Resolution;

/**
 * The sub-headings that hold for the current row of a table: a country or a code that stands alone over the rows it is
 * true of, until the next one of its level.
 */
final class SubHeadings {

    private static final int LONGEST = 120;

    private final Plan plan;
    private final String language;
    private final List<Field> fields = new ArrayList<>();
    private final List<MappedCell> current = new ArrayList<>();

    SubHeadings(Plan plan, TableReading table) {
        this.plan = plan;
        this.language = table.language();
        Set<String> mapped = new TreeSet<>();
        for (ColumnReading column : table.columns()) {
            mapped.add(column.field());
        }
        for (boolean isMapped : new boolean[] {true, false}) {
            for (Kind kind : List.of(Kind.COUNTRY, Kind.CODE)) {
                for (Field field : plan.fields()) {
                    boolean holdsCodes =
                            !field.vocabulary().isEmpty() && plan.vocabularies().has(field.vocabulary());
                    if (field.kind() == kind && holdsCodes && mapped.contains(field.name()) == isMapped) {
                        fields.add(field);
                    }
                }
            }
        }
    }

    /** The field that a text is a value of, countries before codes, mapped fields before others. */
    Optional<Field> fieldOf(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        for (Field field : fields) {
            for (String reading : HeadingText.readings(text)) {
                Resolution resolution =
                        plan.vocabularies().resolver(field.vocabulary()).resolve(reading, language, "");
                if (resolution.isStated() && resolution.confidence().fillsOutput()) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Takes up a sub-heading.
     *
     * @param cell its words
     * @param reference where they stand
     * @param directlyBelow whether it stands directly below another one, and so inside it
     */
    void take(Cell cell, String reference, boolean directlyBelow) {
        Optional<Field> field = fieldOf(cell.text());
        if (field.isEmpty()) {
            current.clear();
            return;
        }
        String name = field.get().name();
        int level = 0;
        while (level < current.size() && !current.get(level).field().equals(name)) {
            level++;
        }
        if (level < current.size()) {
            current.subList(level, current.size()).clear();
        } else if (!directlyBelow) {
            current.clear();
        }
        current.add(new MappedCell(name, cell, Origin.SUBHEADER, reference, 0, ""));
    }

    /** What holds for the current row. */
    List<MappedCell> current() {
        return current;
    }
}
