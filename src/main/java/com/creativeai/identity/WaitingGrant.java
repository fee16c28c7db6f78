package com.creativeai.identity;

import com.creativeai.identity.project.ProjectGrant;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What a project granted and somebody waits with, in the browser's HTTP session. */
public enum WaitingGrant {
  /** For a code of their factor (S5). */
  SECOND_STEP,
  /** For a new password. */
  NEW_PASSWORD;

  public void keep(HttpSession session, ProjectGrant grant) {
    session.setAttribute(attribute(), grant.text());
  }

  public Optional<ProjectGrant> find(HttpSession session) {
    return Optional.ofNullable(session.getAttribute(attribute()))
        .map(text -> ProjectGrant.read(text.toString()));
  }

  public void forget(HttpSession session) {
    session.removeAttribute(attribute());
  }

  private String attribute() {
    return WaitingGrant.class.getName() + "." + name();
  }
}
