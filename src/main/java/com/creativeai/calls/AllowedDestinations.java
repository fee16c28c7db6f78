package com.creativeai.calls;

import com.creativeai.identity.FindOrganization;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** The numbers that an organization lets be called: callable ones in its countries (C1, C14). */
@ApplicationScoped
public class AllowedDestinations {
  @Inject CallableNumbers numbers;
  @Inject FindOrganization organizations;

  public AllowedDestinations() {}

  public AllowedDestinations(CallableNumbers numbers, FindOrganization organizations) {
    this.numbers = numbers;
    this.organizations = organizations;
  }

  /**
   * @param text as the person wrote it
   * @param field the field that a problem names
   */
  public PhoneNumber parse(OrganizationId organization, String text, String field) {
    PhoneNumber number = numbers.parse(text, field);
    if (!isAllowed(organization, number)) {
      throw ProblemException.atField(
          CallProblem.DESTINATION_NOT_ALLOWED,
          field,
          "Your organization does not allow calls to "
              + new Locale("", numbers.region(number)).getDisplayCountry(Locale.ENGLISH)
              + ". An admin can allow the country on the page Organization.");
    }
    return number;
  }

  /** Whether a number that was callable once may be called now. */
  public boolean isAllowed(OrganizationId organization, PhoneNumber number) {
    return organizations.callRules(organization).countries().contains(numbers.region(number));
  }
}
