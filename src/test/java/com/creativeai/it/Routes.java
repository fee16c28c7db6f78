package com.creativeai.it;

import com.creativeai.platform.ui.MainLayout;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The pages that the compiled product has. */
final class Routes {
  static final String ANYBODY = "anybody";
  static final String SIGNED_IN = "whoever is signed in";

  /** Between permissions of which one is enough. */
  static final String OR = " or ";

  private static final List<JavaClass> VIEWS =
      new ClassFileImporter()
          .importUrl(MainLayout.class.getProtectionDomain().getCodeSource().getLocation()).stream()
              .filter(view -> view.isAnnotatedWith(Route.class))
              .toList();

  private Routes() {}

  /** Within the frame, for whoever is signed in. */
  static boolean isInside(Route route) {
    return route.layout().equals(MainLayout.class);
  }

  static boolean isOutside(Route route) {
    return !isInside(route);
  }

  /** Who may enter by address: what the view names, or one of the words above. */
  static Map<String, String> withPermission(Predicate<Route> wanted) {
    return VIEWS.stream()
        .filter(view -> wanted.test(view.getAnnotationOfType(Route.class)))
        .collect(
            Collectors.toMap(
                view -> view.getAnnotationOfType(Route.class).value(),
                Routes::permission,
                (one, other) -> one + OR + other,
                TreeMap::new));
  }

  /** As Vaadin reads them: the first of these annotations decides. */
  private static String permission(JavaClass view) {
    if (view.isAnnotatedWith(AnonymousAllowed.class)) {
      return ANYBODY;
    }
    if (view.isAnnotatedWith(RolesAllowed.class)) {
      return String.join(OR, view.getAnnotationOfType(RolesAllowed.class).value());
    }
    return view.isAnnotatedWith(PermitAll.class) ? SIGNED_IN : "nobody";
  }
}
