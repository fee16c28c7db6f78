package com.creativeai.agents.secret;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.HttpTool;
import com.creativeai.identity.AuditTrail;
import com.creativeai.identity.SealText;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.outbound.Origin;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the values of secret headers, and gives them to requests to their origin only (TS1). */
@ApplicationScoped
public class ToolSecrets {
  private static final String SET = "agent.secret-set";
  private static final String REMOVED = "agent.secret-removed";

  @Inject SecretStore store;
  @Inject SealText seals;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  public ToolSecrets() {}

  public ToolSecrets(SecretStore store, SealText seals, AuditTrail audit, Clock clock) {
    this.store = store;
    this.seals = seals;
    this.audit = audit;
    this.clock = clock;
  }

  public List<KeptSecret> list(OrganizationId organization, AgentId agent) {
    return store.list(organization, agent);
  }

  /** What is wrong with the values that are given, and which header has none. */
  public List<FieldError> errors(
      OrganizationId organization, AgentId agent, List<HttpTool> tools, GivenSecrets given) {
    Set<SecretPlace> kept =
        store.list(organization, agent).stream().map(KeptSecret::place).collect(Collectors.toSet());
    List<FieldError> errors = new ArrayList<>();
    for (int tool = 0; tool < tools.size(); tool++) {
      List<String> headers = tools.get(tool).secretHeaders();
      for (int at = 0; at < headers.size(); at++) {
        String field = "httpTools[" + tool + "].secretHeaders[" + at + "].value";
        SecretPlace.find(tools.get(tool), headers.get(at))
            .flatMap(place -> complaint(place, given, kept))
            .ifPresent(words -> errors.add(new FieldError(field, words)));
      }
    }
    return errors;
  }

  private static Optional<String> complaint(
      SecretPlace place, GivenSecrets given, Set<SecretPlace> kept) {
    Optional<String> value = given.find(place);
    if (value.isPresent()) {
      return SecretHeaders.complaint(value.get());
    }
    return kept.contains(place)
        ? Optional.empty()
        : Optional.of("Enter the value: none is kept for " + place.origin().host() + ".");
  }

  /** Each holds at once (TS4). */
  public void keep(Caller caller, AgentId agent, GivenSecrets given) {
    for (Map.Entry<SecretPlace, Secret> one : given.values().entrySet()) {
      SecretPlace place = one.getKey();
      note(caller, SET, agent, place);
      store.put(
          caller.organization(),
          agent,
          new KeptSecret(
              place,
              seals.seal(purpose(caller.organization(), agent, place), one.getValue().reveal()),
              clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
  }

  /**
   * Deletes what is named by none of these (TS5).
   *
   * @param known what was kept before the agent was read, so that nothing newer is deleted
   */
  public void forget(
      Caller caller, AgentId agent, List<KeptSecret> known, Stream<AgentSpec> naming) {
    Set<SecretPlace> named =
        naming
            .flatMap(spec -> spec.httpTools().stream())
            .flatMap(tool -> places(tool).stream())
            .collect(Collectors.toSet());
    for (KeptSecret secret : known) {
      if (!named.contains(secret.place()) && store.remove(caller.organization(), agent, secret)) {
        note(caller, REMOVED, agent, secret.place());
      }
    }
  }

  /**
   * What a request of a tool has to carry.
   *
   * @param target where it goes to; only what is kept for its origin is given to it
   * @param given counts instead of what is kept
   * @throws ProviderRejected when a header has no value there
   */
  public SentSecrets of(
      OrganizationId organization, AgentId agent, HttpTool tool, URI target, GivenSecrets given) {
    if (tool.secretHeaders().isEmpty()) {
      return new SentSecrets(Map.of());
    }
    Map<SecretPlace, KeptSecret> kept = new LinkedHashMap<>();
    store.list(organization, agent).forEach(one -> kept.put(one.place(), one));
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header : tool.secretHeaders()) {
      SecretPlace place = new SecretPlace(Origin.of(target), header);
      String value =
          given
              .find(place)
              .or(
                  () ->
                      Optional.ofNullable(kept.get(place))
                          .flatMap(one -> opened(organization, agent, one)))
              .orElseThrow(() -> missing(header, place));
      headers.put(header, value);
    }
    return new SentSecrets(headers);
  }

  private Optional<String> opened(OrganizationId organization, AgentId agent, KeptSecret one) {
    return seals.open(purpose(organization, agent, one.place()), one.sealed());
  }

  private static List<SecretPlace> places(HttpTool tool) {
    return tool.secretHeaders().stream()
        .flatMap(header -> SecretPlace.find(tool, header).stream())
        .toList();
  }

  private void note(Caller caller, String action, AgentId agent, SecretPlace place) {
    audit.record(
        caller.organization(),
        caller.subject(),
        action,
        agent.toString(),
        Map.of("header", place.header(), "host", place.origin().host()));
  }

  private static ProviderRejected missing(String header, SecretPlace place) {
    return new ProviderRejected(
        "secret",
        "The header " + header + " has no value for " + place.origin().host() + ". Enter it anew.");
  }

  private static String purpose(OrganizationId organization, AgentId agent, SecretPlace place) {
    return String.join(
        " ",
        "tool-header",
        organization.toString(),
        agent.toString(),
        place.origin().text(),
        place.header());
  }
}
