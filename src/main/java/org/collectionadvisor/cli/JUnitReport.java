package org.collectionadvisor.cli;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.collectionadvisor.scenario.Scenarios.Result;

/** Results of scenarios as JUnit XML, which build servers show: a suite for each file, a case for each scenario. */
final class JUnitReport {
    private JUnitReport() {}

    static void write(List<Result> results, List<String> gaps, OutputStream out) throws XMLStreamException {
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("testsuites");
        var byFile = results.stream().collect(Collectors.groupingBy(Result::file, TreeMap::new, Collectors.toList()));
        for (var file : byFile.entrySet()) {
            suite(file.getKey(), file.getValue(), xml);
        }
        if (!gaps.isEmpty()) {
            suite(
                    "gaps",
                    gaps.stream()
                            .map(gap -> new Result(gap, "gaps", 0, List.of(gap), Duration.ZERO))
                            .toList(),
                    xml);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static void suite(String name, List<Result> results, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", String.valueOf(results.size()));
        xml.writeAttribute(
                "failures",
                String.valueOf(results.stream().filter(JUnitReport::failed).count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("time", seconds(results.stream().map(Result::took).reduce(Duration.ZERO, Duration::plus)));
        for (var result : results) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", name.replace("/", "."));
            xml.writeAttribute("name", result.sentence());
            xml.writeAttribute("file", result.file());
            xml.writeAttribute("line", String.valueOf(result.line()));
            xml.writeAttribute("time", seconds(result.took()));
            if (failed(result)) {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", result.faults().get(0));
                xml.writeCharacters(result.place() + "\n" + String.join("\n", result.faults()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static boolean failed(Result result) {
        return !result.faults().isEmpty();
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toNanos() / 1e9);
    }
}
