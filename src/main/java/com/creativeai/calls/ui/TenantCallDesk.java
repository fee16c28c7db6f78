package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.HangUpCall;
import com.creativeai.calls.ListenToCall;
import com.creativeai.calls.Money;
import com.creativeai.calls.OwnCallerIds;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.ReadCalls;
import com.creativeai.calls.SummarizeCalls;
import com.creativeai.calls.TakeOverCall;
import com.creativeai.calls.TransferCall;
import com.creativeai.calls.Turn;
import com.creativeai.calls.cost.Estimate;
import com.creativeai.calls.cost.EstimateCall;
import com.creativeai.calls.cost.PriceCalls;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.CallSummary;
import com.creativeai.calls.model.Transfer;
import com.creativeai.calls.schedule.ScheduleCalls;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.calls.transfer.KeepDestinations;
import com.creativeai.identity.AiSettings;
import com.creativeai.identity.ChangeAiSettings;
import com.creativeai.identity.FindAiSettings;
import com.creativeai.identity.OwnAccount;
import com.creativeai.identity.UserId;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The use cases, for the organization of the caller who opened the page (CU5, CU6). */
@Dependent
public class TenantCallDesk implements CallDesk {
  private final CurrentCaller current;
  private final OrganizationId organization;
  private final String subject;

  @Inject PlaceCall placeCall;
  @Inject ScheduleCalls schedule;
  @Inject HangUpCall hangUpCall;
  @Inject TransferCall transferCall;
  @Inject KeepDestinations destinations;
  @Inject ListenToCall listening;
  @Inject TakeOverCall takingOver;
  @Inject TicketHolders holders;
  @Inject ReadCalls calls;
  @Inject SummarizeCalls summaries;
  @Inject AgentDirectory agents;
  @Inject OwnCallerIds callerIds;
  @Inject FindAiSettings preferences;
  @Inject OwnAccount account;
  @Inject EstimateCall estimates;
  @Inject PriceCalls prices;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /** Live updates read without a request, so the page's organization is kept from its beginning. */
  @Inject
  public TenantCallDesk(CurrentCaller current) {
    this.current = current;
    organization = current.organization();
    subject = current.get().subject();
  }

  @Override
  public OrganizationId organization() {
    return organization;
  }

  @Override
  public boolean mayPlaceCalls() {
    return current.get().permissions().contains(Permissions.CALLS_WRITE);
  }

  @Override
  public boolean mayListen() {
    return current.get().permissions().contains(Permissions.CALLS_LISTEN);
  }

  @Override
  public boolean mayTakeOver() {
    return current.get().permissions().contains(Permissions.CALLS_SPEAK);
  }

  @Override
  public boolean mayInvite() {
    return current.get().permissions().contains(Permissions.MEMBERS_WRITE);
  }

  @Override
  public List<Agent> agents() {
    return agents.list(organization);
  }

  @Override
  public AiSettings preferences() {
    return preferences.find(subject);
  }

  @Override
  public void prefer(AgentId agent) {
    account.change(
        UserId.parse(member().subject()),
        OwnAccount.Command.ofAi(ChangeAiSettings.agent(agent.toString())));
  }

  @Override
  public List<PhoneNumber> callerIds() {
    return callerIds.list(organization, subject);
  }

  @Override
  public CallId newId() {
    return new CallId(ids.next());
  }

  @Override
  public Estimate estimate(PhoneNumber to) {
    return estimates.estimate(organization, to);
  }

  @Override
  public Optional<Money> estimate(Call call) {
    return prices.estimate(call, clock.instant());
  }

  @Override
  public Call place(CallId id, NewCall call) {
    return placeCall.place(order(id, call));
  }

  @Override
  public ScheduledCall schedule(CallId id, NewCall call) {
    ZonedDateTime at = call.later().orElseThrow();
    return schedule.schedule(order(id, call), at.toInstant(), at.getZone());
  }

  private PlaceCall.Command order(CallId id, NewCall call) {
    Caller caller = member();
    return new PlaceCall.Command(
        caller.organization(),
        id,
        call.to(),
        call.from(),
        call.agent(),
        call.prompt(),
        call.firstMessage(),
        Map.of(),
        call.voicemail(),
        call.tags(),
        caller.subject());
  }

  @Override
  public Call hangUp(CallId id) {
    return hangUpCall.hangUp(member().organization(), id);
  }

  @Override
  public List<Destination> destinations() {
    return destinations.list(organization);
  }

  @Override
  public Call transfer(CallId id, DestinationId destination, Transfer.Mode mode, String briefing) {
    return transferCall.transfer(
        new TransferCall.Command(
            member().organization(), id, Optional.of(destination), mode, briefing));
  }

  @Override
  public String listen(CallId id) {
    return listening.begin(holders.of(admin(Permissions.CALLS_LISTEN)), id);
  }

  @Override
  public String takeOver(CallId id) {
    Caller caller = admin(Permissions.CALLS_SPEAK);
    return takingOver.begin(holders.of(caller), caller.displayName(), id);
  }

  @Override
  public Optional<Call> find(CallId id) {
    return calls.find(organization, id);
  }

  @Override
  public CallPage page(CallQuery query) {
    return calls.page(organization, query);
  }

  @Override
  public CallSummary summary(List<Instant> begins, Instant until) {
    return summaries.summarize(organization, begins, until);
  }

  @Override
  public List<Turn> transcript(CallId id) {
    return calls.transcript(organization, id);
  }

  private Caller member() {
    return allowed(Permissions.CALLS_WRITE, "member");
  }

  private Caller admin(String permission) {
    return allowed(permission, "admin");
  }

  private Caller allowed(String permission, String role) {
    Caller caller = current.get();
    if (!caller.permissions().contains(permission)) {
      throw new ProblemException(
          CommonProblem.NOT_ALLOWED, "Ask an administrator for the " + role + " role to do this.");
    }
    return caller;
  }
}
