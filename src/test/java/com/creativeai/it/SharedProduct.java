package com.creativeai.it;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one started product that they share; it stops after the last of them. */
public final class SharedProduct implements ParameterResolver {
  /** What tools of its agents may ask. */
  static final ToolServer TOOLS = new ToolServer();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Product.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent("product", key -> start(), Stopping.class)
        .product();
  }

  private static Stopping start() {
    String port = String.valueOf(TOOLS.port());
    return new Stopping(
        Product.start("shared", Map.of("OUTBOUND_LOOPBACK_PORTS", port, "MEDIA_EVENT_LOG", "on")));
  }

  private record Stopping(Product product) implements ExtensionContext.Store.CloseableResource {
    @Override
    public void close() {
      product.close();
      TOOLS.close();
    }
  }
}
