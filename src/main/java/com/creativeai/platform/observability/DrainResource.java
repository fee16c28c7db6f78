package com.creativeai.platform.observability;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes the node out of work before it is stopped, and back (OB7). Open to everybody by role,
 * because the token is what authorizes: no organization owns a node.
 */
@Path("/health/drain")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class DrainResource {
  private static final String TOKEN = "X-Operations-Token";

  @Inject Drain drain;
  @Inject Capacity capacity;
  @Inject OperationsSettings settings;

  /**
   * How far it is.
   *
   * @param live conversations that still go on
   */
  public record Draining(boolean draining, @Nullable Instant since, int live) {}

  @POST
  public Draining begin(@Nullable @HeaderParam(TOKEN) String token) {
    demand(token);
    drain.begin();
    return now();
  }

  @DELETE
  public Draining end(@Nullable @HeaderParam(TOKEN) String token) {
    demand(token);
    drain.end();
    return now();
  }

  private Draining now() {
    return new Draining(drain.isOn(), drain.since().orElse(null), capacity.read().live());
  }

  private void demand(@Nullable String token) {
    byte[] given = (token == null ? "" : token).getBytes(StandardCharsets.UTF_8);
    boolean known =
        settings
            .token()
            .map(wanted -> wanted.reveal().getBytes(StandardCharsets.UTF_8))
            .filter(wanted -> MessageDigest.isEqual(wanted, given))
            .isPresent();
    if (!known) {
      throw new ProblemException(CommonProblem.NOT_FOUND, "There is nothing at this address.");
    }
  }
}
