package com.creativeai.agents.rest;

import com.creativeai.agents.ImportAgent;
import com.creativeai.agents.ImportAgent.Imported;
import com.creativeai.agents.ImportNote;
import com.creativeai.agents.ListProviderAgents;
import com.creativeai.agents.ListProviderAgents.Found;
import com.creativeai.platform.http.QueryFields;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Agents that were made at the provider: what there is, and taking it over. */
@Path("/api/v1/agents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProviderAgentsResource {
  private static final int USUAL = 30;

  @Inject ListProviderAgents list;
  @Inject ImportAgent imports;
  @Inject CurrentCaller caller;

  /**
   * An agent at the provider.
   *
   * @param agentId the one that stands for it here
   */
  public record FoundJson(
      String providerAgentId, String name, @Nullable Instant createdAt, @Nullable String agentId) {
    static FoundJson of(Found found) {
      return new FoundJson(
          found.providerAgentId(),
          found.name(),
          found.createdAt().orElse(null),
          found.agent().map(Object::toString).orElse(null));
    }
  }

  /**
   * Some of them.
   *
   * @param nextCursor where the others begin
   */
  public record PageJson(List<FoundJson> agents, @Nullable String nextCursor) {}

  /** Which one to import. */
  public record ImportRequest(@Nullable String providerAgentId) {}

  /** What it became, and what could not be taken over as it was. */
  public record ImportedJson(AgentJson agent, List<ImportNote> notes) {}

  @GET
  @Path("provider")
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public PageJson list(
      @QueryParam("search") @Nullable String search,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryFields fields = new QueryFields();
    String words = fields.text("search", search, ListProviderAgents.LONGEST_SEARCH);
    String from = fields.text("cursor", cursor, ListProviderAgents.LONGEST_CURSOR);
    int most = fields.limit(limit, USUAL, ListProviderAgents.MOST);
    fields.check();
    ListProviderAgents.Page page = list.list(caller.organization(), words, from, most);
    return new PageJson(
        page.agents().stream().map(FoundJson::of).toList(), page.next().orElse(null));
  }

  @POST
  @Path("import")
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public Response importAgent(ImportRequest request) {
    Imported made =
        imports.take(caller.get(), Objects.requireNonNullElse(request.providerAgentId(), ""));
    return Response.created(URI.create("/api/v1/agents/" + made.draft().id()))
        .entity(new ImportedJson(AgentJson.of(made.draft(), 0, List.of()), made.notes()))
        .build();
  }
}
