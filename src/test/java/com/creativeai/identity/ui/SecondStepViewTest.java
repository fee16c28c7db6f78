package com.creativeai.identity.ui;

import static com.creativeai.identity.Identities.ADA;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Accounts;
import com.creativeai.identity.FactorId;
import com.creativeai.identity.Identities;
import com.creativeai.identity.SecondStep;
import com.creativeai.platform.ui.Shell;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.fakeservlet.FakeResponse;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UtilsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F5, F7: the page of the second step. */
class SecondStepViewTest {
  private final Accounts accounts = new Accounts();
  private final Identities identity = accounts.identity;
  private final AccountDesk desk = Desks.own(accounts);
  private final FactorId phone = identity.factors.add(ADA, "Phone");
  private final PageSession session = new PageSession(desk, identity.signOut(), identity.cookie());

  @BeforeEach
  void startPages() {
    MockVaadin.setup();
  }

  @AfterEach
  void stopPages() {
    MockVaadin.tearDown();
  }

  @Test
  void rightCodeOpensTheSession() {
    open();
    assertThat(_get(H1.class).getText()).isEqualTo("Two-step sign-in");
    assertThat(field().getElement().getProperty("autocomplete")).isEqualTo("one-time-code");
    assertThat(identity.sessionsOpen()).isZero();
    type(identity.factors.code(phone));

    assertThat(identity.sessionsOpen()).isEqualTo(1);
  }

  @Test
  void wrongAndMissingCodesAreToldAtTheField() {
    open();
    _click(submit());
    assertThat(field().getErrorMessage()).isEqualTo("Enter the code.");
    type("000000");

    assertThat(field().isInvalid()).isTrue();
    assertThat(field().getErrorMessage()).startsWith("This code is not right");
    assertThat(submit().isEnabled()).isTrue();
    assertThat(identity.sessionsOpen()).isZero();
  }

  @Test
  void recoveryCodeGetsInToo() {
    List<String> codes = identity.factors.renew.renew(ADA);
    open();
    _click(_get(Button.class, spec -> spec.withText("Use a recovery code")));
    assertThat(field().getLabel()).isEqualTo("Recovery code");
    type("aaaaa-aaaaa");
    assertThat(field().getErrorMessage()).startsWith("This is none of your recovery codes");
    type(codes.get(3));

    assertThat(identity.sessionsOpen()).isEqualTo(1);
  }

  @Test
  void whoHasToWaitIsToldHowLong() {
    open();
    for (int guess = 0; guess < 6; guess++) {
      type("000000");
    }

    assertThat(_get(Paragraph.class, spec -> spec.withClasses("cai-sign-in-error")).getText())
        .isEqualTo("Too many attempts. Try again in 1 second.");
  }

  @Test
  void whoTookTooLongBeginsAgain() {
    open();
    identity.clock.advance(SecondStep.PATIENCE);
    type(identity.factors.code(phone));

    assertThat(UI.getCurrent().getElement().getTextRecursively())
        .contains("That took too long. Sign in again.");
    assertThat(desk.awaitsSecondStep()).isFalse();
  }

  private void open() {
    session.signIn("ada@acme.example", Identities.PASSWORD, LocalAddress.START);
    keepCookies();
    assertThat(desk.awaitsSecondStep()).isTrue();
    UI.getCurrent()
        .add(new SecondStepView(new Shell(Optional.empty(), List.of(), List.of()), desk, session));
  }

  /** What a browser does with the answer's cookies. */
  private static void keepCookies() {
    FakeResponse answer = UtilsKt.getFake(VaadinResponse.getCurrent());
    FakeRequest next = UtilsKt.getFake(VaadinRequest.getCurrent());
    next.addCookie(answer.getCookie("cai_second_step"));
  }

  private void type(String code) {
    _setValue(field(), code);
    _click(submit());
  }

  private static CodeField field() {
    return _get(CodeField.class);
  }

  private static Button submit() {
    return _get(Button.class, spec -> spec.withText("Continue"));
  }
}
