package com.creativeai.identity.ui;

import com.creativeai.identity.Role;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Roles and names as pages write them. */
final class RoleWords {
  private RoleWords() {}

  static String of(Role role) {
    return Texts.get("members.role." + role.code());
  }

  static String explained(Role role) {
    return Texts.get("members.role." + role.code() + ".sentence");
  }

  /** The first letters of a name, for the eye only. */
  static Span avatar(String name) {
    Span avatar =
        new Span(
            Arrays.stream(name.strip().split("[\\s.@_-]+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT));
    avatar.addClassName("cai-avatar");
    avatar.getElement().setAttribute("aria-hidden", "true");
    return avatar;
  }
}
