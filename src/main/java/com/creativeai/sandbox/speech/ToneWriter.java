package com.creativeai.sandbox.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Mixes the words of a script into its speech, each where it is spoken (SPEECH-2). */
final class ToneWriter {

  private ToneWriter() {}

  static byte[] write(Script script, Synthesizer.Speech speech) {
    VoiceShaper.Shaped shaped = VoiceShaper.shape(speech);
    List<Integer> tones = new ArrayList<>();
    List<Place> places = places(script, shaped.marks());
    for (int i = 0; i < places.size(); i++) {
      List<Integer> word = WordPacket.tones(script.words().get(i));
      int frame = places.get(i).frameFor(word.size());
      while (tones.size() < frame) {
        tones.add(null);
      }
      tones.addAll(word);
    }
    return mix(shaped.samples(), tones);
  }

  private static byte[] mix(float[] speech, List<Integer> tones) {
    int spoken = (speech.length + MuLaw.FRAME - 1) / MuLaw.FRAME;
    int frames = Math.max(spoken, tones.size()) + 1;
    float[] samples = Arrays.copyOf(speech, frames * MuLaw.FRAME);
    for (int frame = 0; frame < tones.size(); frame++) {
      Integer tone = tones.get(frame);
      if (tone != null) {
        ToneCode.add(tone, samples, frame * MuLaw.FRAME);
      }
    }
    byte[] mulaw = new byte[samples.length];
    for (int i = 0; i < mulaw.length; i++) {
      mulaw[i] = MuLaw.encode(Math.round(samples[i]));
    }
    return mulaw;
  }

  // A word the voice has no token for (a dash, a smiley) follows the word before it.
  private static List<Place> places(Script script, List<Synthesizer.Mark> marks) {
    Place[] places = new Place[script.words().size()];
    Arrays.fill(places, Place.AT_ONCE);
    for (Synthesizer.Mark mark : marks) {
      int word = script.wordAt(mark.character());
      Place known = places[word];
      int from = known == Place.AT_ONCE ? mark.fromSample() : known.fromSample();
      places[word] = new Place(from, Math.max(known.toSample(), mark.toSample()));
    }
    return List.of(places);
  }

  /** Where a word sounds. Its code ends with it, so that a word cut off in speech is cut off. */
  private record Place(int fromSample, int toSample) {

    static final Place AT_ONCE = new Place(0, 0);

    int frameFor(int tones) {
      int first = (fromSample + MuLaw.FRAME - 1) / MuLaw.FRAME;
      return Math.max(first, toSample / MuLaw.FRAME - tones);
    }
  }
}
