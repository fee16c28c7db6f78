package com.creativeai.calls.ui;

import com.creativeai.calls.CallChanged;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.TurnChanged;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.platform.event.LiveTopics.Subscription;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls that are going on, each with its last words (CALL-7). */
@Route(value = "live", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.CALLS_READ)
@CssImport("./views/calls.css")
public class LiveView extends Div implements HasDynamicTitle {
  static final int MOST = 48;

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(LiveView.class.getName());
  private static final CallQuery GOING_ON =
      new CallQuery(
          Set.of(CallStatus.QUEUED, CallStatus.RINGING, CallStatus.IN_PROGRESS),
          "",
          Optional.empty(),
          Optional.empty(),
          0,
          MOST);

  private final transient CallDesk desk;
  private final transient CallableNumbers numbers;
  private final transient PageUpdates updates;
  private final transient Clock clock;
  private final transient Map<CallId, Shown> shown = new LinkedHashMap<>();
  private final transient LiveCard.Rights rights;
  private final Div wall = new Div();
  private final Div rest = new Div();
  private transient @Nullable Subscription live;

  /** A call on the wall, and what ends hearing its turns. */
  private record Shown(LiveCard card, Subscription turns) {}

  @Inject
  public LiveView(CallDesk desk, CallableNumbers numbers, PageUpdates updates, Clock clock) {
    this.desk = desk;
    this.numbers = numbers;
    this.updates = updates;
    this.clock = clock;
    // Cards come by server push, when nobody is there to be asked.
    rights = new LiveCard.Rights(desk.mayListen(), desk.mayTakeOver(), desk.mayPlaceCalls());
    addClassNames("cai-page", "cai-page-wide");
    wall.addClassName("calls-live");
    PageHeader header = new PageHeader(Texts.get("calls.live"));
    header.sentence(Texts.get("calls.live.sentence"));
    add(header, wall, rest);
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("calls.live"));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    live = updates.watch(desk.organization(), events -> hear(ui, events));
    load(ui);
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (live != null) {
      live.close();
    }
    shown.values().forEach(known -> known.turns().close());
    shown.clear();
    wall.removeAll();
  }

  private void load(UI ui) {
    try {
      show(ui, desk.page(GOING_ON));
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, "live", failed);
      rest.removeAll();
      rest.add(new ErrorState(Texts.get("calls.live.failed"), id, () -> load(ui)));
    }
  }

  /** On a thread of nobody: reads what goes on, then enters the page. */
  private void hear(UI ui, List<Object> events) {
    if (events.stream().anyMatch(CallChanged.class::isInstance)) {
      CallPage now = desk.page(GOING_ON);
      ui.accessLater(() -> show(ui, now), () -> {}).run();
    }
  }

  private void show(UI ui, CallPage now) {
    List<CallId> going = now.calls().stream().map(Call::id).toList();
    List.copyOf(shown.keySet()).stream().filter(id -> !going.contains(id)).forEach(this::remove);
    for (Call call : now.calls()) {
      Shown known = shown.get(call.id());
      (known == null ? add(ui, call) : known.card()).show(call, clock.instant());
    }
    rest.removeAll();
    if (shown.isEmpty()) {
      rest.add(nobody());
    } else if (now.total() > shown.size()) {
      rest.add(new Paragraph(Texts.get("calls.live.more", now.total() - shown.size())));
    }
  }

  private EmptyState nobody() {
    Component[] next =
        rights.hangUp()
            ? new Component[] {new RouterLink(Texts.get("calls.new"), NewCallView.class)}
            : new Component[0];
    return new EmptyState(
        EmptyState.Picture.CALLS,
        Texts.get("calls.live.none"),
        Texts.get("calls.live.none.sentence"),
        next);
  }

  private LiveCard add(UI ui, Call call) {
    LiveCard card = new LiveCard(desk, numbers, call, rights);
    Subscription turns =
        updates.watch(
            call.id(), events -> ui.accessLater(() -> hear(card, events), () -> {}).run());
    shown.put(call.id(), new Shown(card, turns));
    // The newest call comes first, and no card that is there moves in the document.
    wall.addComponentAsFirst(card);
    return card;
  }

  private static void hear(LiveCard card, List<Object> events) {
    for (Object event : events) {
      if (event instanceof TurnChanged changed) {
        card.say(changed.turn());
      }
    }
  }

  private void remove(CallId id) {
    Shown gone = shown.remove(id);
    if (gone != null) {
      gone.turns().close();
      wall.remove(gone.card());
    }
  }
}
