package com.creativeai.platform.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address written in numbers, so that reading it never asks a name server. */
public record AddressLiteral(InetAddress address) {
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern V4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*(?:%[\\w.-]+)?");

  /** Of IPv6 an address that stands for an IPv4 one is that one. */
  public static Optional<AddressLiteral> find(String text) {
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      String unscoped = text.replaceFirst("%.*", "");
      return Optional.of(new AddressLiteral(InetAddress.getByName(unscoped)));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  byte[] bytes() {
    return address.getAddress();
  }

  @Override
  public String toString() {
    return address.getHostAddress();
  }
}
