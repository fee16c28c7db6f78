package com.creativeai.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations that the OpenAPI document names. */
public final class ApiDocument {
  static final Path FILE = Path.of("src", "main", "resources", "openapi.yaml");

  private static final Pattern ADDRESS = Pattern.compile("^  (/\\S*):$");
  private static final Pattern METHOD = Pattern.compile("^    (get|post|put|patch|delete):$");
  private static final Pattern PERMISSION = Pattern.compile("^      x-permission: (\\S+)$");

  private ApiDocument() {}

  /**
   * One operation.
   *
   * @param method in lower case
   * @param permission which callers need; {@code none} when everybody may
   */
  public record Operation(String method, String address, String permission) {
    @Override
    public String toString() {
      return method + " " + address;
    }
  }

  public static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    String address = "";
    for (String line : lines()) {
      if (line.equals("components:")) {
        break;
      }
      Matcher newAddress = ADDRESS.matcher(line);
      Matcher method = METHOD.matcher(line);
      Matcher permission = PERMISSION.matcher(line);
      if (newAddress.matches()) {
        address = newAddress.group(1);
      } else if (method.matches() && !address.isEmpty()) {
        operations.add(new Operation(method.group(1), address, "none"));
      } else if (permission.matches()) {
        Operation last = operations.remove(operations.size() - 1);
        operations.add(new Operation(last.method(), last.address(), permission.group(1)));
      }
    }
    return operations;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
