package org.quicksilver.publish.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Whether a cell is of a Frictionless type, written as runs write it: a number has no sign but a minus. */
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
        int start = cell.startsWith("-") ? 1 : 0;
        for (int i = start; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return cell.length() > start;
    }

    private static boolean isNumber(String cell) {
        try {
            return isInteger(cell) || (!cell.startsWith("+") && new BigDecimal(cell).precision() > 0);
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
