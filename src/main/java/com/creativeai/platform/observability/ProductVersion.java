package com.creativeai.platform.observability;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is, as the build wrote it into {@code product.properties}. */
@ApplicationScoped
public class ProductVersion {
  private String text = "";

  @PostConstruct
  void read() {
    Properties properties = new Properties();
    try (InputStream file = ProductVersion.class.getResourceAsStream("/product.properties")) {
      properties.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    text = properties.getProperty("version");
  }

  public String text() {
    return text;
  }
}
