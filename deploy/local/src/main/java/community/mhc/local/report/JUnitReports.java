package community.mhc.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads reports in JUnit's XML form, as surefire, failsafe and vitest write them. */
final class JUnitReports {

    /** A class that runs more than once has the name of the run behind its own: {@code SagaStoreTest(real-mongo)}. */
    private static final Pattern RUN = Pattern.compile("\\([\\w-]+\\)$");

    private JUnitReports() {}

    /** The outcomes in all reports of a directory that were written since {@code start}; none if there is no directory. */
    static List<Outcome> in(Path directory, String module, Instant start) throws IOException {
        var outcomes = new ArrayList<Outcome>();
        if (Files.isDirectory(directory)) {
            try (var reports = Files.newDirectoryStream(directory, "TEST-*.xml")) {
                for (var report : reports) {
                    if (!Files.getLastModifiedTime(report).toInstant().isBefore(start)) {
                        outcomes.addAll(read(report, module));
                    }
                }
            }
        }
        return outcomes;
    }

    static List<Outcome> read(Path report, String module) throws IOException {
        var outcomes = new ArrayList<Outcome>();
        var document = parse(report);
        var run = RUN.matcher(document.getDocumentElement().getAttribute("name"));
        var name = run.find() ? " " + run.group() : "";
        var cases = document.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            outcomes.add(outcome((Element) cases.item(i), module, name));
        }
        return outcomes;
    }

    private static Outcome outcome(Element test, String module, String run) {
        var where = module + " " + test.getAttribute("classname").replaceAll(".*\\.(?=[A-Z])", "") + run;
        var what = test.getAttribute("name");
        for (var failure : List.of("failure", "error")) {
            if (test.getElementsByTagName(failure).item(0) instanceof Element cause) {
                return new Outcome(Outcome.Kind.FAILED, where, what, why(cause));
            }
        }
        return test.getElementsByTagName("skipped").item(0) instanceof Element cause
                ? new Outcome(Outcome.Kind.SKIPPED, where, what, why(cause))
                : new Outcome(Outcome.Kind.PASSED, where, what, "");
    }

    private static String why(Element cause) {
        var message = cause.getAttribute("message").isBlank() ? cause.getTextContent() : cause.getAttribute("message");
        return message.strip().lines().findFirst().orElse("no reason given");
    }

    private static Document parse(Path report) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(report.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " is no test report", e);
        }
    }
}
