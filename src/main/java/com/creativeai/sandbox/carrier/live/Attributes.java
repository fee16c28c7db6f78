package com.creativeai.sandbox.carrier.live;

import com.creativeai.sandbox.carrier.wire.Target;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The attributes of a TwiML element, checked. */
final class Attributes {
  private final Element element;

  Attributes(Element element) {
    this.element = element;
  }

  String text(String name, String otherwise) {
    return element.hasAttribute(name) ? element.getAttribute(name).strip() : otherwise;
  }

  String body() {
    return element.getTextContent().strip();
  }

  boolean flag(String name, boolean otherwise) throws TwimlException {
    return switch (text(name, String.valueOf(otherwise)).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new TwimlException(where(name) + " is neither true nor false");
    };
  }

  int number(String name, int otherwise, int least, int most) throws TwimlException {
    String text = text(name, String.valueOf(otherwise));
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new TwimlException(where(name) + " is not a number");
    }
    throw new TwimlException(where(name) + " is not from " + least + " to " + most);
  }

  String method(String name) throws TwimlException {
    String method = text(name, "POST").toUpperCase(Locale.ROOT);
    if (!method.equals("GET") && !method.equals("POST")) {
      throw new TwimlException(where(name) + " is neither GET nor POST");
    }
    return method;
  }

  /** The address in an attribute, checked now, resolved when it is used. */
  @Nullable Link link(String name, String methodName) throws TwimlException {
    return element.hasAttribute(name) ? Link.of(text(name, ""), method(methodName)) : null;
  }

  private String where(String name) {
    return element.getTagName() + " " + name;
  }

  /** An address as written, possibly relative. */
  record Link(String written, String method) {
    static Link of(String written, String method) throws TwimlException {
      try {
        URI.create(written);
      } catch (IllegalArgumentException e) {
        throw new TwimlException("not an address: " + written);
      }
      return new Link(written, method);
    }

    Target from(Target document) {
      return document.resolve(written, method);
    }
  }
}
