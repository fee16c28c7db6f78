package com.creativeai.it;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one started product that they share; it stops after the last of them. */
public final class SharedProduct implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Product.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(
            "product", key -> new Stopping(Product.start("shared", Map.of())), Stopping.class)
        .product();
  }

  private record Stopping(Product product) implements ExtensionContext.Store.CloseableResource {
    @Override
    public void close() {
      product.close();
    }
  }
}
