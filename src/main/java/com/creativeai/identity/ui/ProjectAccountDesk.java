package com.creativeai.identity.ui;

import com.creativeai.identity.PasswordRules;
import com.creativeai.identity.ProjectSignIn;
import com.creativeai.identity.ProjectTripCookie;
import com.creativeai.identity.ProjectTrips;
import com.creativeai.identity.ProjectTrips.Departure;
import com.creativeai.identity.SecondStepNeeded;
import com.creativeai.identity.SignIn;
import com.creativeai.identity.SignUp;
import com.creativeai.identity.WaitingGrant;
import com.creativeai.identity.project.ProjectAccounts;
import com.creativeai.identity.project.ProjectGrant;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.util.List;

/** Accounts at a Supabase project (S1). */
@ApplicationScoped
@Typed(ProjectAccountDesk.class)
public class ProjectAccountDesk implements AccountDesk {
  @Inject ProjectAccounts accounts;
  @Inject ProjectSignIn signIn;
  @Inject ProjectTrips trips;
  @Inject ProjectTripCookie tripCookie;

  public ProjectAccountDesk() {}

  ProjectAccountDesk(
      ProjectAccounts accounts,
      ProjectSignIn signIn,
      ProjectTrips trips,
      ProjectTripCookie tripCookie) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.trips = trips;
    this.tripCookie = tripCookie;
  }

  @Override
  public String signIn(SignIn.Command command) {
    try {
      return signIn.signIn(command);
    } catch (SecondStepNeeded needed) {
      WaitingGrant.SECOND_STEP.keep(browser(), ProjectGrant.read(needed.note()));
      throw needed;
    }
  }

  @Override
  public boolean awaitsSecondStep() {
    return WaitingGrant.SECOND_STEP.find(browser()).isPresent();
  }

  @Override
  public String finish(String code, String from) {
    ProjectGrant weak = WaitingGrant.SECOND_STEP.find(browser()).orElseThrow();
    String token = signIn.finish(weak.text(), code, from);
    WaitingGrant.SECOND_STEP.forget(browser());
    return token;
  }

  @Override
  public void signUp(SignUp.Command command) {
    PasswordRules.require(command.password(), command.email());
    accounts.signUp(
        command.email().strip(),
        command.password(),
        command.name().strip(),
        trips.back(),
        leave(LocalAddress.START.value()));
  }

  @Override
  public void recover(String email, String from) {
    accounts.recover(email.strip(), trips.back(), leave("/" + ResetPasswordView.PATH));
  }

  @Override
  public void confirmAgain(String email, String from) {
    accounts.confirmAgain(email.strip());
  }

  @Override
  public boolean isGood(String link) {
    return WaitingGrant.NEW_PASSWORD.find(browser()).isPresent();
  }

  @Override
  public void reset(String link, String password) {
    PasswordRules.require(password, "");
    ProjectGrant grant = WaitingGrant.NEW_PASSWORD.find(browser()).orElseThrow();
    accounts.setPassword(grant, password);
    WaitingGrant.NEW_PASSWORD.forget(browser());
    accounts.signOut(grant);
  }

  @Override
  public List<String> providers() {
    return accounts.providers();
  }

  @Override
  public String door(String provider, LocalAddress wanted) {
    return accounts.door(provider, trips.back(), leave(wanted.value())).toString();
  }

  @Override
  public boolean takesRecoveryCodes() {
    return false;
  }

  /** Begins a trip of this browser and answers its challenge. */
  private String leave(String target) {
    Departure departure = trips.begin(target);
    VaadinResponse.getCurrent().addCookie(tripCookie.carrying(departure.note()));
    return departure.challenge();
  }

  private static HttpSession browser() {
    return VaadinServletRequest.getCurrent().getHttpServletRequest().getSession();
  }
}
