package org.quicksilver.ingest.workbook;

/** What the entities of XML stand for; there are no others. */
final class XmlEntities {

    private XmlEntities() {}

    /** The text of an entity: one of the five of XML itself, or a character by its number. */
    static String text(String entity) throws WorkbookRefused {
        return switch (entity) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> character(entity);
        };
    }

    private static String character(String entity) throws WorkbookRefused {
        try {
            int code = entity.startsWith("#x")
                    ? Integer.parseInt(entity.substring(2), 16)
                    : entity.startsWith("#") ? Integer.parseInt(entity.substring(1)) : -1;
            if (code > 0 && Character.isValidCodePoint(code)) {
                return Character.toString(code);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw WorkbookRefused.damaged("the entity " + entity + ", which XML does not know");
    }
}
