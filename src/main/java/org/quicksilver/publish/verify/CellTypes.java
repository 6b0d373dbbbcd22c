package org.quicksilver.publish.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Whether a cell is of a Frictionless type. */
final class CellTypes {

    private CellTypes() {}

    static boolean fits(String type, String cell) {
        return switch (type) {
            case "integer" -> isInteger(cell);
            case "number" -> isNumber(cell);
            case "boolean" -> cell.equals("true") || cell.equals("false");
            case "year" -> cell.length() == 4 && isInteger(cell);
            case "date" -> isDate(cell);
            default -> true;
        };
    }

    private static boolean isInteger(String cell) {
        int start = cell.startsWith("-") || cell.startsWith("+") ? 1 : 0;
        return cell.length() > start && cell.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isNumber(String cell) {
        try {
            return cell.indexOf(' ') < 0 && new BigDecimal(cell).precision() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String cell) {
        try {
            return cell.length() == 10 && LocalDate.parse(cell).getYear() >= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
