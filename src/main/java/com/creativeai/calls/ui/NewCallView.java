package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.schedule.ui.ScheduleView;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.http.RequestId;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Browser;
import com.creativeai.platform.ui.Crumb;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.MainLayout;
import com.creativeai.platform.ui.PageFailure;
import com.creativeai.platform.ui.PageHeader;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places a call (CALL-1, CALL-7). */
@Route(value = "calls/new", layout = MainLayout.class)
@RouteScoped
@RolesAllowed(Permissions.CALLS_WRITE)
@CssImport("./views/calls.css")
public class NewCallView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  private static final String TO = "to";
  private static final System.Logger LOG = System.getLogger(NewCallView.class.getName());

  private final CallDesk desk;
  private final PageUpdates updates;
  private final Div problem = new Div();
  private final Button place = new Button(Texts.get("calls.new.place"), Glyph.PHONE_CALL.icon());
  private @Nullable NewCallForm form;
  private @Nullable NewCall asked;
  private @Nullable CallId askedAs;

  @Inject
  public NewCallView(
      CallDesk desk, CallableNumbers numbers, PageUpdates updates, DeploymentSettings deployment) {
    this.desk = desk;
    this.updates = updates;
    addClassName("cai-page");
    problem.addClassName("calls-problem");
    add(
        new PageHeader(Texts.get("calls.new.title"))
            .sentence(Texts.get("calls.new.sentence"))
            .breadcrumbs(new Crumb(Texts.get("calls.title"), CallsView.class)),
        problem);
    List<Agent> agents = desk.agents();
    if (agents.isEmpty()) {
      add(
          new EmptyState(
              EmptyState.Picture.CONVERSATION,
              Texts.get("calls.new.no-agent"),
              Texts.get("calls.new.no-agent.sentence")));
      return;
    }
    NewCallForm fields = new NewCallForm(numbers, desk, agents, this::nameTheButton);
    form = fields;
    place.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    place.addClassName("calls-place");
    place.setDisableOnClick(true);
    place.addClickListener(click -> place(fields));
    place.addClickShortcut(Key.ENTER).listenOn(fields.to()).setResetFocusOnActiveElement(true);
    fields.add(place);
    Div columns = new Div(fields);
    columns.addClassName("calls-new");
    if (deployment.isTelephonySandbox()) {
      columns.add(new SandboxNumbers(numbers, fields.to()::use));
    }
    add(columns);
  }

  /** Shows the page with this number in it. */
  static void open(PhoneNumber to) {
    UI.getCurrent().navigate(NewCallView.class, QueryParameters.of(TO, to.e164()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    NewCallForm fields = form;
    if (fields != null) {
      event.getLocation().getQueryParameters().getSingleParameter(TO).ifPresent(fields.to()::use);
    }
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("calls.new.title"));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    NewCallForm fields = form;
    if (fields != null) {
      fields.to().focus();
      UI ui = attached.getUI();
      Browser.fit(attached, width -> {}, fields.later()::showZone);
      updates.beside(() -> offerCallerIds(ui, fields));
    }
  }

  /** The carrier may be slow or silent; a call can be placed without this choice. */
  private void offerCallerIds(UI ui, NewCallForm fields) {
    List<PhoneNumber> owned;
    try {
      owned = desk.callerIds();
    } catch (RuntimeException unknown) {
      LOG.log(System.Logger.Level.WARNING, "page=new-call caller-ids=unknown", unknown);
      owned = List.of();
    }
    List<PhoneNumber> offered = owned;
    ui.accessLater(() -> fields.offer(offered), () -> {}).run();
  }

  private void place(NewCallForm fields) {
    problem.removeAll();
    fields.absolve();
    try {
      NewCall wanted = fields.call();
      if (fields.later().isLater()) {
        schedule(wanted);
        return;
      }
      Call call = desk.place(idOf(wanted), wanted);
      UI.getCurrent().navigate(CallView.class, CallWords.address(call));
      // The button is at the foot of a long form; the next page is read from its head.
      UI.getCurrent().getPage().executeJs("window.scrollTo(0, 0)");
    } catch (ProblemException refused) {
      List<FieldError> elsewhere = fields.show(refused.errors());
      if (refused.errors().isEmpty()) {
        tell(refused.detail(), () -> place(fields));
      }
      elsewhere.forEach(error -> tell(error.message(), () -> place(fields)));
    } catch (RuntimeException failed) {
      PageFailure.log(LOG, "new-call", failed);
      tell(Texts.get("calls.new.failed"), () -> place(fields));
    } finally {
      place.setEnabled(true);
    }
  }

  /** Without a time there is nothing to plan, and the field has said so. */
  private void schedule(NewCall wanted) {
    if (wanted.later().isPresent()) {
      desk.schedule(idOf(wanted), wanted);
      UI.getCurrent().navigate(ScheduleView.class);
      Toasts.success(Texts.get("calls.new.scheduled"));
    }
  }

  private void nameTheButton() {
    boolean isLater = form != null && form.later().isLater();
    place.setText(Texts.get(isLater ? "calls.new.schedule" : "calls.new.place"));
  }

  /** The same call asked for again, after an answer that never came, is the same call. */
  private CallId idOf(NewCall wanted) {
    if (askedAs == null || !wanted.equals(asked)) {
      askedAs = desk.newId();
      asked = wanted;
    }
    return askedAs;
  }

  private void tell(String sentence, Runnable retry) {
    problem.add(new ErrorState(sentence, RequestId.current(), retry::run));
    problem.scrollIntoView();
  }
}
