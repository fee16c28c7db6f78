package com.creativeai.calls.rest;

import com.creativeai.calls.AllowedDestinations;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.ExportCalls;
import com.creativeai.calls.HangUpCall;
import com.creativeai.calls.Money;
import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.ReadCalls;
import com.creativeai.calls.SummarizeCalls;
import com.creativeai.calls.TransferCall;
import com.creativeai.calls.cost.EstimateCall;
import com.creativeai.calls.cost.PriceCalls;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.schedule.ScheduleCalls;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.platform.http.Idempotency;
import com.creativeai.platform.http.PlacesCalls;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places and reads calls. */
@Path("/api/v1/calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {
  @Inject CurrentCaller current;
  @Inject PlaceCall placeCall;
  @Inject ScheduleCalls schedule;
  @Inject HangUpCall hangUpCall;
  @Inject TransferCall transferCall;
  @Inject ReadCalls calls;
  @Inject ExportCalls exports;
  @Inject SummarizeCalls summaries;
  @Inject AllowedDestinations destinations;
  @Inject EstimateCall estimates;
  @Inject PriceCalls prices;
  @Inject Clock clock;
  @Inject Idempotency idempotency;

  /**
   * 201 with the call as it stands; it is dialed right afterwards. 202 with the plan of one that is
   * scheduled.
   */
  @POST
  @PlacesCalls
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.CALLS_WRITE)
  public Response place(
      PlaceCallRequest request, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Caller caller = current.get();
    CallId id = new CallId(idempotency.idFor(caller.organization(), key, request.toString()));
    Optional<OffsetDateTime> later = request.time();
    if (later.isPresent()) {
      return scheduled(request.command(caller, id), later.get());
    }
    Call call = placeCall.place(request.command(caller, id));
    return Response.created(URI.create("/api/v1/calls/" + call.id())).entity(whole(call)).build();
  }

  private Response scheduled(PlaceCall.Command order, OffsetDateTime at) {
    ScheduledCall plan = schedule.schedule(order, at.toInstant(), at.getOffset());
    return Response.accepted(ScheduledCallJson.of(plan))
        .location(URI.create("/api/v1/scheduled-calls/" + plan.id()))
        .build();
  }

  /** What a call would cost; nothing is placed or reserved. */
  @POST
  @Path("estimate")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.CALLS_WRITE)
  public EstimateJson estimate(EstimateRequest request) {
    OrganizationId organization = current.organization();
    return EstimateJson.of(
        estimates.estimate(organization, destinations.parse(organization, request.number(), "to")));
  }

  @GET
  @RolesAllowed(Permissions.CALLS_READ)
  public CallListJson list(@BeanParam CallFilter filter) {
    CallPage page = calls.page(current.organization(), filter.query());
    return new CallListJson(
        page.calls().stream().map(call -> CallJson.summary(call, estimate(call))).toList(),
        page.total(),
        !page.isMore(),
        filter.pageNumber(),
        filter.pageSize());
  }

  /** Figures of a span beside those of the span before it. */
  @GET
  @Path("summary")
  @RolesAllowed(Permissions.CALLS_READ)
  public SummaryJson summary(
      @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
    SummarySpan span = SummarySpan.of(from, to, clock.instant());
    return SummaryJson.of(summaries.summarize(current.organization(), span.days(), span.until()));
  }

  /** Streams; who took it is in the audit log. */
  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed(Permissions.CALLS_READ)
  public Response export(@BeanParam CallFilter filter) {
    StreamingOutput csv = exports.export(current.get(), filter.query())::writeTo;
    return Response.ok(csv, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calls.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Permissions.CALLS_READ)
  public CallJson get(@PathParam("id") String id) {
    return whole(calls.get(current.organization(), parse(id)));
  }

  /** 202: the carrier has the order; the call's status follows. */
  @POST
  @Path("{id}/hangup")
  @RolesAllowed(Permissions.CALLS_WRITE)
  public Response hangUp(@PathParam("id") String id) {
    Call call = hangUpCall.hangUp(current.organization(), parse(id));
    return Response.accepted(whole(call)).build();
  }

  /** 202: the carrier has the order; whether the person takes the call follows. */
  @POST
  @Path("{id}/transfer")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.CALLS_WRITE)
  public Response transfer(@PathParam("id") String id, TransferRequest request) {
    Call call = transferCall.transfer(request.command(current.organization(), parse(id)));
    return Response.accepted(whole(call)).build();
  }

  private CallJson whole(Call call) {
    return CallJson.whole(call, estimate(call), calls.transcript(call.organization(), call.id()));
  }

  private Optional<Money> estimate(Call call) {
    return prices.estimate(call, clock.instant());
  }

  /** An id of another form names no call, like one that is nobody's. */
  static CallId parse(String id) {
    try {
      return CallId.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(CallProblem.CALL_NOT_FOUND, "There is no such call.");
    }
  }
}
