package com.creativeai.sandbox.speech;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FreeTTS, one phrase at a time: its voices share tables that are not made for threads. */
final class Synthesizer {

  /**
   * @param samples 8 kHz, about 16 bit
   * @param marks where each spoken token sounds, in order
   */
  record Speech(float[] samples, List<Mark> marks) {}

  /** A token of the spoken line: its first character there, where it sounds in the audio. */
  record Mark(int character, int fromSample, int toSample) {}

  private static final Object LOCK = new Object();
  private static final Map<Timbre, Synthesizer> VOICES = new EnumMap<>(Timbre.class);

  private final Voice voice;
  private final CapturedAudio audio = new CapturedAudio();
  private final List<Mark> marks = new ArrayList<>();
  private String line = "";
  private int cursor;

  private Synthesizer(Timbre timbre) {
    // asked directly: the VoiceManager would read system properties and foreign jar manifests
    voice = kevin();
    voice.setAudioPlayer(audio);
    voice.allocate();
    stopOutputThread();
    voice.setPitch(timbre.pitchHertz());
    voice.setPitchRange(timbre.pitchRangeHertz());
    voice.setRate(timbre.wordsPerMinute());
    addMarker(voice.getUtteranceProcessors());
  }

  // Without its queue FreeTTS hands over the audio of a sentence before it begins the next.
  private void stopOutputThread() {
    OutputQueue queue = voice.getOutputQueue();
    voice.setOutputQueue(null);
    queue.close();
  }

  static Speech synthesize(String line, Timbre timbre) {
    synchronized (LOCK) {
      return VOICES.computeIfAbsent(timbre, Synthesizer::new).speak(line);
    }
  }

  private static Voice kevin() {
    for (Voice voice : new KevinVoiceDirectory().getVoices()) {
      if (voice.getName().equals("kevin")) {
        return voice;
      }
    }
    throw new IllegalStateException("FreeTTS has no voice named kevin");
  }

  @SuppressWarnings("unchecked") // FreeTTS predates generics
  private void addMarker(@SuppressWarnings("rawtypes") List processors) {
    processors.add((com.sun.speech.freetts.UtteranceProcessor) this::mark);
  }

  private Speech speak(String text) {
    line = text;
    cursor = 0;
    marks.clear();
    audio.clear();
    if (!voice.speak(text)) {
      throw new IllegalStateException("the voice could not speak " + text.length() + " characters");
    }
    return new Speech(audio.samples(), List.copyOf(marks));
  }

  private void mark(Utterance utterance) {
    int base = audio.size();
    for (Item token = utterance.getRelation(Relation.TOKEN).getHead();
        token != null;
        token = token.getNext()) {
      int found = line.indexOf(token.toString(), cursor);
      Item first = firstSound(token.getDaughter());
      Item last = lastSound(token.getLastDaughter());
      if (found >= 0 && first != null && last != null) {
        cursor = found + token.toString().length();
        Item before = first.getPrevious();
        int from = before == null ? 0 : endOf(before);
        marks.add(new Mark(found, base + from, base + endOf(last)));
      }
    }
  }

  private static int endOf(Item sound) {
    return Math.round(sound.getFeatures().getFloat("end") * MuLaw.SAMPLE_RATE);
  }

  private static @Nullable Item firstSound(@Nullable Item tokenWord) {
    Item word = tokenWord == null ? null : tokenWord.getItemAs(Relation.SYLLABLE_STRUCTURE);
    Item syllable = word == null ? null : word.getDaughter();
    Item sound = syllable == null ? null : syllable.getDaughter();
    return sound == null ? null : sound.getItemAs(Relation.SEGMENT);
  }

  private static @Nullable Item lastSound(@Nullable Item tokenWord) {
    Item word = tokenWord == null ? null : tokenWord.getItemAs(Relation.SYLLABLE_STRUCTURE);
    Item syllable = word == null ? null : word.getLastDaughter();
    Item sound = syllable == null ? null : syllable.getLastDaughter();
    return sound == null ? null : sound.getItemAs(Relation.SEGMENT);
  }
}
