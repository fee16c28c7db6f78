package com.creativeai.sandbox.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Listens to one direction of a line (SPEECH-3 to SPEECH-6).
 *
 * <p>Not thread-safe: one line, one thread at a time. Time passes only with the audio it hears; a
 * line that sends nothing during silence must be fed {@link MuLaw#silence(int)}.
 */
public final class Ear {

  public static final int DEFAULT_SILENCE_MILLIS = 600;

  private static final int BLOCK_MILLIS = 20;
  private static final int ONSET_BLOCKS = 3;
  private static final int BEEP_BLOCKS = 10;

  private final EarListener listener;
  private final int silenceBlocks;
  private final ToneReader reader = new ToneReader(new HeardWords());
  private final SoundLevel level = new SoundLevel();
  private final List<String> text = new ArrayList<>();

  private int samplesInBlock;
  private long block;
  private int loudBlocks;
  private int beepBlocks;

  private boolean speaking;
  private long firstSound;
  private long lastSound;
  private long lastActivity;
  private int words;
  private int lost;

  public Ear(EarListener listener) {
    this(listener, DEFAULT_SILENCE_MILLIS);
  }

  /**
   * @param silenceMillis how long a speaker is silent before the speech has ended, at least 100
   */
  public Ear(EarListener listener, int silenceMillis) {
    if (silenceMillis < 100) {
      throw new IllegalArgumentException("silence shorter than 100 ms is part of speech");
    }
    this.listener = listener;
    this.silenceBlocks = silenceMillis / BLOCK_MILLIS;
  }

  /** Hears the next bytes of the line, any number of them. */
  public void hear(byte[] mulaw) {
    for (byte sample : mulaw) {
      short pcm = MuLaw.decode(sample);
      level.add(pcm);
      reader.hear(pcm);
      if (++samplesInBlock == MuLaw.FRAME) {
        samplesInBlock = 0;
        endBlock(level.takeBlock());
      }
    }
  }

  /** The line is closed: a speech under way ends here. */
  public void close() {
    reader.finish();
    endSpeech();
  }

  public boolean isHearingSpeech() {
    return speaking;
  }

  private void endBlock(SoundLevel.Sound sound) {
    block++;
    listenForBeep(sound == SoundLevel.Sound.BEEP);
    boolean loud =
        sound == SoundLevel.Sound.SPEECH || (speaking && sound == SoundLevel.Sound.FAINT);
    loudBlocks = loud ? loudBlocks + 1 : 0;
    if (loud) {
      lastSound = block;
    }
    if (loud || reader.busy()) {
      lastActivity = block;
    }
    if (!speaking && loudBlocks == ONSET_BLOCKS) {
      startSpeech();
    } else if (block - lastActivity >= silenceBlocks) {
      endSpeech();
    }
  }

  private void listenForBeep(boolean beep) {
    if (!beep && beepBlocks >= BEEP_BLOCKS) {
      listener.onBeep();
    }
    beepBlocks = beep ? beepBlocks + 1 : 0;
  }

  private void startSpeech() {
    speaking = true;
    firstSound = block - ONSET_BLOCKS + 1;
    listener.onSpeechStarted();
    // words can be complete before 60 ms of loud sound are: after a soft first syllable
    text.stream().filter(word -> !word.equals(Heard.LOST)).forEach(listener::onWord);
  }

  private void endSpeech() {
    if (speaking) {
      int millis = (int) (lastSound - firstSound + 1) * BLOCK_MILLIS;
      String heard = words > 0 ? String.join(" ", text) : unknownSpeech(millis);
      Heard speech = new Heard(heard, millis, lost);
      forget();
      listener.onSpeechEnded(speech);
    } else {
      forget();
    }
  }

  private void forget() {
    speaking = false;
    loudBlocks = 0;
    text.clear();
    words = 0;
    lost = 0;
  }

  private static String unknownSpeech(int millis) {
    return String.format(Locale.ROOT, "[speech, %.1f s]", millis / 1000.0);
  }

  private final class HeardWords implements ToneReader.Words {

    @Override
    public void word(String word) {
      lastActivity = block;
      words++;
      text.add(word);
      if (speaking) {
        listener.onWord(word);
      }
    }

    @Override
    public void lost() {
      lastActivity = block;
      lost++;
      if (text.isEmpty() || !text.get(text.size() - 1).equals(Heard.LOST)) {
        text.add(Heard.LOST);
      }
    }
  }
}
