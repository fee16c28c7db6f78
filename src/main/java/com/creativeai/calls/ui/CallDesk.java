package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.Money;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.Turn;
import com.creativeai.calls.cost.Estimate;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.CallSummary;
import com.creativeai.calls.model.Transfer;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.identity.AiSettings;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the pages ask of the product, for whoever uses them. Reads may come from any thread; whoever
 * acts is asked for anew with every action, which therefore belongs into a request.
 */
public interface CallDesk {
  /** The topic of the organization's calls. */
  OrganizationId organization();

  /** Whether the caller's role allows placing and hanging up. */
  boolean mayPlaceCalls();

  /** Whether the caller's role allows listening in. */
  boolean mayListen();

  /** Whether the caller's role allows talking in an agent's place. */
  boolean mayTakeOver();

  /** Whether the caller's role allows inviting people. */
  boolean mayInvite();

  /** By name. */
  List<Agent> agents();

  /** What whoever uses the page prefers. */
  AiSettings preferences();

  /** Makes this agent the first choice of whoever uses the page. */
  void prefer(AgentId agent);

  /** The numbers that calls may be placed from. */
  List<PhoneNumber> callerIds();

  /** An id for a call to be placed; the same id again is the same call. */
  CallId newId();

  /** What a call to this number will cost. */
  Estimate estimate(PhoneNumber to);

  /** What a call costs by the look of it, while the vendors have not told. */
  Optional<Money> estimate(Call call);

  Call place(CallId id, NewCall call);

  /** Plans one that says when. */
  ScheduledCall schedule(CallId id, NewCall call);

  Call hangUp(CallId id);

  /** To whom calls may be handed over. */
  List<Destination> destinations();

  Call transfer(CallId id, DestinationId destination, Transfer.Mode mode, String briefing);

  /** Answers a one-time ticket for the media socket, good for the page's session. */
  String listen(CallId id);

  /** Answers a one-time ticket that takes the call over, good for the page's session. */
  String takeOver(CallId id);

  Optional<Call> find(CallId id);

  CallPage page(CallQuery query);

  /**
   * How calls went in a span.
   *
   * @param begins where its parts begin, in order
   */
  CallSummary summary(List<Instant> begins, Instant until);

  List<Turn> transcript(CallId id);
}
