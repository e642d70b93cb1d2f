package kz.ainalaiyn.gateway.documents.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.platform.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@GatewayTest
class IatiFormatTest {
    private final MadeFiles files;

    IatiFormatTest(MadeFiles files) {
        this.files = files;
    }

    /** The schema has the order, number and types of elements that version 2.03 prescribes for what is used of it. */
    @Test
    void every_activity_is_as_version_2_03_wants_it() throws Exception {
        for (AReport report : List.of(
                AReport.aReport(),
                AReport.aReport().readFromStaleSource(),
                AReport.aReport().filteredBy("institution", AReport.RUNS_IF_OPENED, "with\u0001control"))) {
            Document iati = iati(report.made());

            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(IatiFormatTest.class.getResource("/iati-2.03-results.xsd"))
                    .newValidator()
                    .validate(new DOMSource(iati));
        }
    }

    @Test
    void what_does_not_add_up_says_so() throws Exception {
        List<String> statuses = elements(iati(AReport.aReport().made()), "indicator").stream()
                .map(indicator -> indicator.getAttribute("aggregation-status"))
                .toList();

        // All persons; way, sex, institution, month, district by sex; attendances, consultations.
        assertThat(statuses).containsExactly("false", "true", "true", "true", "false", "true", "true", "true");
    }

    @Test
    void a_value_says_of_what_it_is_in_three_languages() throws Exception {
        Element women = elements(iati(AReport.aReport().made()), "actual").stream()
                .filter(actual -> actual.getAttribute("value").equals("71"))
                .findFirst()
                .orElseThrow();

        Element dimension = (Element) women.getElementsByTagName("dimension").item(0);
        assertThat(dimension.getAttribute("name")).isEqualTo("sex");
        assertThat(dimension.getAttribute("value")).isEqualTo("FEMALE");
        assertThat(women.getTextContent()).contains("Жынысы: әйелдер", "Пол: женщины", "Sex: women");
    }

    @Test
    void a_part_is_a_value_with_the_dimension_that_was_filtered_by() throws Exception {
        Element first = elements(
                        iati(AReport.aReport().filteredBy("sex", "FEMALE").made()), "actual")
                .getFirst();

        assertThat(((Element) first.getElementsByTagName("dimension").item(0)).getAttribute("value"))
                .isEqualTo("FEMALE");
    }

    @Test
    void persons_of_several_programmes_belong_to_no_activity() {
        assertThatThrownBy(() -> iati(AReport.aReport().ofTwoProgrammes().made()))
                .isInstanceOf(ProblemException.class);
    }

    private Document iati(CoverageReport report) throws Exception {
        return parsed(files.of(report, "iati.xml", Locale.ENGLISH));
    }

    static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
