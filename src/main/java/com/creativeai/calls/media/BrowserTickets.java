package com.creativeai.calls.media;

import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One-time tickets, with which a page opens its media socket (BR1). They are kept on the node that
 * serves the page, where the socket has to come as well.
 */
@ApplicationScoped
public class BrowserTickets {
  static final Duration LIFE = Duration.ofSeconds(60);

  @Inject IdGenerator ids;
  @Inject Clock clock;
  private final Map<TokenHash, Ticket> issued = new ConcurrentHashMap<>();

  /**
   * Who may use a ticket.
   *
   * @param session of the web app
   */
  public record Holder(TokenHash session, OrganizationId organization, String subject) {}

  private record Ticket(Holder holder, BrowserVisit visit, Instant until) {}

  public String issue(Holder holder, BrowserVisit visit) {
    Instant now = clock.instant();
    issued.values().removeIf(ticket -> !now.isBefore(ticket.until()));
    String token = ids.token();
    issued.put(TokenHash.of(token), new Ticket(holder, visit, now.plus(LIFE)));
    return token;
  }

  /** Uses the ticket up, whoever shows it; empty when it is not this holder's, used or late. */
  public Optional<BrowserVisit> redeem(String token, Holder holder) {
    return Optional.ofNullable(issued.remove(TokenHash.of(token)))
        .filter(ticket -> ticket.holder().equals(holder))
        .filter(ticket -> clock.instant().isBefore(ticket.until()))
        .map(Ticket::visit);
  }
}
