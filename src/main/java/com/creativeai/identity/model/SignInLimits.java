package com.creativeai.identity.model;

import com.creativeai.platform.limit.RateLimit;
import com.creativeai.platform.limit.RateLimiter;
import com.creativeai.platform.security.ClientAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The limits on guessing passwords: an address's of this node, an account's of all that share them
 * (I4). An address that once got in to an account is not held up by others who try the same account
 * from elsewhere.
 */
public final class SignInLimits {
  /** From everywhere together: at most 80 an hour. */
  private static final RateLimit ACCOUNT = new RateLimit(1, Duration.ofMinutes(1), 20);

  private static final int MOST_FAMILIAR = 50_000;

  private final Throttle pair;
  private final Throttle client;
  private final RateLimiter accounts;
  private final Set<String> familiar =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST_FAMILIAR;
            }
          });

  /**
   * The limits of a node.
   *
   * @param accounts counts attempts at an account, for all nodes where nodes share their limits
   */
  public SignInLimits(InstantSource clock, RateLimiter accounts) {
    this.accounts = accounts;
    pair = new Throttle(clock, 5, Duration.ofMinutes(15));
    client = new Throttle(clock, 30, Duration.ofMinutes(1));
  }

  /**
   * Begins an attempt.
   *
   * @param address the client's network address
   * @return zero when it may go on; otherwise how long to wait, and nothing was counted
   */
  public Duration begin(String email, String address) {
    String from = ClientAddress.of(address).toString();
    Duration wait = count(email, from);
    if (!wait.isZero() || isFamiliar(email, from)) {
      return wait;
    }
    // Not under the lock: nodes that share their limits ask the database here.
    Duration everywhere = accounts.take("sign-in " + email, ACCOUNT).retryAfter();
    if (!everywhere.isZero()) {
      pair.pardon(key(email, from));
      client.pardon(from);
    }
    return everywhere;
  }

  private synchronized Duration count(String email, String from) {
    Duration wait = longer(pair.wait(key(email, from)), client.wait(from));
    if (wait.isZero()) {
      pair.count(key(email, from));
      client.count(from);
    }
    return wait;
  }

  private synchronized boolean isFamiliar(String email, String from) {
    return familiar.contains(key(email, from));
  }

  /**
   * The attempt was right. What others did stays counted: guessers from elsewhere at the account,
   * and guesses at other accounts from the address, which could be wiped out by signing in to one's
   * own now and then.
   */
  public synchronized void succeeded(String email, String address) {
    String from = ClientAddress.of(address).toString();
    pair.forget(key(email, from));
    client.pardon(from);
    familiar.add(key(email, from));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String key(String email, String from) {
    return email + ' ' + from;
  }
}
