package com.creativeai.sandbox.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Mixes the words of a script into its speech, each where it is spoken (SPEECH-2). */
final class ToneWriter {

  private ToneWriter() {}

  static byte[] write(Script script, Synthesizer.Speech speech) {
    VoiceShaper.Shaped shaped = VoiceShaper.shape(speech);
    int[] starts = wordStarts(script, shaped);
    List<Integer> tones = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      int frame = (starts[i] + MuLaw.FRAME - 1) / MuLaw.FRAME;
      while (tones.size() < frame) {
        tones.add(null);
      }
      tones.addAll(WordPacket.tones(script.words().get(i)));
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

  // A word the voice has no token for (a dash, a smiley) begins with the word after it.
  private static int[] wordStarts(Script script, VoiceShaper.Shaped shaped) {
    int[] starts = new int[script.words().size()];
    Arrays.fill(starts, -1);
    for (Synthesizer.Mark mark : shaped.marks()) {
      int word = script.wordAt(mark.character());
      if (starts[word] < 0) {
        starts[word] = mark.sample();
      }
    }
    int following = shaped.samples().length;
    for (int i = starts.length - 1; i >= 0; i--) {
      starts[i] = starts[i] < 0 ? following : Math.min(starts[i], following);
      following = starts[i];
    }
    return starts;
  }
}
