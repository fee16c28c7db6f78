package com.creativeai.identity;

import com.creativeai.identity.model.PersonalSettings;
import com.creativeai.identity.model.PersonalSettingsStore;
import com.creativeai.identity.model.Profile;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;

/** What people read and change of their own account (ID-4). */
@ApplicationScoped
public class OwnAccount {
  private static final int LONGEST_COMPANY = 100;

  @Inject UserStore users;
  @Inject UserChanges changes;
  @Inject PersonalSettingsStore settings;
  @Inject WebSessions sessions;

  public OwnAccount() {}

  OwnAccount(
      UserStore users, UserChanges changes, PersonalSettingsStore settings, WebSessions sessions) {
    this.users = users;
    this.changes = changes;
    this.settings = settings;
    this.sessions = sessions;
  }

  /** A person with their settings. */
  public record Account(User user, PersonalSettings settings) {}

  /**
   * What to change; what is empty stays.
   *
   * @param timezone an IANA zone
   */
  public record Command(
      Optional<String> name,
      Optional<String> company,
      Optional<String> phone,
      Optional<String> timezone,
      Optional<Boolean> mailWanted,
      Optional<Boolean> smsWanted,
      Optional<String> defaultCallerId,
      ChangeAiSettings ai) {

    /** Changes nothing but the preferences for calls. */
    public static Command ofAi(ChangeAiSettings ai) {
      return new Command(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ai);
    }
  }

  public Account get(UserId person) {
    User user = users.find(person).orElseThrow(OwnAccount::notFound);
    return new Account(user, settings.find(person).orElse(PersonalSettings.DEFAULT));
  }

  public Account change(UserId person, Command command) {
    Account before = get(person);
    Command checked = checked(command);
    PersonalSettings own = before.settings();
    PersonalSettings changed =
        new PersonalSettings(
            command.mailWanted().orElse(own.mailWanted()),
            command.smsWanted().orElse(own.smsWanted()),
            checked.defaultCallerId().orElse(own.defaultCallerId()),
            command.ai().applied(own.ai()));
    User user =
        changes.change(person, now -> changed(now, checked)).orElseThrow(OwnAccount::notFound);
    if (!user.equals(before.user())) {
      sessions.forgetNames();
    }
    if (!changed.equals(own)) {
      settings.save(person, changed);
    }
    return new Account(user, changed);
  }

  private static Command checked(Command command) {
    return new Command(
        command.name().map(text -> PlainNames.check(text, "profile.name")),
        command.company().map(OwnAccount::company),
        command.phone().map(text -> ContactNumbers.check(text, "profile.phone")),
        command.timezone().map(OwnAccount::zone),
        command.mailWanted(),
        command.smsWanted(),
        command
            .defaultCallerId()
            .map(text -> ContactNumbers.check(text, "settings.defaultCallerId")),
        command.ai());
  }

  private static User changed(User now, Command checked) {
    Profile known = now.profile();
    return now.withName(checked.name().orElse(now.name()))
        .withProfile(
            new Profile(
                checked.company().orElse(known.company()),
                checked.phone().orElse(known.phone()),
                checked.timezone().orElse(known.timezone()),
                known.avatar()));
  }

  private static ProblemException notFound() {
    return new ProblemException(CommonProblem.NOT_FOUND, "There is no such account.");
  }

  private static String company(String text) {
    String company = text.strip();
    if (company.isEmpty()) {
      return "";
    }
    if (company.length() > LONGEST_COMPANY) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST,
          "profile.company",
          "Use at most " + LONGEST_COMPANY + " characters.");
    }
    return PlainNames.check(company, "profile.company");
  }

  private static String zone(String text) {
    String zone = text.strip();
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST,
          "profile.timezone",
          "Use a time zone by its IANA name, for example Europe/Berlin.");
    }
    return zone;
  }
}
