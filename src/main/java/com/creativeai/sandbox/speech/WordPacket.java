package com.creativeai.sandbox.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One word on the line: START, its symbols, a 12-bit checksum in three symbols, END. */
final class WordPacket {

  /** 100 characters of four bytes, and the checksum; a reader gives up on anything longer. */
  static final int MAX_SYMBOLS = 1203;

  private static final int CHECK_SYMBOLS = 3;
  private static final int POLYNOMIAL = 0x80F;

  private WordPacket() {}

  /** The tones of the word, one per 20 ms. */
  static List<Integer> tones(String word) {
    List<Integer> symbols = CodeAlphabet.write(word);
    List<Integer> tones = new ArrayList<>(symbols.size() + CHECK_SYMBOLS + 2);
    int check = check(symbols);
    tones.add(ToneCode.START);
    tones.addAll(symbols);
    tones.add(check >> 8);
    tones.add((check >> 4) & 0x0F);
    tones.add(check & 0x0F);
    tones.add(ToneCode.END);
    return tones;
  }

  /** The word of the data tones between START and END, or nothing when they are damaged. */
  static Optional<String> word(List<Integer> data) {
    int length = data.size() - CHECK_SYMBOLS;
    if (length < 1) {
      return Optional.empty();
    }
    List<Integer> symbols = data.subList(0, length);
    int sent = data.get(length) << 8 | data.get(length + 1) << 4 | data.get(length + 2);
    return sent == check(symbols) ? CodeAlphabet.read(symbols) : Optional.empty();
  }

  // CRC-12, started with the length so that a lost or doubled symbol shows as well as a wrong one
  private static int check(List<Integer> symbols) {
    int crc = (symbols.size() * 0x9D + 0x5A5) & 0xFFF;
    for (int symbol : symbols) {
      crc ^= symbol << 8;
      for (int bit = 0; bit < 4; bit++) {
        crc = ((crc & 0x800) != 0 ? crc << 1 ^ POLYNOMIAL : crc << 1) & 0xFFF;
      }
    }
    return crc;
  }
}
