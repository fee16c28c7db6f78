package com.creativeai.calls.connection;

import java.net.URI;
import java.util.Locale;

/** Compares addresses. */
final class Places {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private Places() {}

  /** Whether they lead to the same place, by whatever name this machine has in them. */
  static boolean isSame(URI one, URI other) {
    return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
        && host(one).equals(host(other))
        && port(one) == port(other)
        && String.valueOf(one.getPath()).equals(other.getPath());
  }

  static boolean isThisMachine(URI address) {
    return host(address).equals("localhost");
  }

  private static String host(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return host.equals("[::1]") || host.startsWith("127.") ? "localhost" : host;
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
  }
}
