package com.creativeai.sandbox.carrier.callee;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The persona files on the class path. */
public final class PersonaLibrary {
  private static final String FOLDER = "/sandbox/personas/";

  private final List<CalleePersona> personas;
  private final CalleePersona colleague;
  private volatile String preferred;

  public PersonaLibrary(List<CalleePersona> personas, CalleePersona colleague, String preferred) {
    if (personas.isEmpty()) {
      throw new IllegalArgumentException("there is no persona");
    }
    this.personas = List.copyOf(personas);
    this.colleague = colleague;
    this.preferred = "";
    prefer(preferred);
  }

  /** Reads the files named in {@code index.txt}; a faulty file stops the start. */
  public static PersonaLibrary read(String preferred) {
    ObjectMapper json =
        new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    List<CalleePersona> personas =
        text("index.txt")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(file -> parse(json, file))
            .toList();
    return new PersonaLibrary(personas, parse(json, "colleague.json"), preferred);
  }

  public Optional<CalleePersona> find(String name) {
    return personas.stream().filter(persona -> persona.name().equals(name)).findFirst();
  }

  /** Whoever takes over calls; picks up no others. */
  CalleePersona colleague() {
    return colleague;
  }

  List<CalleePersona> all() {
    return personas;
  }

  public List<String> names() {
    return personas.stream().map(CalleePersona::name).toList();
  }

  /** From now on this one picks up, empty for a choice by call. */
  public void prefer(String name) {
    if (!name.isEmpty() && find(name).isEmpty()) {
      throw new IllegalArgumentException("there is no persona " + name + ", only " + names());
    }
    preferred = name;
  }

  /** The persona asked for, else the preferred one, else one by the call's SID (P1). */
  public CalleePersona choose(String asked, String callSid) {
    return find(asked)
        .or(() -> find(preferred))
        .orElseGet(() -> personas.get(Math.floorMod(callSid.hashCode(), personas.size())));
  }

  private static CalleePersona parse(ObjectMapper json, String file) {
    try {
      return json.readValue(text(file), CalleePersona.class);
    } catch (IOException e) {
      throw new UncheckedIOException("persona file " + file + " is not usable", e);
    }
  }

  private static String text(String file) {
    try (InputStream in = PersonaLibrary.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("persona file " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("persona file " + file + " cannot be read", e);
    }
  }
}
