package com.creativeai.agents.rest;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.ConnectAccount;
import com.creativeai.agents.ConnectedAccount;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account at the provider that the organization's agents are made in (A15). */
@Path("/api/v1/agents/account")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgentAccountResource {
  @Inject ConnectAccount accounts;
  @Inject DeploymentSettings deployment;
  @Inject CurrentCaller caller;

  /**
   * Which account it is; what is absent does not belong to the default one.
   *
   * @param own whether the organization connected it
   * @param keyEnd the last characters of its key
   * @param webhookAddress where an own account has to tell of ended conversations
   */
  public record AccountJson(
      boolean own,
      @Nullable String keyEnd,
      @Nullable Boolean webhookSecretKept,
      @Nullable Instant connectedAt,
      @Nullable String connectedBy,
      String webhookAddress) {}

  /** The credentials of an own account; they are not shown again. */
  public record ConnectRequest(@Nullable String apiKey, @Nullable String webhookSecret) {
    @Override
    public String toString() {
      return "ConnectRequest[]";
    }
  }

  @GET
  @RolesAllowed(Permissions.ORGANIZATION_READ)
  public AccountJson get() {
    OrganizationId organization = caller.organization();
    return json(organization, accounts.find(organization));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.ORGANIZATION_WRITE)
  public AccountJson connect(ConnectRequest request) {
    ConnectedAccount connected =
        accounts.connect(
            caller.get(),
            Objects.requireNonNullElse(request.apiKey(), ""),
            Objects.requireNonNullElse(request.webhookSecret(), ""));
    return json(caller.organization(), Optional.of(connected));
  }

  @DELETE
  @RolesAllowed(Permissions.ORGANIZATION_WRITE)
  public void disconnect() {
    accounts.disconnect(caller.get());
  }

  private AccountJson json(OrganizationId organization, Optional<ConnectedAccount> account) {
    return new AccountJson(
        account.isPresent(),
        account.map(ConnectedAccount::keyEnd).orElse(null),
        account.map(ConnectedAccount::signs).orElse(null),
        account.map(ConnectedAccount::connectedAt).orElse(null),
        account.map(ConnectedAccount::connectedBy).orElse(null),
        AgentAccount.of(organization).webhookAddress(deployment.publicOrigin()));
  }
}
