package com.creativeai.identity.ui;

import com.creativeai.identity.IdentityProblem;
import com.creativeai.identity.TooManyAttempts;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Shell;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;

/** Asks for the code of the second step; before it nobody is signed in (F7). */
@Route(SecondStepView.PATH)
@RouteScoped
@AnonymousAllowed
public class SecondStepView extends AccountPage implements BeforeEnterObserver {
  static final String PATH = "sign-in/code";

  private final CodeField code = new CodeField();
  private final Button other = new Button();
  private final AccountDesk desk;
  private final PageSession session;

  private LocalAddress wanted = LocalAddress.START;

  @Inject
  public SecondStepView(Shell shell, AccountDesk desk, PageSession session) {
    super(shell, "second-step");
    this.desk = desk;
    this.session = session;
    code.setAutofocus(true);
    other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    other.setWidthFull();
    other.setVisible(desk.takesRecoveryCodes());
    other.addClickListener(click -> ask(!code.asksForRecoveryCode()));
    addToForm(code, submit(this::finish, code), other);
    setFootnote(toSignIn());
    ask(false);
  }

  static String address(LocalAddress wanted) {
    return wanted.after("/" + PATH);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    wanted =
        LocalAddress.of(
            event.getLocation().getQueryParameters().getSingleParameter(SignInView.WANTED));
    if (!desk.awaitsSecondStep()) {
      event.forwardTo(SignInView.PATH, event.getLocation().getQueryParameters());
    }
  }

  private void ask(boolean recoveryCode) {
    code.ask(recoveryCode);
    other.setText(Texts.get(recoveryCode ? "second-step.use-app" : "second-step.use-recovery"));
    code.focus();
  }

  private void finish() {
    if (!code.isGiven()) {
      return;
    }
    code.setInvalid(false);
    try {
      session.finish(code.getValue(), wanted);
    } catch (TooManyAttempts tooMany) {
      show(Texts.get("identity.sign-in.wait", tooMany.seconds()));
    } catch (ProblemException refused) {
      if (refused.type() == IdentityProblem.LINK_NOT_VALID) {
        finish(Texts.get("second-step.over"), toSignIn());
      } else {
        code.complain(refused);
      }
    }
  }
}
