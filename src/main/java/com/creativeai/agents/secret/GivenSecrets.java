package com.creativeai.agents.secret;

import com.creativeai.agents.HttpTool;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values that somebody enters together with an agent; prints none of them. */
public record GivenSecrets(Map<SecretPlace, Secret> values) {
  public static final GivenSecrets NONE = new GivenSecrets(Map.of());

  public GivenSecrets {
    values = Map.copyOf(values);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public Optional<String> find(SecretPlace place) {
    return Optional.ofNullable(values.get(place)).map(Secret::reveal);
  }

  /**
   * One more. A tool without a good address has no place for it, and is refused for that.
   *
   * @param field what a problem calls the value
   * @throws ProblemException when another tool at the same host was given another value
   */
  public GivenSecrets with(HttpTool tool, String header, String value, String field) {
    Optional<SecretPlace> place = SecretPlace.find(tool, header);
    if (place.isEmpty()) {
      return this;
    }
    if (find(place.get()).filter(other -> !other.equals(value)).isPresent()) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST,
          field,
          "Another tool gives this header of " + place.get().origin().host() + " another value.");
    }
    Map<SecretPlace, Secret> more = new LinkedHashMap<>(values);
    more.put(place.get(), new Secret(value));
    return new GivenSecrets(more);
  }
}
