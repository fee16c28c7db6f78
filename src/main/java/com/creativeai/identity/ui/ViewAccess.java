package com.creativeai.identity.ui;

import com.creativeai.platform.security.Caller;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers enter the views that name one of their permissions. A view that names nobody is
 * closed. Nobody is sent to sign in, somebody held up is sent to set up their second factor, and
 * somebody without the permission finds no such page.
 */
class ViewAccess extends NavigationAccessControl {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<Optional<Caller>> caller;

  ViewAccess(Supplier<Optional<Caller>> caller) {
    super(List.of(new AnnotatedViewAccessChecker()));
    this.caller = caller;
    setLoginView(SignInView.class);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    boolean held = caller.get().filter(Caller::isHeld).isPresent();
    if (held
        && !event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)
        && !event.getLocation().getPath().equals(RequiredFactorView.PATH)) {
      event.forwardTo(RequiredFactorView.PATH);
      return;
    }
    if (caller.get().isPresent() || isOpenToAll(event)) {
      super.beforeEnter(event);
      return;
    }
    // Vaadin would keep the wanted address in the HTTP session, which tabs share and nodes do not.
    LocalAddress wanted =
        LocalAddress.of(Optional.of("/" + event.getLocation().getPathWithQueryParameters()));
    event.forwardTo(
        SignInView.PATH,
        wanted.equals(LocalAddress.START)
            ? QueryParameters.empty()
            : QueryParameters.of(SignInView.WANTED, wanted.value()));
  }

  private boolean isOpenToAll(BeforeEnterEvent event) {
    NavigationContext context =
        new NavigationContext(event, getPrincipal(request()), getRolesChecker(request()));
    return checkAccess(context, true).decision() == AccessCheckDecision.ALLOW;
  }

  private static VaadinRequest request() {
    return VaadinRequest.getCurrent();
  }

  @Override
  protected @Nullable Principal getPrincipal(VaadinRequest request) {
    return caller.get().orElse(null);
  }

  @Override
  protected Predicate<String> getRolesChecker(VaadinRequest request) {
    Set<String> permissions = caller.get().map(Caller::permissions).orElse(Set.of());
    return permissions::contains;
  }
}
