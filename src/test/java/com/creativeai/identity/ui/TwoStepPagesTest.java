package com.creativeai.identity.ui;

import static com.creativeai.identity.Tenants.ACME;
import static com.creativeai.identity.Tenants.user;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.FactorId;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.identity.factor.Totp;
import com.creativeai.identity.model.Factor;
import com.creativeai.identity.token.TokenSettings;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.Shell;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.fakeservlet.FakeResponse;
import com.github.mvysny.kaributesting.v10.UtilsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ID-11: the pages of the own second factor, and of the organization's rule. */
class TwoStepPagesTest extends OrganizationPages {
  private static final UserId ME = user("acme-owner");

  private final FactorDesk desk = new FactorDesk();

  @BeforeEach
  void signIn() {
    desk.current = caller;
    desk.factors = tenants.factors.read;
    desk.enroll = tenants.factors.enroll;
    desk.verify = tenants.factors.verify;
    desk.check = tenants.factors.check;
    desk.remove = tenants.factors.remove;
    desk.renew = tenants.factors.renew;
    desk.sessions = tenants.strengthen();
    desk.cookie = tenants.cookie();
    desk.pages = new OpenPages(tenants.watch(), tenants.cookie());
    desk.settings = new TokenSettings(new Configuration(name -> Optional.empty()));
    is(Role.OWNER.permissions(), "aal1");
    RouteConfiguration.forSessionScope().setRoute("profile", ProfileView.class);
  }

  @Test
  void appIsSetUpAndRecoveryCodesAreShownOnce() {
    carry(tenants.signIn("acme-owner"));
    open(new TwoStepView(desk));
    assertThat(words()).contains("Off");
    setUp();

    assertThat(tenants.factors.read.isOn(ME)).isTrue();
    List<String> codes =
        _find(ListItem.class).stream()
            .map(ListItem::getText)
            .filter(text -> text.contains("-"))
            .toList();
    assertThat(codes).hasSize(10).allMatch(code -> code.matches("\\w{5}-\\w{5}"));
    assertThat(_get(Anchor.class, spec -> spec.withText("Download")).getHref())
        .startsWith("data:text/plain")
        .contains(codes.get(9));
    assertThat(tenants.sessions()).as("the one with the new token").hasSize(1);
    assertThat(answered()).isNotNull();

    is(Role.OWNER.permissions(), "aal2");
    _click(button("I have kept them"));
    assertThat(words()).contains("On", "10 of 10 left").doesNotContain(codes.get(0));
  }

  @Test
  void wrongCodeIsToldAtItsField() {
    carry(tenants.signIn("acme-owner"));
    open(new TwoStepView(desk));
    _click(button("Set up"));
    _click(button("Turn on"));
    assertThat(code().getErrorMessage()).isEqualTo("Enter the code.");
    _setValue(code(), "000000");
    _click(button("Turn on"));

    assertThat(code().getErrorMessage()).startsWith("The code is not right");
    assertThat(button("Turn on").isEnabled()).isTrue();
    open(new TwoStepView(desk));
    _click(button("Set up"));
    assertThat(tenants.factors.of(ME).factors()).as("begun anew").hasSize(1);
  }

  @Test
  void appIsRemovedWithACodeOnly() {
    FactorId id = tenants.factors.add(ME, "Phone");
    is(Role.OWNER.permissions(), "aal2");
    carry(tenants.signIn("acme-owner"));
    open(new TwoStepView(desk));
    _click(labelled("Remove Phone"));
    _setValue(code(), "000000");
    _click(last("Remove"));
    assertThat(code().isInvalid()).isTrue();
    _setValue(code(), tenants.factors.code(id));
    _click(last("Remove"));

    assertThat(tenants.factors.read.isOn(ME)).isFalse();
    assertThat(words()).contains("Off");
    assertThat(tenants.sessions()).hasSize(1);
  }

  @Test
  void newRecoveryCodesReplaceTheOldOnes() {
    FactorId id = tenants.factors.add(ME, "Phone");
    List<String> old = tenants.factors.renew.renew(ME);
    is(Role.OWNER.permissions(), "aal2");
    open(new TwoStepView(desk));
    _click(button("New recovery codes"));
    _setValue(code(), tenants.factors.code(id));
    _click(button("Make new codes"));

    assertThat(words()).contains("not shown again").doesNotContain(old.get(0));
    assertThat(tenants.factors.of(ME).verified()).extracting(Factor::name).contains("Phone");
  }

  @Test
  void whoIsHeldSetsItUpAndGoesOn() {
    carry(tenants.signIn("acme-owner"));
    is(Set.of(Permissions.SECOND_FACTOR), "aal1");
    open(
        new RequiredFactorView(
            new Shell(Optional.empty(), List.of(), List.of()), desk, new PageSession()));
    assertThat(words()).contains("Your organization requires it");
    setUp();

    assertThat(words()).contains("Keep these codes");
    assertThat(tenants.factors.read.isOn(ME)).isTrue();
  }

  @Test
  void ruleOfTheOrganizationNeedsTheOwnSecondFactor() {
    open(new OrganizationView(organizations));
    _setValue(required(), true);
    _click(button("Apply"));
    assertThat(required().getErrorMessage()).startsWith("Set up two-step sign-in for yourself");
    assertThat(tenants.acme().settings().secondFactorRequired()).isFalse();

    is(Role.OWNER.permissions(), "aal2");
    _click(button("Apply"));
    assertThat(tenants.acme().settings().secondFactorRequired()).isTrue();
    assertThat(toasts()).contains("Saved");
  }

  private void setUp() {
    _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Phone");
    _click(button("Set up"));
    String secret = secret();
    FactorId id = tenants.factors.of(ME).factors().get(0).id();
    tenants.factors.know(id, secret);
    _setValue(code(), tenants.factors.code(id));
    _click(button("Turn on"));
    tenants.clock.advance(Totp.STEP);
  }

  /** The key that the page shows for typing. */
  private static String secret() {
    return _get(com.creativeai.platform.ui.CopyableId.class).getElement().getProperty("value");
  }

  private void is(Set<String> permissions, String level) {
    caller.is(new Caller(ME.toString(), "Owner", ACME, "acme", permissions, Map.of("aal", level)));
  }

  private static void carry(String token) {
    FakeRequest request = UtilsKt.getFake(VaadinRequest.getCurrent());
    request.addCookie(new Cookie("cai_session", token));
  }

  private static Cookie answered() {
    FakeResponse answer = UtilsKt.getFake(VaadinResponse.getCurrent());
    return answer.getCookie("cai_session");
  }

  private static Checkbox required() {
    return _get(Checkbox.class, spec -> spec.withLabel("Require two-step sign-in"));
  }

  private static CodeField code() {
    return _get(CodeField.class);
  }

  private static Button last(String text) {
    List<Button> all = _find(UI.getCurrent(), Button.class, spec -> spec.withText(text));
    return all.get(all.size() - 1);
  }
}
