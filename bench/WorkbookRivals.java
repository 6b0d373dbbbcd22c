import java.io.File;
import java.io.InputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** Reads every cell of an XLSX workbook with another library. Usage: java bench/WorkbookRivals.java poi-sax|fastexcel FILE */
public final class WorkbookRivals {

    private long cells;
    private long characters;

    public static void main(String[] args) throws Exception {
        WorkbookRivals rivals = new WorkbookRivals();
        long start = System.nanoTime();
        File file = new File(args[1]);
        if (args[0].equals("fastexcel")) {
            rivals.fastexcel(file);
        } else {
            rivals.poi(file);
        }
        System.out.printf(
                "%s: %,d cells, %,d characters, %d ms%n",
                args[0], rivals.cells, rivals.characters, (System.nanoTime() - start) / 1_000_000);
    }

    private void take(String text) {
        if (text != null && !text.isEmpty()) {
            cells++;
            characters += text.length();
        }
    }

    private void fastexcel(File file) throws Exception {
        try (ReadableWorkbook book = new ReadableWorkbook(file, new ReadingOptions(true, true))) {
            for (Sheet sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    for (Iterator<Row> i = rows.iterator(); i.hasNext(); ) {
                        i.next().forEach(c -> take(c == null ? "" : c.getText()));
                    }
                }
            }
        }
    }

    private void poi(File file) throws Exception {
        try (OPCPackage opened = OPCPackage.open(file, PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
            SheetContentsHandler handler = new SheetContentsHandler() {
                @Override
                public void startRow(int row) {}

                @Override
                public void endRow(int row) {}

                @Override
                public void cell(String reference, String value, XSSFComment comment) {
                    take(value);
                }
            };
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            for (Iterator<InputStream> sheets = reader.getSheetsData(); sheets.hasNext(); ) {
                try (InputStream in = sheets.next()) {
                    XMLReader xml = factory.newSAXParser().getXMLReader();
                    xml.setContentHandler(
                            new XSSFSheetXMLHandler(reader.getStylesTable(), strings, handler, false));
                    xml.parse(new InputSource(in));
                }
            }
        }
    }
}
