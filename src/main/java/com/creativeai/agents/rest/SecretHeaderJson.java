package com.creativeai.agents.rest;

import com.creativeai.agents.HttpTool;
import com.creativeai.agents.secret.KeptSecret;
import com.creativeai.agents.secret.SecretPlace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A header whose value goes in and never out (TS2).
 *
 * @param value when it is set; left out to keep the one that is there
 * @param setAt in answers: when it was set
 */
public record SecretHeaderJson(
    @Nullable String name, @Nullable String value, @Nullable Instant setAt) {

  static List<SecretHeaderJson> of(HttpTool tool, List<KeptSecret> kept) {
    return tool.secretHeaders().stream()
        .map(header -> new SecretHeaderJson(header, null, setAt(tool, header, kept)))
        .toList();
  }

  private static @Nullable Instant setAt(HttpTool tool, String header, List<KeptSecret> kept) {
    return SecretPlace.find(tool, header)
        .flatMap(place -> kept.stream().filter(one -> one.place().equals(place)).findFirst())
        .map(KeptSecret::setAt)
        .orElse(null);
  }

  /** Without the value. */
  @Override
  public String toString() {
    return "SecretHeaderJson[" + name + "]";
  }
}
