package com.creativeai.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.creativeai.platform.security.Permissions;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ID-6, I10: who may enter which view. */
class ViewAccessTest {
  private final KnownCaller caller = new KnownCaller();

  @BeforeEach
  void startPages() {
    MockVaadin.setup(
        new Routes(
            Set.of(
                SignInStub.class,
                OpenView.class,
                RequiredStub.class,
                EverybodysView.class,
                AdminsView.class,
                ForgottenView.class),
            Set.of(),
            true));
    UI.getCurrent().addBeforeEnterListener(new ViewAccess(caller::find));
  }

  @AfterEach
  void stopPages() {
    MockVaadin.tearDown();
  }

  @Test
  void nobodyIsLedToSignInWithTheWantedAddress() {
    UI.getCurrent().navigate("admins/7", QueryParameters.of("tab", "timeline"));

    assertThat(signInPage().wanted).isEqualTo("/admins/7?tab=timeline");
  }

  @Test
  void nobodyMayEnterWhatIsOpen() {
    UI.getCurrent().navigate(OpenView.class);

    _assertOne(OpenView.class);
  }

  @Test
  void somebodyMayEnterWhatIsEverybodys() {
    UI.getCurrent().navigate("everybodys");
    signInPage();

    caller.is(Role.VIEWER);
    UI.getCurrent().navigate("everybodys");
    _assertOne(EverybodysView.class);
  }

  @Test
  void roleDecides() {
    caller.is(Role.OWNER);
    UI.getCurrent().navigate("admins/7");
    _assertOne(AdminsView.class);

    caller.is(Role.MEMBER);
    UI.getCurrent().navigate("admins/8");
    assertThat(shown()).isEqualTo("RouteNotFoundError");
  }

  @Test
  void viewThatNamesNobodyIsClosedToAll() {
    caller.is(Role.OWNER);

    UI.getCurrent().navigate("forgotten");
    assertThat(shown()).isEqualTo("RouteNotFoundError");
  }

  @Test
  void whoIsHeldIsLedToTheSecondFactorFromEverywhere() {
    caller.isHeld();
    UI.getCurrent().navigate("everybodys");
    assertThat(shown()).isEqualTo("RequiredStub");
    UI.getCurrent().navigate("admins/7");
    assertThat(shown()).isEqualTo("RequiredStub");
    UI.getCurrent().navigate(OpenView.class);
    _assertOne(OpenView.class);
  }

  private static String shown() {
    return UI.getCurrent()
        .getInternals()
        .getActiveRouterTargetsChain()
        .get(0)
        .getClass()
        .getSimpleName();
  }

  private static SignInStub signInPage() {
    _assertOne(SignInStub.class);
    return (SignInStub) UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0);
  }

  /** Stands at the sign-in page's address. */
  @Route("sign-in")
  @AnonymousAllowed
  public static class SignInStub extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private String wanted = "";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
      wanted = event.getLocation().getQueryParameters().getSingleParameter("to").orElse("nowhere");
    }
  }

  /** Stands at the address of the page to set the second factor up. */
  @Route("two-step-required")
  @RolesAllowed(Permissions.SECOND_FACTOR)
  public static class RequiredStub extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route("open")
  @AnonymousAllowed
  public static class OpenView extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route("everybodys")
  @PermitAll
  public static class EverybodysView extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route("admins/:id?")
  @RolesAllowed(Permissions.MEMBERS_WRITE)
  public static class AdminsView extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route("forgotten")
  public static class ForgottenView extends Div {
    private static final long serialVersionUID = 1L;
  }
}
