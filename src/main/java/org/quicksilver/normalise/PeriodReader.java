package org.quicksilver.normalise;

import java.util.List;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Cell;

/** Periods: they give the values of the job's start and end field, or of {@code F_start} and {@code F_end} where it has none. */
final class PeriodReader implements KindReader {

    private final DateReader dates;
    private final Plan plan;

    PeriodReader(DateReader dates, Plan plan) {
        this.dates = dates;
        this.plan = plan;
    }

    @Override
    public List<Reading> read(Cell cell, Column column) {
        DateReading date = dates.date(cell, column);
        return List.of(
                DateReader.reading(date, true).of(target(column.field(), "start")),
                DateReader.reading(date, false).of(target(column.field(), "end")));
    }

    /** The field that an end of a period is a value of. */
    String target(Field period, String end) {
        boolean own = !period.role().isEmpty();
        return own ? period.name() + "_" + end : plan.role(end).map(Field::name).orElse(period.name() + "_" + end);
    }
}
