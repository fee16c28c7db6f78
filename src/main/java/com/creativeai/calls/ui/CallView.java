package com.creativeai.calls.ui;

import com.creativeai.calls.CallChanged;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.Turn;
import com.creativeai.calls.TurnChanged;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.event.LiveTopics.Subscription;
import com.creativeai.platform.http.RequestId;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Crumb;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call, live while it lasts (CALL-4, CALL-5, CALL-7). */
@Route(value = "calls/:" + CallView.CALL, layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.CALLS_READ)
@CssImport("./views/calls.css")
public class CallView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String CALL = "call";

  private static final System.Logger LOG = System.getLogger(CallView.class.getName());

  private final CallDesk desk;
  private final CallableNumbers numbers;
  private final PageUpdates updates;
  private final Clock clock;
  private String title = Texts.get("calls.call");
  private @Nullable CallId id;
  private @Nullable Parts parts;
  private @Nullable Subscription live;
  private long shownVersion;

  /** What is on screen of a call that was found. */
  private record Parts(CallHead head, CallBody body) {}

  @Inject
  public CallView(CallDesk desk, CallableNumbers numbers, PageUpdates updates, Clock clock) {
    this.desk = desk;
    this.numbers = numbers;
    this.updates = updates;
    this.clock = clock;
    addClassNames("cai-page", "calls-call");
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(title);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = event.getRouteParameters().get(CALL).flatMap(CallView::idOf).orElse(null);
    open();
    if (isAttached()) {
      follow(event.getUI());
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    follow(attached.getUI());
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    unfollow();
  }

  private void open() {
    removeAll();
    parts = null;
    CallId wanted = id;
    try {
      Optional<Call> found = wanted == null ? Optional.empty() : desk.find(wanted);
      found.ifPresentOrElse(this::build, this::miss);
    } catch (RuntimeException failed) {
      String request = PageFailure.log(LOG, "call", failed);
      add(header(), new ErrorState(Texts.get("calls.call.failed"), request, this::open));
    }
  }

  private void build(Call call) {
    title = numbers.readable(CallWords.person(call));
    CallHead head = new CallHead(call, numbers, desk.mayPlaceCalls(), this::hangUp, this::transfer);
    CallBody body = new CallBody(call, desk.transcript(call.id()), numbers, desk.mayPlaceCalls());
    parts = new Parts(head, body);
    shownVersion = call.version();
    show(call);
    add(head, body);
  }

  private void miss() {
    RouterLink back = new RouterLink(Texts.get("calls.call.unknown.back"), CallsView.class);
    add(
        header(),
        new EmptyState(
            EmptyState.Picture.LOST,
            Texts.get("calls.call.unknown"),
            Texts.get("calls.call.unknown.sentence"),
            back));
  }

  private static PageHeader header() {
    return new PageHeader(Texts.get("calls.call"))
        .breadcrumbs(new Crumb(Texts.get("calls.title"), CallsView.class));
  }

  /** Reads may overtake each other; an older call than the shown one is not shown. */
  private void show(Call call) {
    if (parts != null && call.version() >= shownVersion) {
      shownVersion = call.version();
      parts.head().show(call, clock.instant());
      parts.body().show(call, desk.estimate(call), clock.instant());
    }
  }

  private void hangUp() {
    CallId call = id;
    if (call == null || parts == null) {
      return;
    }
    try {
      desk.hangUp(call);
      Toasts.success(Texts.get("calls.hang-up.asked"));
    } catch (ProblemException refused) {
      parts.head().mayHangUpAgain();
      Toasts.error(refused.detail());
    } catch (RuntimeException failed) {
      LOG.log(
          System.Logger.Level.ERROR, "page=call hangup=failed id=" + RequestId.current(), failed);
      parts.head().mayHangUpAgain();
      Toasts.error(Texts.get("calls.hang-up.failed", RequestId.current()));
    }
  }

  private void transfer() {
    CallId call = id;
    if (call != null) {
      new TransferDialog(
              desk.destinations(),
              (destination, mode, briefing) ->
                  desk.transfer(call, destination.id(), mode, briefing))
          .open();
    }
  }

  private void follow(UI ui) {
    unfollow();
    CallId call = id;
    if (call != null && parts != null) {
      live = updates.watch(call, events -> hear(ui, call, events));
      // Between reading the call and watching it something may have happened.
      hear(ui, call, List.of(new CallChanged(desk.organization(), call)));
    }
  }

  private void unfollow() {
    if (live != null) {
      live.close();
      live = null;
    }
  }

  /** Reads what changed, then enters the page; an ended call is read whole (CU3). */
  private void hear(UI ui, CallId call, List<Object> events) {
    boolean changed = events.stream().anyMatch(CallChanged.class::isInstance);
    Optional<Call> now = changed ? desk.find(call) : Optional.empty();
    List<Turn> whole =
        now.filter(Call::isOver).map(over -> desk.transcript(call)).orElse(List.of());
    ui.accessLater(
            () -> {
              for (Object event : events) {
                if (event instanceof TurnChanged turn) {
                  apply(call, turn.turn());
                }
              }
              whole.forEach(turn -> apply(call, turn));
              now.filter(read -> read.id().equals(id)).ifPresent(this::show);
            },
            () -> {})
        .run();
  }

  private void apply(CallId call, Turn turn) {
    if (parts != null && call.equals(id)) {
      parts.body().apply(turn);
    }
  }

  static Optional<CallId> idOf(String text) {
    try {
      return Optional.of(CallId.parse(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
