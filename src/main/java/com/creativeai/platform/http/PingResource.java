package com.creativeai.platform.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

@Path("/api/v1/ping")
@RequestScoped
public class PingResource {
  @Inject SecurityContext security;

  public record Pong(String a, java.time.Instant at) {}

  @GET
  public Pong ping() {
    return new Pong("x" + security.getCallerPrincipal(), java.time.Instant.EPOCH);
  }

  @GET
  @Path("secret")
  @RolesAllowed("member")
  public Map<String, String> secret() {
    return Map.of("who", String.valueOf(security.getCallerPrincipal()));
  }
}
