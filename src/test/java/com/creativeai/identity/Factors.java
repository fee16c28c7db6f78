package com.creativeai.identity;

import com.creativeai.identity.factor.FactorSecret;
import com.creativeai.identity.factor.RecoveryCodes;
import com.creativeai.identity.factor.Totp;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.SecondFactors;
import com.creativeai.identity.model.SignInLimits;
import com.creativeai.identity.model.UserStore;
import com.creativeai.identity.token.IdentityKey;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.mail.Mail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Second factors without a container; authenticator apps are kept in a map. */
public final class Factors {
  public static final String HOME = "192.0.2.7";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "IDENTITY_KEY", "test-key-0123456789-0123456789-01",
          "PUBLIC_ORIGIN", "https://voice.example");

  public final InMemorySecondFactorStore store = new InMemorySecondFactorStore();
  public final List<Mail> mails = new ArrayList<>();
  public final ReadFactors read = new ReadFactors(store);
  public final IdentityKey key;
  public final CheckFactor check;
  public final EnrollFactor enroll;
  public final VerifyFactor verify;
  public final RemoveFactor remove;
  public final RenewRecoveryCodes renew;
  public final SecondStep step;

  private final MovingClock clock;
  private final Map<FactorId, FactorSecret> apps = new HashMap<>();

  public Factors(
      MovingClock clock,
      UserStore users,
      OrganizationStore organizations,
      SignInLimits limits,
      AuditTrail audit) {
    this.clock = clock;
    Configuration configuration =
        new Configuration(name -> Optional.ofNullable(SETTINGS.get(name)));
    DeploymentSettings deployment = new DeploymentSettings(configuration);
    IdGenerator ids = new IdGenerator(clock);
    key = new IdentityKey(configuration);
    RecoveryCodes recovery = new RecoveryCodes(key);
    FactorChanges changes = new FactorChanges(store, organizations, audit);
    FactorLetters letters =
        new FactorLetters(users, new AccountNotices(mails::add, audit, organizations, deployment));
    check = new CheckFactor(changes, recovery, key, limits, clock);
    enroll = new EnrollFactor(changes, users, key, deployment, ids, clock);
    verify = new VerifyFactor(changes, check, letters, ids, clock);
    remove = new RemoveFactor(changes, letters);
    renew = new RenewRecoveryCodes(changes, recovery);
    step = new SecondStep(read, check, users, key, clock);
  }

  /** Begins to set up an app. */
  public FactorId begin(UserId user, String name) {
    EnrollFactor.Enrolled enrolled = enroll.enroll(user, true, name, Optional.empty());
    apps.put(enrolled.factor().id(), enrolled.secret());
    return enrolled.factor().id();
  }

  /** Sets up an app that counts from now on. */
  public FactorId add(UserId user, String name) {
    FactorId id = begin(user, name);
    verify.verify(user, true, id, Optional.empty(), code(id), HOME);
    clock.advance(Totp.STEP);
    return id;
  }

  /** What the app shows now. */
  public String code(FactorId id) {
    return code(id, 0);
  }

  /** What the app shows some steps away from now. */
  public String code(FactorId id, int steps) {
    return Totp.code(
        Optional.ofNullable(apps.get(id)).orElseThrow(), Totp.stepOf(clock.instant()) + steps);
  }

  /** An app that was set up elsewhere. */
  public void know(FactorId id, String secret) {
    apps.put(id, new FactorSecret(secret));
  }

  public SecondFactors of(UserId user) {
    return read.of(user);
  }
}
