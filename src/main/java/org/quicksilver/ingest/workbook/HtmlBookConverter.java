package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quicksilver.ingest.text.Encoding;

/**
 * Reads a web page with tables, which survey tools write under the name of a workbook: one sheet, everything in it from top
 * to bottom, as spreadsheet programs show it.
 */
final class HtmlBookConverter {

    private HtmlBookConverter() {}

    static void convert(Path source, FrozenBookWriter out) throws IOException {
        Encoding encoding = PageEncoding.of(source)
                .orElseThrow(() -> WorkbookRefused.damaged("a web page that does not say in which encoding it is"));
        boolean isGuessed = encoding.reason().startsWith("letters");
        if (isGuessed) {
            out.warn("The page does not say in which encoding it is; by its letters it is "
                    + encoding.charset().name() + ".");
        }
        out.written(FrozenBook.Letters.of(encoding));
        Charset charset = encoding.charset();
        try (InputStream in = Files.newInputStream(source);
                Reader text = new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            HtmlSheet sheet = new HtmlSheet(out);
            sheet.read(new HtmlScanner(text));
            if (out.lastRow() == 0) {
                throw WorkbookRefused.noTable(
                        "It is a web page whose table is empty or lies in other files; save it as XLSX and resend it.");
            }
        } catch (CharacterCodingException e) {
            throw WorkbookRefused.damaged("bytes that are no text in " + charset + ", the encoding it names");
        }
        out.finish("html");
    }
}
