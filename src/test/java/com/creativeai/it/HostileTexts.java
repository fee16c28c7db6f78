package com.creativeai.it;

import java.util.List;
import java.util.function.UnaryOperator;

/** Texts that run a script where a page takes them for HTML, each calling {@code marker()}. */
final class HostileTexts {
  private static final List<String> ELEMENTS =
      List.of(
          "<script>marker()</script>",
          "<img src=x onerror=marker()>",
          "<svg onload=marker()>",
          "<svg><script>marker()</script></svg>",
          "<iframe srcdoc=\"<script>parent.marker()</script>\"></iframe>",
          "<details open ontoggle=marker()>",
          "<input autofocus onfocus=marker()>",
          "<video><source onerror=marker()></video>",
          "<audio src=x onerror=marker()>",
          "<body onload=marker()>",
          "<marquee onstart=marker()>",
          "<object data=\"javascript:marker()\"></object>",
          "<a href=\"javascript:marker()\" autofocus onfocus=marker()>x</a>",
          "<math><mtext></table><img src=x onerror=marker()>",
          "<style onload=marker()></style>",
          "<template><img src=x onerror=marker()></template>",
          "<vaadin-text-field autofocus onfocus=marker()></vaadin-text-field>",
          "<select autofocus onfocus=marker()>",
          "<textarea autofocus onfocus=marker()>",
          "<link rel=stylesheet href=/none onerror=marker()>");

  /** Ways out of where a text may stand. */
  private static final List<UnaryOperator<String>> ESCAPES =
      List.of(
          element -> element,
          element -> "\">" + element,
          element -> "'>" + element,
          element -> "-->" + element,
          element -> "</script>" + element,
          element -> "</title></textarea></style>" + element,
          element -> "]]>" + element,
          element -> "`${marker()}`" + element,
          element -> "{{constructor.constructor('marker()')()}}" + element,
          element -> element.replace("<", "&lt;").replace(">", "&gt;"));

  private HostileTexts() {}

  /** 200 of them. */
  static List<String> all() {
    return ESCAPES.stream().flatMap(escape -> ELEMENTS.stream().map(escape)).toList();
  }
}
