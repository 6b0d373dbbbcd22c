package org.quicksilver.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlScannerTest {

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("ab \n\t]>'\"мЖ文\ud83d\ude00".toCharArray())
                        .ofMaxLength(8)
                        .map(XmlScannerTest::whole),
                Arbitraries.of(
                        "&lt;",
                        "&amp;",
                        "&#x41;",
                        "&#10;",
                        "\r\n",
                        "\r",
                        "<![CDATA[<&]]]]>",
                        "<!-- a-b -->",
                        "<?p x?>"));
        Arbitrary<String> attribute = Combinators.combine(
                        Arbitraries.of("r", "x:s", "t"),
                        Arbitraries.of("1", "a &lt; 'b'", "\t", "\"".replace("\"", "&quot;"), "文"))
                .as((name, value) -> " " + name + "=\"" + value + "\"");
        Arbitrary<String> element = Arbitraries.lazyOf(
                () -> text,
                () -> Combinators.combine(Arbitraries.of("c", "x:v", "is"), attribute.optional(), documentsWithin(text))
                        .as((name, a, inside) -> "<" + name + a.orElse("") + ">" + inside + "</" + name + " >"),
                () -> attribute.map(a -> "<e" + a + " />"));
        return element.list()
                .ofMaxSize(6)
                .map(parts -> "<x:root xmlns:x=\"u\">" + String.join("", parts) + "</x:root>");
    }

    private static Arbitrary<String> documentsWithin(Arbitrary<String> text) {
        return text.list().ofMaxSize(4).map(parts -> String.join("", parts));
    }

    /** Without halves of characters, and without what ends a section. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("]]>", "]")
                .replace(">", "&gt;");
    }

    @Property(tries = 500)
    void tellsTheSameAsTheReaderOfJava(@ForAll("documents") String xml) throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            byte[] bytes = xml.getBytes(charset);
            assertThat(own(bytes)).isEqualTo(javas(bytes));
        }
    }

    private static List<String> own(byte[] bytes) throws IOException {
        XmlScanner xml = new XmlScanner(new ByteArrayInputStream(bytes));
        List<String> events = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XmlScanner.EOF; event = xml.next()) {
            if (event == XmlScanner.TEXT) {
                text.append(xml.text());
                continue;
            }
            end(text, events);
            StringBuilder told = new StringBuilder(event == XmlScanner.START ? "<" : "</").append(xml.name());
            for (int i = 0; event == XmlScanner.START && i < xml.attributes(); i++) {
                told.append(' ').append(xml.attributeName(i)).append('=').append(xml.attributeValue(i));
            }
            events.add(told.toString());
        }
        return events;
    }

    private static List<String> javas(byte[] bytes) throws XMLStreamException {
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(bytes));
        List<String> events = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (xml.isCharacters()) {
                text.append(xml.getText());
            } else if (xml.isStartElement() || xml.isEndElement()) {
                end(text, events);
                StringBuilder told = new StringBuilder(xml.isStartElement() ? "<" : "</").append(xml.getLocalName());
                for (int i = 0; event == XMLStreamConstants.START_ELEMENT && i < xml.getAttributeCount(); i++) {
                    told.append(' ')
                            .append(xml.getAttributeLocalName(i))
                            .append('=')
                            .append(xml.getAttributeValue(i));
                }
                events.add(told.toString());
            }
        }
        return events;
    }

    private static void end(StringBuilder text, List<String> events) {
        if (text.length() > 0) {
            events.add(text.toString());
            text.setLength(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a></b>",
                "</a>",
                "<a b></a>",
                "<a b=c/>",
                "<a>&ha;</a>",
                "<a>&#0;</a>",
                "<a b=\"<\"/>",
                "text",
                "<!DOCTYPE a><a/>",
                "<a><!-- </a>",
                "<a><![CDATA[ </a>",
                "<a>\u0001</a>",
                "<",
                "<a/><"
            })
    void whatIsNoXmlIsRefused(String xml) {
        assertThatThrownBy(() -> own(xml.getBytes(StandardCharsets.UTF_8))).isInstanceOf(WorkbookRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1251", "UTF-8"})
    void aDeclaredEncodingIsFollowed(String encoding) throws Exception {
        String xml = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><a b='" + "\u00a7" + "'/>";
        assertThat(own(xml.getBytes(Charset.forName(encoding)))).containsExactly("<a b=\u00a7", "</a");
    }

    @ParameterizedTest
    @ValueSource(ints = {32_760, 32_766, 32_767, 32_768, 65_530})
    void whatLiesAcrossTheEndOfABufferIsWhole(int blanks) throws Exception {
        String xml = "<a>" + " ".repeat(blanks) + "<bcd e=\"fgh\">x&amp;y\r\nz</bcd></a>";
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        assertThat(own(bytes)).isEqualTo(javas(bytes));
    }
}
