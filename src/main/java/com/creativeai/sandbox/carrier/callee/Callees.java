package com.creativeai.sandbox.carrier.callee;

import com.creativeai.sandbox.carrier.call.MagicNumber;
import com.creativeai.sandbox.carrier.line.Frames;
import com.creativeai.sandbox.carrier.line.Party;
import com.creativeai.sandbox.carrier.line.Voice;
import com.creativeai.sandbox.speech.Timbre;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Decides who picks up. */
public final class Callees {
  private static final int AT_ONCE = 300;
  private static final int MID_SENTENCE = 2000;

  private final PersonaLibrary personas;
  private final Voice voice;
  private final Tapes tapes;

  /** Where it is kept what voicemails, and people to whom a call is handed over, were told. */
  public interface Tapes {
    /** A part of it, as it was heard. */
    void keep(String callSid, String heard);
  }

  public Callees(PersonaLibrary personas, Voice voice, Tapes tapes) {
    this.personas = personas;
    this.voice = voice;
    this.tapes = tapes;
  }

  public PersonaLibrary personas() {
    return personas;
  }

  /** Speaks the first sentences ahead, so that a cold voice delays no greeting; does not wait. */
  public void warmUp() {
    Stream.concat(
            Stream.of(Voicemail.GREETING, Screening.QUESTION),
            personas.all().stream().flatMap(persona -> persona.greetings().stream()))
        .forEach(
            text -> {
              var unused = voice.say(text, Timbre.CALLEE);
            });
  }

  /** The party at {@code number}; its persona never depends on the number (P1, K3). */
  public Party at(
      String number, String persona, List<String> script, String callSid, Runnable hangUp) {
    if (!script.isEmpty()) {
      return new Person(
          CalleePersona.reading(script), Person.Manner.POLITE, voice, callSid.hashCode(), hangUp);
    }
    Optional<MagicNumber> magic = MagicNumber.find(number);
    if (magic.isEmpty()) {
      return person(persona, callSid, Person.Manner.POLITE, hangUp);
    }
    return switch (magic.get()) {
      case VOICEMAIL -> new Voicemail(voice, heard -> tapes.keep(callSid, heard), hangUp);
      case CALL_SCREENING ->
          new Screening(voice, person(persona, callSid, Person.Manner.POLITE, hangUp), hangUp);
      case HANGS_UP -> Leaving.after(AT_ONCE, hangUp);
      case DROPS_MID_SENTENCE -> Leaving.afterHearing(MID_SENTENCE, hangUp);
      case TALKS_OVER -> person(persona, callSid, Person.Manner.TALKS_OVER, hangUp);
      case SILENT -> silent();
      case FAX -> new Fax(voice, hangUp);
      default -> person(persona, callSid, Person.Manner.POLITE, hangUp);
    };
  }

  /**
   * The party to whom a call is handed over.
   *
   * @param press presses a key of this party's phone
   */
  public Party colleague(
      String number, boolean isBriefed, String callSid, Consumer<String> press, Runnable hangUp) {
    if (MagicNumber.find(number).isPresent()) {
      return at(number, "", List.of(), callSid, hangUp);
    }
    Party person =
        new Person(
            personas.colleague(), Person.Manner.TAKES_OVER, voice, callSid.hashCode(), hangUp);
    return isBriefed ? new Colleague(person, heard -> tapes.keep(callSid, heard), press) : person;
  }

  private Party person(String persona, String callSid, Person.Manner manner, Runnable hangUp) {
    return new Person(personas.choose(persona, callSid), manner, voice, callSid.hashCode(), hangUp);
  }

  private static Party silent() {
    return new Party() {
      @Override
      public byte[] speak() {
        return Frames.SILENCE;
      }

      @Override
      public void hear(byte[] frame) {}
    };
  }
}
