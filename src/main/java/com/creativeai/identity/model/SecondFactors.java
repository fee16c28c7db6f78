package com.creativeai.identity.model;

import com.creativeai.identity.FactorId;
import com.creativeai.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that stands between a person's password and their account: one document, so that one
 * compare-and-set decides every change (F2).
 *
 * @param recoveryCodes digests of those not used yet
 * @param version of the stored document; zero before it is stored
 */
public record SecondFactors(
    UserId user,
    List<Factor> factors,
    List<FactorChallenge> challenges,
    List<String> recoveryCodes,
    long version) {
  /** How many a person can have, verified or not. */
  public static final int MOST = 10;

  private static final int MOST_CHALLENGES = 20;

  public SecondFactors {
    factors = List.copyOf(factors);
    challenges = List.copyOf(challenges);
    recoveryCodes = List.copyOf(recoveryCodes);
  }

  public static SecondFactors none(UserId user) {
    return new SecondFactors(user, List.of(), List.of(), List.of(), 0);
  }

  /** Whether the password alone is not enough. */
  public boolean isOn() {
    return factors.stream().anyMatch(Factor::verified);
  }

  public List<Factor> verified() {
    return factors.stream().filter(Factor::verified).toList();
  }

  public Optional<Factor> find(FactorId id) {
    return factors.stream().filter(factor -> factor.id().equals(id)).findFirst();
  }

  public boolean hasName(String name) {
    return factors.stream().anyMatch(factor -> factor.name().equalsIgnoreCase(name));
  }

  public boolean isFull() {
    return factors.size() >= MOST;
  }

  /** Adds the factor, or puts it in the place of what it was. */
  public SecondFactors with(Factor changed) {
    List<Factor> all = new ArrayList<>(factors);
    all.replaceAll(known -> known.id().equals(changed.id()) ? changed : known);
    if (!all.contains(changed)) {
      all.add(changed);
    }
    return new SecondFactors(user, all, challenges, recoveryCodes, version);
  }

  /** Recovery codes go with the last verified factor: alone they are no second factor. */
  public SecondFactors without(FactorId id) {
    List<Factor> left = factors.stream().filter(factor -> !factor.id().equals(id)).toList();
    boolean on = left.stream().anyMatch(Factor::verified);
    return new SecondFactors(
        user,
        left,
        challenges.stream().filter(challenge -> !challenge.factor().equals(id)).toList(),
        on ? recoveryCodes : List.of(),
        version);
  }

  /** Set-ups that were begun and not finished end when one is. */
  public SecondFactors withoutUnverified() {
    return new SecondFactors(user, verified(), challenges, recoveryCodes, version);
  }

  /** The one that is still good. */
  public Optional<FactorChallenge> challenge(UUID id, FactorId factor, Instant now) {
    return challenges.stream()
        .filter(known -> known.id().equals(id) && known.factor().equals(factor))
        .filter(known -> now.isBefore(known.expiresAt()))
        .findFirst();
  }

  /** The oldest give way to newer ones. */
  public SecondFactors with(FactorChallenge challenge, Instant now) {
    List<FactorChallenge> open = new ArrayList<>();
    challenges.stream().filter(known -> now.isBefore(known.expiresAt())).forEach(open::add);
    open.add(challenge);
    return new SecondFactors(
        user,
        factors,
        open.subList(Math.max(0, open.size() - MOST_CHALLENGES), open.size()),
        recoveryCodes,
        version);
  }

  public SecondFactors withoutChallenge(UUID id) {
    return new SecondFactors(
        user,
        factors,
        challenges.stream().filter(known -> !known.id().equals(id)).toList(),
        recoveryCodes,
        version);
  }

  public SecondFactors withRecoveryCodes(List<String> digests) {
    return new SecondFactors(user, factors, challenges, digests, version);
  }

  public SecondFactors withVersion(long changed) {
    return new SecondFactors(user, factors, challenges, recoveryCodes, changed);
  }

  @Override
  public String toString() {
    return "SecondFactors[" + user + "]";
  }
}
