package com.creativeai.platform.security;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom an address stands for: IPv4 addresses are one each, of IPv6 the first 64 bits, because one
 * client has all the rest to choose from.
 */
public record ClientAddress(String value) {
  private static final int NETWORK_BYTES = 8;
  private static final int LONG = 16;

  /** Anything but a literal stands for itself. */
  public static ClientAddress of(String text) {
    return new ClientAddress(AddressLiteral.find(text).map(ClientAddress::network).orElse(text));
  }

  private static String network(AddressLiteral address) {
    byte[] bytes = address.bytes();
    return bytes.length == LONG
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "::/64"
        : address.toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
