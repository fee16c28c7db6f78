package com.creativeai.identity;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets a web session go on in another of the person's organizations, under a new token (O10). */
@ApplicationScoped
public class SwitchOrganization {
  @Inject OrganizationStore organizations;
  @Inject WebSessions sessions;

  public SwitchOrganization() {}

  SwitchOrganization(OrganizationStore organizations, WebSessions sessions) {
    this.organizations = organizations;
    this.sessions = sessions;
  }

  /** Answers the new session's token; the old one opens nothing any more. */
  public String switchTo(Actor actor, String token, OrganizationId wanted) {
    UserId person =
        actor.person().filter(user -> sessions.belongsTo(token, user)).orElseThrow(this::refused);
    Optional<Organization> own =
        organizations.find(wanted).filter(tenant -> tenant.findMember(person).isPresent());
    if (own.isEmpty()) {
      throw OrganizationChanges.notFound();
    }
    return sessions.move(token, wanted, person);
  }

  private ProblemException refused() {
    return new ProblemException(
        OrganizationProblem.WEB_SESSION_NEEDED,
        "A token or an API key belongs to one organization. Use one of the other organization.");
  }
}
