package com.creativeai.agents.rest;

import com.creativeai.agents.AgentDraft;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentProblem;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.EditAgent;
import com.creativeai.agents.PublishAgent;
import com.creativeai.agents.PullAgent;
import com.creativeai.agents.ReadAgents;
import com.creativeai.agents.ReadAgents.Worked;
import com.creativeai.agents.SaveAgent;
import com.creativeai.agents.SpecChange;
import com.creativeai.agents.TryTool;
import com.creativeai.agents.rest.AgentListJson.AgentSummary;
import com.creativeai.agents.secret.ToolSecrets;
import com.creativeai.platform.http.QueryFields;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/agents}: who can speak on a call, and what they are. */
@Path("/api/v1/agents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgentsResource {
  private static final String ALL = "all";
  private static final String PUBLISHED = "published";

  @Inject ReadAgents agents;
  @Inject EditAgent edit;
  @Inject SaveAgent save;
  @Inject ToolSecrets secrets;
  @Inject PublishAgent publish;
  @Inject PullAgent pull;
  @Inject TryTool tries;
  @Inject CurrentCaller caller;

  /** The body of a publication. */
  public record PublishRequest(@Nullable String note) {}

  /** What differs between two states. */
  public record ChangeList(List<SpecChange> changes) {}

  @GET
  @RolesAllowed(Permissions.AGENTS_READ)
  public AgentListJson list(@QueryParam("status") @Nullable String status) {
    String wanted = Objects.requireNonNullElse(status, PUBLISHED);
    QueryFields fields = new QueryFields();
    if (!wanted.equals(ALL) && !wanted.equals(PUBLISHED)) {
      fields.refuse("status", "published or all.");
    }
    fields.check();
    return new AgentListJson(
        agents.list(organization()).stream()
            .map(AgentSummary::of)
            .filter(agent -> wanted.equals(ALL) || agent.isChoosable())
            .toList());
  }

  @POST
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public Response create(SpecJson agent) {
    AgentDraft made = save.create(caller.get(), agent.spec(), agent.secrets());
    return Response.created(URI.create("/api/v1/agents/" + made.id()))
        .entity(json(made, 0))
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public AgentJson get(@PathParam("id") String id) {
    Worked known = known(id);
    return json(known.draft(), known.version());
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public AgentJson change(
      @PathParam("id") String id,
      @QueryParam("revision") @Nullable String revision,
      SpecJson agent) {
    Worked known = known(id);
    return json(
        save.change(
            caller.get(),
            known.draft().id(),
            AgentAddress.revision(revision),
            agent.spec(),
            agent.secrets()),
        known.version());
  }

  /** The versions stay, and calls that it was chosen for go on. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public Response archive(@PathParam("id") String id) {
    edit.archive(caller.get(), AgentAddress.agent(id));
    return Response.noContent().build();
  }

  @POST
  @Path("{id}/publish")
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public VersionJson publish(
      @PathParam("id") String id,
      @QueryParam("revision") @Nullable String revision,
      PublishRequest request) {
    AgentId known = known(id).draft().id();
    String note = Objects.requireNonNullElse(request.note(), "");
    return whole(publish.publish(caller.get(), known, AgentAddress.revision(revision), note));
  }

  /** Takes what was changed at the provider into the draft. */
  @POST
  @Path("{id}/pull")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public AgentJson pull(
      @PathParam("id") String id, @QueryParam("revision") @Nullable String revision) {
    Worked known = known(id);
    return json(
        pull.pull(caller.get(), known.draft().id(), AgentAddress.revision(revision)),
        known.version());
  }

  /** Uses a tool of the draft once. */
  @POST
  @Path("{id}/tools/try")
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public TryTool.Result tryTool(@PathParam("id") String id, TryToolJson request) {
    String name = Objects.requireNonNullElse(request.name(), "");
    return tries.use(caller.get(), AgentAddress.agent(id), name, request.said());
  }

  @GET
  @Path("{id}/versions")
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public VersionJson.VersionList versions(@PathParam("id") String id) {
    return new VersionJson.VersionList(
        agents.versions(organization(), AgentAddress.agent(id)).stream()
            .map(VersionJson::summary)
            .toList());
  }

  @GET
  @Path("{id}/versions/{number}")
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public VersionJson version(@PathParam("id") String id, @PathParam("number") String number) {
    return whole(agents.version(organization(), AgentAddress.agent(id), number(number)));
  }

  /** Makes an old version the draft. */
  @POST
  @Path("{id}/versions/{number}/restore")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public AgentJson restore(
      @PathParam("id") String id,
      @PathParam("number") String number,
      @QueryParam("revision") @Nullable String revision) {
    Worked known = known(id);
    return json(
        edit.restore(
            caller.get(), known.draft().id(), AgentAddress.revision(revision), number(number)),
        known.version());
  }

  /** What differs between a version and a later one, or the draft. */
  @GET
  @Path("{id}/versions/{number}/changes")
  @RolesAllowed(Permissions.AGENTS_WRITE)
  public ChangeList changes(
      @PathParam("id") String id,
      @PathParam("number") String number,
      @QueryParam("to") @Nullable String to) {
    Worked known = known(id);
    QueryFields fields = new QueryFields();
    int later = fields.number("to", to, 0, Integer.MAX_VALUE);
    fields.check();
    AgentSpec before = agents.version(organization(), known.draft().id(), number(number)).spec();
    AgentSpec after =
        later == 0
            ? known.draft().spec()
            : agents.version(organization(), known.draft().id(), later).spec();
    return new ChangeList(SpecChange.between(before, after));
  }

  private AgentJson json(AgentDraft draft, int version) {
    return AgentJson.of(draft, version, secrets.list(organization(), draft.id()));
  }

  private VersionJson whole(AgentVersion version) {
    return VersionJson.whole(version, secrets.list(organization(), version.agent()));
  }

  private OrganizationId organization() {
    return caller.organization();
  }

  /** Whoever asks for an agent that is not theirs learns nothing else. */
  private Worked known(String id) {
    return agents.get(organization(), AgentAddress.agent(id));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new ProblemException(AgentProblem.AGENT_VERSION_NOT_FOUND, "There is no such version.");
    }
  }
}
