package com.creativeai.calls.ui;

import com.creativeai.calls.CallId;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.model.Call;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Crumb;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Transcript;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;

/** Plays the person of a recorded call to an agent, beside what was said then (CALL-9). */
@Route(value = "calls/:" + CallView.CALL + "/replay", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.CALLS_WRITE)
@CssImport("./views/calls.css")
public class ReplayView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(ReplayView.class.getName());

  private final transient ReplayDesk desk;
  private final transient CallableNumbers numbers;

  @Inject
  public ReplayView(ReplayDesk desk, CallableNumbers numbers) {
    this.desk = desk;
    this.numbers = numbers;
    addClassName("cai-page");
  }

  /** Where a call is replayed. */
  static RouteParameters address(Call call) {
    return new RouteParameters(CallView.CALL, call.id().toString());
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("calls.replay.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    open(event.getRouteParameters().get(CallView.CALL).flatMap(CallView::idOf));
  }

  private void open(Optional<CallId> id) {
    removeAll();
    try {
      id.flatMap(desk::find)
          .filter(call -> call.keptRecording().isPresent())
          .ifPresentOrElse(this::build, this::miss);
    } catch (RuntimeException failed) {
      String request = PageFailure.log(LOG, "replay", failed);
      add(header(), new ErrorState(Texts.get("calls.call.failed"), request, () -> open(id)));
    }
  }

  private void build(Call call) {
    Transcript then = new Transcript();
    then.addClassName("calls-transcript");
    new TurnsShown(then).begin(desk.transcript(call.id()));
    Card before =
        new Card(
                Texts.get(
                    "calls.replay.then",
                    call.plan().dialogue().agentName(),
                    call.plan().dialogue().agentVersion()),
                then)
            .flush();
    Div both = new Div(before, new ReplayCard(desk, call));
    both.addClassName("calls-replay");
    add(
        header()
            .breadcrumbs(
                new Crumb(Texts.get("calls.title"), CallsView.class),
                new Crumb(numbers.readable(CallWords.person(call)), CallView.class, address(call)))
            .sentence(Texts.get("calls.replay.sentence")),
        both);
  }

  private void miss() {
    add(
        header().breadcrumbs(new Crumb(Texts.get("calls.title"), CallsView.class)),
        new EmptyState(
            EmptyState.Picture.LOST,
            Texts.get("calls.replay.unknown"),
            Texts.get("calls.replay.unknown.sentence"),
            new RouterLink(Texts.get("calls.call.unknown.back"), CallsView.class)));
  }

  private static PageHeader header() {
    return new PageHeader(Texts.get("calls.replay.title"));
  }
}
