package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Named values for the tests of the frame. */
final class Fixtures {
  static final Set<Class<? extends Component>> VIEWS = Set.of(CallsStub.class, SettingsStub.class);
  static final Set<Class<? extends HasErrorParameter<?>>> ERROR_VIEWS =
      Set.of(NotFoundPage.class, FailurePage.class);

  static final NavigationEntry CALLS =
      NavigationEntry.main("ui.recording.label", CallsStub.class, Glyph.PHONE, 20);
  static final NavigationEntry SETTINGS =
      NavigationEntry.foot("ui.scheme.label", SettingsStub.class, Glyph.SETTINGS, 100);
  static final NavigationEntry UNBUILT =
      NavigationEntry.main("ui.home", UnbuiltStub.class, Glyph.RADIO, 30);

  private Fixtures() {}

  @Route("calls")
  @PermitAll
  static class CallsStub extends Div {}

  @Route("settings")
  @RolesAllowed({"owner", "admin"})
  static class SettingsStub extends Div {}

  /** No route leads here. */
  @PermitAll
  static class UnbuiltStub extends Div {}

  /** Says nothing about who may enter. */
  static class SilentStub extends Div {}

  static Caller owner() {
    return new Caller(Set.of("owner"));
  }

  static Caller viewer() {
    return new Caller(Set.of("viewer"));
  }

  record Caller(Set<String> permissions, AtomicInteger signOuts) implements SignedInCaller {
    Caller(Set<String> permissions) {
      this(permissions, new AtomicInteger());
    }

    @Override
    public String name() {
      return "Dana Moreau";
    }

    @Override
    public String email() {
      return "dana@example.com";
    }

    @Override
    public String organizationName() {
      return "Acme";
    }

    @Override
    public void signOut() {
      signOuts.incrementAndGet();
    }
  }

  static Shell shell(SignedInCaller caller, BannerSource... banners) {
    return new Shell(
        java.util.Optional.of(caller), List.of(SETTINGS, UNBUILT, CALLS), List.of(banners));
  }
}
