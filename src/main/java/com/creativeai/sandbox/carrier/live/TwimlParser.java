package com.creativeai.sandbox.carrier.live;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads TwiML; documents with a DTD are refused, so no entity is ever expanded. */
final class TwimlParser {
  private static final int LONGEST = 64 * 1024;
  private static final String NO_DTD = "http://apache.org/xml/features/disallow-doctype-decl";

  private TwimlParser() {}

  /** The verbs of the document, each checked. */
  static List<Verb> parse(String twiml) throws TwimlException {
    if (twiml.length() > LONGEST) {
      throw new TwimlException("document is longer than 64 kB");
    }
    Element response = root(twiml.strip());
    if (!response.getTagName().equals("Response")) {
      throw new TwimlException("the root element is not Response");
    }
    List<Verb> verbs = new ArrayList<>();
    for (Element element : children(response)) {
      verbs.add(Verbs.of(element));
    }
    return verbs;
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static Element root(String twiml) throws TwimlException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DTD, true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(twiml))).getDocumentElement();
    } catch (SAXException e) {
      throw new TwimlException("not well-formed: " + e.getMessage());
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("TwiML cannot be parsed on this JVM", e);
    }
  }
}
