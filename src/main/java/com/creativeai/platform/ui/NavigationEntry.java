package com.creativeai.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Set;

/**
 * One line of the sidebar. A capability offers its own by a CDI producer
 * ({@code @Produces @Dependent}); the frame finds them all.
 *
 * @param labelKey key of the text
 * @param view the routed view it leads to; its security annotation decides who sees the entry (UI4)
 * @param order place among the entries, small first: Dashboard 10, Calls 20, Live 30, Campaigns 40,
 *     Contacts 50, Agents 60, Memory 70, Analytics 80, Integrations 90
 */
public record NavigationEntry(
    String labelKey, Class<? extends Component> view, Glyph glyph, int order, Place place) {

  /** Where in the sidebar an entry stands. */
  public enum Place {
    MAIN,
    FOOT
  }

  /** An entry among the places where work is done. */
  public static NavigationEntry main(
      String labelKey, Class<? extends Component> view, Glyph glyph, int order) {
    return new NavigationEntry(labelKey, view, glyph, order, Place.MAIN);
  }

  /** An entry at the bottom: settings, status. */
  public static NavigationEntry foot(
      String labelKey, Class<? extends Component> view, Glyph glyph, int order) {
    return new NavigationEntry(labelKey, view, glyph, order, Place.FOOT);
  }

  /**
   * Whether somebody signed in with these permissions may enter the view. A view that names nobody
   * admits nobody.
   */
  public boolean admits(Set<String> permissions) {
    if (view.isAnnotationPresent(DenyAll.class)) {
      return false;
    }
    if (view.isAnnotationPresent(AnonymousAllowed.class)
        || view.isAnnotationPresent(PermitAll.class)) {
      return true;
    }
    RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
    return allowed != null && Arrays.stream(allowed.value()).anyMatch(permissions::contains);
  }
}
