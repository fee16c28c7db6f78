package com.creativeai.agents.rest;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.rest.RunJson.RunList;
import com.creativeai.agents.suite.EditSuite;
import com.creativeai.agents.suite.Line;
import com.creativeai.agents.suite.ReadRuns;
import com.creativeai.agents.suite.RunId;
import com.creativeai.agents.suite.RunSuite;
import com.creativeai.agents.suite.SuiteProblem;
import com.creativeai.agents.suite.SuiteRun;
import com.creativeai.platform.http.QueryFields;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/agents/{id}/suite}: test calls of an agent by personas (AG-2). */
@Path("/api/v1/agents/{id}/suite")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.AGENTS_WRITE)
public class SuiteResource {
  private static final int USUAL_RUNS = 20;

  @Inject EditSuite suites;
  @Inject RunSuite run;
  @Inject ReadRuns runs;
  @Inject CurrentCaller caller;

  /** The body of a run. */
  public record RunRequest(@Nullable BigDecimal version) {}

  /** The tests that are put in the place of others. */
  public record SuiteRequest(@Nullable List<@Nullable TestCallJson> tests) {}

  @GET
  public SuiteJson get(@PathParam("id") String id) {
    return SuiteJson.of(suites.get(caller.organization(), AgentAddress.agent(id)));
  }

  @PUT
  public SuiteJson change(
      @PathParam("id") String id,
      @QueryParam("revision") @Nullable String revision,
      SuiteRequest suite) {
    AgentId known = suites.get(caller.organization(), AgentAddress.agent(id)).agent();
    return SuiteJson.of(
        suites.change(
            caller.get(), known, AgentAddress.revision(revision), SuiteJson.tests(suite.tests())));
  }

  /** Answers without waiting for the end. */
  @POST
  @Path("runs")
  public Response run(@PathParam("id") String id, RunRequest request) {
    AgentId agent = suites.get(caller.organization(), AgentAddress.agent(id)).agent();
    int version = SpecJson.whole(request.version(), 0, "version");
    if (version < 0) {
      throw SpecJson.wrong("version", "Name a version, or 0 for the draft.");
    }
    SuiteRun started = run.start(caller.get(), agent, version);
    return Response.accepted(RunJson.summary(started))
        .location(URI.create("/api/v1/agents/" + agent + "/suite/runs/" + started.id()))
        .build();
  }

  @GET
  @Path("runs")
  public RunList list(@PathParam("id") String id, @QueryParam("limit") @Nullable String limit) {
    AgentId agent = AgentAddress.agent(id);
    QueryFields fields = new QueryFields();
    int most = fields.limit(limit, USUAL_RUNS, ReadRuns.MOST);
    fields.check();
    return new RunList(
        runs.list(caller.organization(), agent, most).stream().map(RunJson::summary).toList());
  }

  @GET
  @Path("runs/{run}")
  public RunJson get(@PathParam("id") String id, @PathParam("run") String run) {
    SuiteRun found = runs.get(caller.organization(), AgentAddress.agent(id), parse(run));
    Map<Integer, List<Line>> said = runs.transcripts(caller.organization(), found.id());
    return RunJson.whole(found, test -> said.getOrDefault(test, List.of()));
  }

  private static RunId parse(String run) {
    try {
      return RunId.parse(run);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(SuiteProblem.RUN_NOT_FOUND, "There is no such test run.");
    }
  }
}
