package com.creativeai.sandbox.store;

/** Finds where a value ends in what {@link KeyWriter} has written. */
final class KeyReader {

  private KeyReader() {}

  /**
   * Where the value that begins at a place ends.
   *
   * @return -1 for a value that holds others, which is not looked into
   */
  static int endOfValue(byte[] key, int begin, boolean ascending) {
    int turned = ascending ? 0 : 0xFF;
    int tag = (key[begin] ^ turned) & 0xFF;
    int size = KeyWriter.sizeOf(tag);
    return size >= 0
        ? begin + 1 + size
        : tag == KeyWriter.TEXT ? endOfText(key, begin, turned) : -1;
  }

  /** Two zeros end a text: a zero of its own is followed by something else. */
  private static int endOfText(byte[] key, int begin, int turned) {
    int at = begin + 1;
    while (key[at] != (byte) turned || key[at + 1] != (byte) turned) {
      at += key[at] == (byte) turned ? 2 : 1;
    }
    return at + 2;
  }
}
