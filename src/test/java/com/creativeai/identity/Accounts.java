package com.creativeai.identity;

import com.creativeai.identity.model.MailLimits;
import com.creativeai.identity.token.Tokens;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.mail.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts without a container: mail goes to a list. */
public final class Accounts {
  public static final String HOME = "192.0.2.7";
  private static final Pattern LINK = Pattern.compile("token=([\\w-]{43})");
  private static final Pattern CODE = Pattern.compile("code: (\\d{8})");

  public final Identities identity = new Identities();
  public final Tokens tokens = new Tokens(identity);
  public final List<Mail> mails = new ArrayList<>();
  public final AuthSessions sessions;
  public final SignUp signUp;
  public final Redeem redeem;
  public final RequestMail requestMail;
  public final ChangeAccount change;
  public final ResetPassword reset;
  public final EndSessions ending;

  public Accounts() {
    this(Map.of());
  }

  public Accounts(Map<String, String> settings) {
    MovingClock clock = identity.clock;
    IdGenerator ids = new IdGenerator(clock);
    AccountSettings account =
        new AccountSettings(new Configuration(name -> Optional.ofNullable(settings.get(name))));
    AccountMails sender =
        new AccountMails(
            new InMemoryEmailTokenStore(),
            mails::add,
            tokens.sealing,
            new DeploymentSettings(tokens.configuration),
            ids,
            clock);
    MailLimits limits = new MailLimits(clock);
    AfterAnswer later = new AfterAnswer(Runnable::run);
    PersonalOrganization organizations = identity.personalOrganization(settings);
    AccountNotices notices =
        new AccountNotices(
            mails::add,
            identity.audit,
            identity.organizations,
            new DeploymentSettings(tokens.configuration));
    sessions =
        new AuthSessions(
            tokens.sessions,
            identity.users,
            notices,
            identity.factors.read,
            tokens.access,
            tokens.settings,
            ids,
            clock);
    signUp =
        new SignUp(
            identity.users,
            identity.userChanges,
            Identities.PASSWORDS,
            sender,
            later,
            limits,
            organizations,
            identity.joining(),
            account,
            ids,
            clock);
    redeem =
        new Redeem(
            sender,
            notices,
            identity.users,
            identity.userChanges,
            organizations,
            identity.limits,
            clock);
    requestMail = new RequestMail(identity.users, sender, limits, later);
    ending = new EndSessions(tokens.sessions, identity.sessions, identity.organizations);
    change =
        new ChangeAccount(
            identity.users,
            identity.userChanges,
            Identities.PASSWORDS,
            sender,
            notices,
            limits,
            ending);
    reset = new ResetPassword(redeem, change, sender);
  }

  /** The token in the link of the last mail. */
  public String link() {
    return last(LINK);
  }

  String code() {
    return last(CODE);
  }

  Mail lastMail() {
    return mails.get(mails.size() - 1);
  }

  private String last(Pattern pattern) {
    Matcher found = pattern.matcher(lastMail().text());
    if (!found.find()) {
      throw new AssertionError("not in the mail: " + pattern);
    }
    return found.group(1);
  }
}
