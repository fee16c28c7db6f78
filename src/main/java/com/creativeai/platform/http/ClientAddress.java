package com.creativeai.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom an address stands for: IPv4 addresses are one each, of IPv6 the first 64 bits, because one
 * client has all the rest to choose from.
 */
record ClientAddress(String value) {
  private static final int NETWORK_BYTES = 8;
  private static final int LONG = 16;

  static ClientAddress of(String literal) {
    if (!literal.contains(":")) {
      return new ClientAddress(literal);
    }
    try {
      // A literal is parsed, not looked up.
      byte[] bytes = InetAddress.getByName(literal).getAddress();
      return bytes.length == LONG
          ? new ClientAddress(
              HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "::/64")
          : new ClientAddress(InetAddress.getByAddress(bytes).getHostAddress());
    } catch (UnknownHostException notALiteral) {
      return new ClientAddress(literal);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
