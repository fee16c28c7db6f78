package com.creativeai.platform.security;

/** Addresses that begin with the same bits, in CIDR notation: {@code 10.0.0.0/8}, {@code ::1}. */
public record AddressRange(AddressLiteral network, int prefix) {
  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    AddressLiteral network =
        AddressLiteral.find(literal).orElseThrow(() -> new IllegalArgumentException(text));
    int bits = network.bytes().length * Byte.SIZE;
    int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException(text);
    }
    return new AddressRange(network, prefix);
  }

  public boolean contains(AddressLiteral address) {
    byte[] one = network.bytes();
    byte[] other = address.bytes();
    if (one.length != other.length) {
      return false;
    }
    int whole = prefix / Byte.SIZE;
    for (int place = 0; place < whole; place++) {
      if (one[place] != other[place]) {
        return false;
      }
    }
    int rest = prefix % Byte.SIZE;
    return rest == 0
        || (one[whole] & 0xff) >> (Byte.SIZE - rest) == (other[whole] & 0xff) >> (Byte.SIZE - rest);
  }
}
