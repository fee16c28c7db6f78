package com.creativeai.identity.ui;

import com.creativeai.identity.RequestMail;
import com.creativeai.identity.ResetPassword;
import com.creativeai.identity.SecondStep;
import com.creativeai.identity.SecondStepCookie;
import com.creativeai.identity.SecondStepNeeded;
import com.creativeai.identity.SignIn;
import com.creativeai.identity.SignUp;
import com.creativeai.identity.external.ExternalProvider;
import com.creativeai.identity.external.ExternalProviders;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Accounts of our own. */
@ApplicationScoped
@Typed(OwnAccountDesk.class)
public class OwnAccountDesk implements AccountDesk {
  @Inject SignIn signIn;
  @Inject SecondStep secondStep;
  @Inject SecondStepCookie noteCookie;
  @Inject SignUp signUp;
  @Inject RequestMail mail;
  @Inject ResetPassword reset;
  @Inject ExternalProviders providers;

  public OwnAccountDesk() {}

  OwnAccountDesk(
      SignIn signIn,
      SecondStep secondStep,
      SecondStepCookie noteCookie,
      SignUp signUp,
      RequestMail mail,
      ResetPassword reset,
      ExternalProviders providers) {
    this.signIn = signIn;
    this.secondStep = secondStep;
    this.noteCookie = noteCookie;
    this.signUp = signUp;
    this.mail = mail;
    this.reset = reset;
    this.providers = providers;
  }

  @Override
  public String signIn(SignIn.Command command) {
    try {
      return signIn.signIn(command);
    } catch (SecondStepNeeded needed) {
      VaadinResponse.getCurrent().addCookie(noteCookie.carrying(needed.note()));
      throw needed;
    }
  }

  @Override
  public boolean awaitsSecondStep() {
    return secondStep.isGood(note());
  }

  @Override
  public String finish(String code, String from) {
    String token = signIn.finish(note(), code, from);
    VaadinResponse.getCurrent().addCookie(noteCookie.removal());
    return token;
  }

  @Override
  public void signUp(SignUp.Command command) {
    signUp.signUp(command);
  }

  @Override
  public void recover(String email, String from) {
    mail.recovery(email, from);
  }

  @Override
  public void confirmAgain(String email, String from) {
    mail.confirmation(email, from);
  }

  @Override
  public boolean isGood(String link) {
    return reset.isGood(link);
  }

  @Override
  public void reset(String link, String password) {
    reset.reset(link, password);
  }

  @Override
  public List<String> providers() {
    return providers.list().stream().map(ExternalProvider::name).toList();
  }

  @Override
  public String door(String provider, LocalAddress wanted) {
    return "/auth/v1/authorize?provider="
        + provider
        + "&page="
        + URLEncoder.encode(wanted.value(), StandardCharsets.UTF_8);
  }

  @Override
  public boolean takesRecoveryCodes() {
    return true;
  }

  private String note() {
    return noteCookie.read(VaadinRequest.getCurrent().getCookies());
  }
}
