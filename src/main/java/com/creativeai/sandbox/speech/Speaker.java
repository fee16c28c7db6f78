package com.creativeai.sandbox.speech;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into speech that carries its own words (SPEECH-1, SPEECH-2). Thread-safe.
 *
 * <p>Recent phrases are kept, 16 MB of audio at most: dialogues repeat themselves.
 */
public final class Speaker {

  private static final int CACHED_BYTES = 16 << 20;

  private final Map<Said, SpokenPhrase> cache = new LinkedHashMap<>(64, 0.75f, true);
  private int cachedBytes;

  private record Said(String text, Timbre timbre) {}

  private static final class Shared {
    private static final Speaker SPEAKER = new Speaker();
  }

  /** The speaker of this process; the voices load with its first phrase. */
  public static Speaker shared() {
    return Shared.SPEAKER;
  }

  /**
   * Says a text. White space is a single space in the phrase; a text without words is a phrase of
   * no length; one without letters or digits is silence. Takes below 1 % of the time the phrase
   * lasts.
   */
  public SpokenPhrase say(String text, Timbre timbre) {
    Said said = new Said(String.join(" ", Script.wordsOf(text)), timbre);
    SpokenPhrase known = cached(said);
    if (known != null) {
      return known;
    }
    SpokenPhrase phrase = new SpokenPhrase(said.text(), speak(said));
    keep(said, phrase);
    return phrase;
  }

  private static byte[] speak(Said said) {
    if (said.text().isEmpty()) {
      return new byte[0];
    }
    Script script = Script.of(said.text());
    return ToneWriter.write(script, Synthesizer.synthesize(script.spoken(), said.timbre()));
  }

  @Nullable
  private SpokenPhrase cached(Said said) {
    synchronized (cache) {
      return cache.get(said);
    }
  }

  private void keep(Said said, SpokenPhrase phrase) {
    synchronized (cache) {
      if (cache.putIfAbsent(said, phrase) == null) {
        cachedBytes += phrase.mulaw().length;
      }
      Iterator<SpokenPhrase> oldest = cache.values().iterator();
      while (cachedBytes > CACHED_BYTES) {
        cachedBytes -= oldest.next().mulaw().length;
        oldest.remove();
      }
    }
  }
}
