package org.quicksilver.normalise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;
import org.quicksilver.record.Confidence;

/** Dates of day, month or year precision. In a field that is a start or an end, a range gives that end of it. */
final class DateReader implements KindReader {

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 25569;
    private static final int LAST_SERIAL = 60000;
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");

    private final DateParser parser;

    DateReader(DateParser parser) {
        this.parser = parser;
    }

    @Override
    public List<Reading> read(Cell cell, Column column) {
        DateReading date = date(cell, column);
        String role = column.field().role();
        if (role.equals("start") || role.equals("end") || !date.isStated()) {
            return List.of(reading(date, !role.equals("end")));
        }
        if (date.isOne() || date.end().isEmpty() || date.start().isEmpty()) {
            return List.of(reading(date, date.start().isPresent()));
        }
        Map<String, String> ends =
                Map.of("min", date.start().get().iso(), "max", date.end().get().iso());
        return List.of(Reading.unresolved("date.range", Confidence.U, "").with(ends));
    }

    /** What a cell says about time; a workbook's number is a day count where it can be one, or a year. */
    DateReading date(Cell cell, Column column) {
        if (cell.type() == CellType.NUMBER && SERIAL.matcher(cell.text()).matches()) {
            int days = Integer.parseInt(cell.text().substring(0, 5));
            if (days >= FIRST_SERIAL && days <= LAST_SERIAL) {
                PartialDate day = PartialDate.of(SERIAL_ZERO.plusDays(days));
                return DateReading.one(day, "date.serial", Confidence.B, false);
            }
        }
        return parser.read(cell.text(), column.evidence().dateOrder());
    }

    /** One end of what was read, as a value. */
    static Reading reading(DateReading date, boolean start) {
        Optional<PartialDate> end = start ? date.start() : date.end();
        if (!date.isStated()) {
            return Reading.unresolved(date.rule(), date.confidence(), date.suggestion());
        }
        if (end.isEmpty()) {
            return Reading.none(org.quicksilver.record.Status.NOT_STATED, date.rule(), Confidence.A);
        }
        Map<String, String> detail = new TreeMap<>();
        detail.put("precision", end.get().precision());
        if (date.part()) {
            detail.put("part_of_year", "true");
        }
        if (date.isReversed()) {
            detail.put("end_before_start", "true");
        }
        String iso = end.get().iso();
        return Reading.stated(iso, date.rule(), date.confidence(), iso).with(detail);
    }
}
