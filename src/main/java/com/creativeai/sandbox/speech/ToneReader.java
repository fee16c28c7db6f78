package com.creativeai.sandbox.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads words from the tone code of a running line, at any alignment (SPEECH-3, SPEECH-6).
 *
 * <p>Every 20 samples it looks for a START tone; the best position found fixes the alignment for
 * the symbols that follow. A START always begins a new word, so a phrase that cuts off another is
 * read from its first word on. State is bounded: 4096 samples and one word.
 */
final class ToneReader {

  interface Words {
    void word(String word);

    void lost();
  }

  private static final int HOP = 20;
  private static final int SEARCHED_HOPS = 5;
  private static final int LAG = 60;
  private static final int KEPT = 1024;

  /** A quarter of what is sent: lines may be quieter than the speaker. */
  private static final float WEAKEST = 73 * 73;

  private static final float PURE = 0.6f;
  private static final int GAP = 3;
  private static final int FORGOTTEN = 50;
  // fewer clean symbols than this may be a hiss in somebody's speech, not a damaged word
  private static final int CREDIBLE = 3;
  private static final int NOTHING = -1;

  private final Words words;
  private final float[] samples = new float[4 * KEPT];
  private final float[] recent = new float[4];
  private final float[] startPower = new float[SEARCHED_HOPS];
  private final float[] powers = new float[ToneCode.TONES];
  private int filled;
  private int untilHop = ToneCode.SYMBOL;

  private boolean aligned;
  private int next;
  private int absent;

  private boolean open;
  private boolean headless;
  private boolean damaged;
  private boolean lostLast;
  private int clean;
  private final List<Integer> data = new ArrayList<>();

  ToneReader(Words words) {
    this.words = words;
  }

  void hear(short pcm) {
    if (filled == samples.length) {
      compact();
    }
    samples[filled++] = withoutSpeech(pcm);
    if (--untilHop == 0) {
      untilHop = HOP;
      searchStart();
    }
    if (aligned && filled >= next + ToneCode.SYMBOL + LAG) {
      readSymbol();
    }
  }

  /** Whether a word is on its way. */
  boolean busy() {
    return open;
  }

  /** The line is closed: a word still on its way stays incomplete. */
  void finish() {
    close();
    aligned = false;
  }

  private void compact() {
    int dropped = filled - KEPT;
    System.arraycopy(samples, dropped, samples, 0, KEPT);
    filled = KEPT;
    next -= dropped;
  }

  // The fourth difference: 50 dB less of the vowels, and over after four samples.
  private float withoutSpeech(float pcm) {
    float difference = pcm - 4 * recent[0] + 6 * recent[1] - 4 * recent[2] + recent[3];
    recent[3] = recent[2];
    recent[2] = recent[1];
    recent[1] = recent[0];
    recent[0] = pcm;
    return difference;
  }

  private void searchStart() {
    System.arraycopy(startPower, 1, startPower, 0, SEARCHED_HOPS - 1);
    startPower[SEARCHED_HOPS - 1] =
        ToneCode.steepPower(ToneCode.START, samples, filled - ToneCode.SYMBOL);
    int middle = SEARCHED_HOPS / 2;
    float best = startPower[middle];
    if (best < WEAKEST) {
      return;
    }
    for (int hop = 0; hop < SEARCHED_HOPS; hop++) {
      if (startPower[hop] > best || (startPower[hop] == best && hop < middle)) {
        return;
      }
    }
    int position = filled - ToneCode.SYMBOL - middle * HOP;
    if (strongest(position) == ToneCode.START && stands(ToneCode.START)) {
      start(position);
    }
  }

  // A tone that fills its window shows at a quarter on both sides; the edge of a hole shows wider.
  private boolean stands(int tone) {
    float most = powers[tone] * 0.5f;
    return powers[tone - 1] < most && powers[tone + 1] < most;
  }

  private void start(int position) {
    close();
    aligned = true;
    next = position + ToneCode.SYMBOL;
    open = true;
    clean = 1;
  }

  private void readSymbol() {
    int tone = strongest(next);
    next += ToneCode.SYMBOL;
    if (tone == NOTHING || tone == ToneCode.START) {
      nothing();
    } else if (tone == ToneCode.END) {
      clean++;
      absent = 0;
      close();
    } else {
      symbol(tone);
    }
  }

  private void nothing() {
    absent++;
    if (open && absent == GAP) {
      close();
    }
    if (absent > FORGOTTEN) {
      aligned = false;
      absent = 0;
    }
  }

  private void symbol(int tone) {
    headless |= !open;
    // without a START before it, or after a hole, the word cannot be whole any more
    damaged |= headless || absent > 0 || data.size() >= WordPacket.MAX_SYMBOLS;
    open = true;
    absent = 0;
    clean++;
    if (!damaged) {
      data.add(tone);
    }
  }

  private void close() {
    if (open && clean >= CREDIBLE) {
      Optional<String> word = damaged ? Optional.empty() : WordPacket.word(data);
      // the tail of a word that has been given up is not another word
      boolean tail = headless && lostLast;
      lostLast = word.isEmpty();
      word.ifPresent(words::word);
      if (lostLast && !tail) {
        words.lost();
      }
    }
    open = false;
    headless = false;
    damaged = false;
    clean = 0;
    absent = 0;
    data.clear();
  }

  private int strongest(int from) {
    float sum = 0;
    int strongest = 0;
    for (int tone = 0; tone < ToneCode.TONES; tone++) {
      powers[tone] = ToneCode.softPower(tone, samples, from);
      sum += powers[tone];
      if (powers[tone] > powers[strongest]) {
        strongest = tone;
      }
    }
    float around = powers[strongest];
    around += strongest > 0 ? powers[strongest - 1] : 0;
    around += strongest < ToneCode.TONES - 1 ? powers[strongest + 1] : 0;
    return powers[strongest] > WEAKEST && around > PURE * sum ? strongest : NOTHING;
  }
}
