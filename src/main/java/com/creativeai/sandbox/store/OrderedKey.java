package com.creativeai.sandbox.store;

import java.util.Arrays;

/**
 * Bytes that sort as the values they stand for: the position of a document, or an entry of an
 * index.
 */
final class OrderedKey implements Comparable<OrderedKey> {

  private static final byte AFTER_EVERY_TAG = (byte) 0xFF;

  private final byte[] bytes;

  OrderedKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The key of one value in ascending order. */
  static OrderedKey of(Object value) {
    return new KeyWriter().value(value, true).key();
  }

  byte[] bytes() {
    return bytes;
  }

  OrderedKey append(byte... more) {
    byte[] joined = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, joined, bytes.length, more.length);
    return new OrderedKey(joined);
  }

  /** At least as large as every key that starts with this one. */
  OrderedKey endOfPrefix() {
    return append(AFTER_EVERY_TAG);
  }

  @Override
  public int compareTo(OrderedKey other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrderedKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
