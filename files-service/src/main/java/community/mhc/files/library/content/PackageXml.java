package community.mhc.files.library.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads the two small lists of an Office Open XML package: the content types of its parts, and what a part refers to. */
final class PackageXml {

    static final String CONTENT_TYPES = "[Content_Types].xml";
    static final String RELATIONSHIPS = ".rels";

    /** Bytes, unpacked; the list of parts of a large workbook has some tens of thousands. */
    private static final int LONGEST = 1024 * 1024;

    private PackageXml() {}

    /**
     * The attributes of all elements, by local name. All of it is read or none: what follows a bound would be read by others.
     * Throws if it is not well-formed, too long, or brings a document type, which neither list has.
     */
    static List<Map<String, String>> elementsOf(InputStream in) throws IOException, XMLStreamException {
        var bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) throw new ZipException("a list too long");
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        var elements = new ArrayList<Map<String, String>>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new ZipException("a document type in a list");
                case XMLStreamConstants.START_ELEMENT -> {
                    var attributes = new HashMap<String, String>();
                    for (int i = 0; i < xml.getAttributeCount(); i++)
                        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    elements.add(attributes);
                }
                default -> {}
            }
        }
        return elements;
    }
}
