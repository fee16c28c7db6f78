package com.creativeai.identity.ui;

import com.creativeai.identity.CheckFactor;
import com.creativeai.identity.EnrollFactor;
import com.creativeai.identity.FactorId;
import com.creativeai.identity.ReadFactors;
import com.creativeai.identity.RemoveFactor;
import com.creativeai.identity.RenewRecoveryCodes;
import com.creativeai.identity.SessionCookie;
import com.creativeai.identity.StrengthenSession;
import com.creativeai.identity.UserId;
import com.creativeai.identity.VerifyFactor;
import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.SecondFactors;
import com.creativeai.identity.token.TokenSettings;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What pages ask about second factors, for whoever uses them at that moment. */
@Dependent
public class FactorDesk {
  @Inject CurrentCaller current;
  @Inject ReadFactors factors;
  @Inject EnrollFactor enroll;
  @Inject VerifyFactor verify;
  @Inject CheckFactor check;
  @Inject RemoveFactor remove;
  @Inject RenewRecoveryCodes renew;
  @Inject StrengthenSession sessions;
  @Inject SessionCookie cookie;
  @Inject TokenSettings settings;
  @Inject OpenPages pages;

  /** Whether factors are set up where the person is known, not here. */
  boolean isElsewhere() {
    return settings.isSupabase();
  }

  SecondFactors mine() {
    return factors.of(me());
  }

  /** Begins, in place of what was begun under the same name and not finished. */
  EnrollFactor.Enrolled begin(String name) {
    for (Factor known : mine().factors()) {
      if (!known.verified() && known.name().equalsIgnoreCase(name.strip())) {
        remove.remove(me(), isStrong(), known.id());
      }
    }
    return enroll.enroll(me(), isStrong(), name, Optional.of(Texts.get("two-step.issuer")));
  }

  /** Answers recovery codes when there were none before. */
  List<String> finish(FactorId id, String code) {
    UserId me = me();
    verify.verify(me, isStrong(), id, Optional.empty(), code, AccountPage.from());
    keep(sessions.strengthen(token(), me));
    return factors.of(me).recoveryCodes().isEmpty() ? renew.renew(me) : List.of();
  }

  void remove(FactorId id, String code) {
    UserId me = me();
    check.check(me, code, AccountPage.from());
    remove.remove(me, true, id);
    keep(sessions.keepOnly(token(), me));
  }

  List<String> newRecoveryCodes(String code) {
    check.check(me(), code, AccountPage.from());
    return renew.renew(me());
  }

  private UserId me() {
    return UserId.parse(current.get().subject());
  }

  private boolean isStrong() {
    return current.get().isStrong();
  }

  private String token() {
    return cookie.read(VaadinRequest.getCurrent().getCookies()).orElse("");
  }

  private void keep(String next) {
    VaadinResponse.getCurrent().addCookie(cookie.carrying(next));
    pages.renewed(UI.getCurrent(), next);
  }
}
