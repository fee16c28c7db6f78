package com.creativeai.identity.factor;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG: dark on white in every color scheme, with its quiet zone. */
public final class QrPicture {
  private static final int QUIET = 4;

  private QrPicture() {}

  /** Without the character #, so that it can be put into a data address as it is. */
  public static String svg(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    int size = code.size + 2 * QUIET;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + size
        + " "
        + size
        + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"white\"/>"
        + "<path d=\""
        + path
        + "\" fill=\"black\"/></svg>";
  }
}
