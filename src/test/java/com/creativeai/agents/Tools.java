package com.creativeai.agents;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.outbound.OutboundTargets;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** Tools over HTTP of tests. */
public final class Tools {
  /** As on a server without settings. */
  public static final HttpToolCheck CHECK =
      new HttpToolCheck(new OutboundTargets(new Configuration(name -> Optional.empty())));

  public static final ToolParameter ORDER =
      new ToolParameter("order", DataPoint.Kind.STRING, "The order's number.", true, List.of());

  /** Has something of everything. */
  public static final HttpTool ORDERS =
      orders(HttpTool.Method.GET, "https://api.example.com/orders/{order}/state");

  private Tools() {}

  /** As while somebody writes it, whatever is kept of its secrets. */
  public static void check(TryTool.Written written) {
    List<FieldError> errors = CHECK.errors(List.of(written.tool()), written.variables().keySet());
    if (!errors.isEmpty()) {
      throw ProblemException.atFields(errors);
    }
  }

  /** The same at another address. */
  public static HttpTool orders(HttpTool.Method method, String url) {
    return new HttpTool(
        "order_state",
        "Tells how far an order is.",
        method,
        url,
        List.of(
            ORDER,
            new ToolParameter("days", DataPoint.Kind.INTEGER, "How far back.", false, List.of()),
            new ToolParameter(
                "detail", DataPoint.Kind.STRING, "How much.", false, List.of("short", "long"))));
  }

  static HttpTool named(String name) {
    return new HttpTool(
        name, "Does it.", HttpTool.Method.POST, "https://api.example.com/do", List.of());
  }
}
