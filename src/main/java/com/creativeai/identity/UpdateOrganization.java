package com.creativeai.identity;

import com.creativeai.identity.model.MailDomain;
import com.creativeai.identity.model.MemberRules;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationSettings;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Renames an organization and changes its settings (ID-5, O6, O11). */
@ApplicationScoped
public class UpdateOrganization {
  @Inject OrganizationChanges changes;
  @Inject UserStore users;

  public UpdateOrganization() {}

  UpdateOrganization(OrganizationChanges changes, UserStore users) {
    this.changes = changes;
    this.users = users;
  }

  /** What to change; what is empty stays. */
  public record Command(
      OrganizationId organization,
      Optional<String> name,
      Optional<Set<String>> allowedDomains,
      Optional<String> billingEmail,
      Optional<Boolean> secondFactorRequired,
      CallsChange calls) {
    /** Leaves open whether a second factor is required and what holds for calls. */
    public Command(
        OrganizationId organization,
        Optional<String> name,
        Optional<Set<String>> allowedDomains,
        Optional<String> billingEmail) {
      this(organization, name, allowedDomains, billingEmail, Optional.empty(), CallsChange.NOTHING);
    }
  }

  /** What to change about calls (O11); what is empty stays. */
  public record CallsChange(
      Optional<Set<String>> countries,
      Optional<Boolean> statesAi,
      Optional<Boolean> recordsCalls,
      Optional<Boolean> announcesRecording) {
    public static final CallsChange NOTHING =
        new CallsChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private CallRules apply(CallRules before) {
      CallRules reaching = countries.map(before::withCountries).orElse(before);
      CallRules stating = statesAi.map(reaching::withStatesAi).orElse(reaching);
      CallRules recording = recordsCalls.map(stating::withRecordsCalls).orElse(stating);
      return announcesRecording.map(recording::withAnnouncesRecording).orElse(recording);
    }

    private void tell(Map<String, String> details) {
      countries.ifPresent(
          letters -> details.put("callCountries", String.join(" ", new TreeSet<>(letters))));
      statesAi.ifPresent(on -> details.put("statesAi", on.toString()));
      recordsCalls.ifPresent(on -> details.put("recordsCalls", on.toString()));
      announcesRecording.ifPresent(on -> details.put("announcesRecording", on.toString()));
    }
  }

  public Organization update(Actor actor, Command command) {
    Map<String, String> details = new LinkedHashMap<>();
    Optional<String> name = command.name().map(text -> PlainNames.check(text, "name"));
    Optional<Set<String>> domains =
        command
            .allowedDomains()
            .map(
                texts ->
                    texts.stream()
                        .map(UpdateOrganization::domain)
                        .collect(Collectors.toUnmodifiableSet()));
    Optional<String> billing = command.billingEmail().map(UpdateOrganization::address);
    name.ifPresent(text -> details.put("name", text));
    domains.ifPresent(texts -> details.put("allowedDomains", String.join(" ", texts)));
    billing.ifPresent(text -> details.put("billingEmail", "changed"));
    Optional<Boolean> required = command.secondFactorRequired();
    required.ifPresent(on -> details.put("secondFactorRequired", on.toString()));
    command.calls().countries().ifPresent(UpdateOrganization::checkCountries);
    command.calls().tell(details);
    Optional<String> own = ownDomain(actor);
    return changes.change(
        command.organization(),
        new OrganizationChanges.Entry(
            actor.subject(),
            "organization.changed",
            command.organization().toString(),
            Map.copyOf(details)),
        tenant -> {
          MemberRules.demand(tenant, actor, Permissions.ORGANIZATION_WRITE);
          Organization named = name.map(tenant::withName).orElse(tenant);
          Organization open = domains.map(set -> opened(named, set, own)).orElse(named);
          Organization guarded = required.map(on -> guarded(open, on, actor)).orElse(open);
          OrganizationSettings settings = guarded.settings();
          Organization ruled =
              guarded.withSettings(settings.withCalls(command.calls().apply(settings.calls())));
          return billing
              .map(text -> ruled.withSubscription(ruled.subscription().withBillingEmail(text)))
              .orElse(ruled);
        });
  }

  /** What is allowed already may stay; what is added must be the admin's own. */
  private static Organization opened(
      Organization tenant, Set<String> wanted, Optional<String> own) {
    for (String domain : wanted) {
      boolean known = tenant.settings().allowedDomains().contains(domain);
      if (!known && own.filter(domain::equals).isEmpty()) {
        throw refused("Only the domain of your own confirmed address can be allowed.");
      }
    }
    return tenant.withSettings(tenant.settings().withAllowedDomains(wanted));
  }

  /** A machine has no second factor, and who requires one has shown theirs (F9). */
  private static Organization guarded(Organization tenant, boolean required, Actor actor) {
    if (tenant.settings().secondFactorRequired() == required) {
      return tenant;
    }
    if (!actor.strong()) {
      throw ProblemException.atField(
          FactorProblem.SECOND_FACTOR_REQUIRED,
          "settings.secondFactorRequired",
          "Set up two-step sign-in for yourself first.");
    }
    return tenant.withSettings(tenant.settings().withSecondFactorRequired(required));
  }

  private static void checkCountries(Set<String> countries) {
    if (countries.isEmpty() || !countries.stream().allMatch(CallRules::isCountry)) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST,
          "settings.callCountries",
          "Choose one country or more, each by its two capital letters, for example US.");
    }
  }

  private Optional<String> ownDomain(Actor actor) {
    return actor
        .person()
        .flatMap(users::find)
        .filter(User::isConfirmed)
        .map(user -> user.email().domain());
  }

  private static String domain(String text) {
    String domain =
        MailDomain.find(text)
            .orElseThrow(() -> refused("Write a domain, for example acme.example."));
    if (MailDomain.isPublic(domain)) {
      throw refused("Anybody can have an address at " + domain + ".");
    }
    return domain;
  }

  private static ProblemException refused(String message) {
    return ProblemException.atField(
        OrganizationProblem.DOMAIN_NOT_ALLOWED, "settings.allowedDomains", message);
  }

  private static String address(String text) {
    return text.isBlank()
        ? ""
        : EmailAddress.find(text)
            .map(EmailAddress::value)
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        CommonProblem.INVALID_REQUEST,
                        "subscription.billingEmail",
                        "This is not an e-mail address."));
  }
}
