package com.creativeai.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.Identities;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.User;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T8: people and keys of Supabase. */
class SupabaseTest {
  private static final EmailAddress CAROL = new EmailAddress("carol@acme.example");

  private final Identities identity = new Identities();
  private final SupabaseProject project = project();

  @Test
  void personIsCreatedOnFirstSightWithAnOrganization() throws Exception {
    User carol = find(project.rs256()).orElseThrow();

    assertThat(carol.id()).isEqualTo(UserId.parse(SupabaseProject.SUBJECT));
    assertThat(carol.name()).isEqualTo("Carol Shaw");
    assertThat(carol.isConfirmed()).isTrue();
    assertThat(identity.organizations.listOf(carol.id()))
        .singleElement()
        .satisfies(own -> assertThat(own.name()).isEqualTo("Carol Shaw’s organization"));
    assertThat(find(project.hs256()).map(User::id)).contains(carol.id());
  }

  @Test
  void confirmedAddressMatchesAnAccountAndStrangersPasswordIsForgotten() throws Exception {
    UserId known = UserId.parse("019a0000-0000-7000-8000-0000000000a7");
    identity.users.add(
        User.unconfirmed(known, CAROL, "C", new PasswordHash("hash"), MovingClock.NOON));

    User carol = find(project.rs256()).orElseThrow();
    assertThat(carol.id()).isEqualTo(known);
    assertThat(carol.password()).isEqualTo(PasswordHash.NONE);
    assertThat(carol.supabaseId()).contains(SupabaseProject.SUBJECT);
  }

  @Test
  void unconfirmedAddressMatchesNobody() throws Exception {
    project.stub.user = SupabaseProject.user("ada@acme.example", false);

    assertThat(find(project.rs256())).isEmpty();
  }

  @Test
  void addressOfSomebodyElsesPersonIsRefused() throws Exception {
    identity.users.add(
        new User(
                UserId.parse("019a0000-0000-7000-8000-0000000000a7"),
                CAROL,
                "C",
                PasswordHash.NONE,
                MovingClock.NOON)
            .linkedTo("b5a3f5de-0000-4000-8000-000000000099"));

    assertThat(find(project.rs256())).isEmpty();
  }

  @Test
  void sessionEndedAtSupabaseActsWithinAMinute() throws Exception {
    String token = project.rs256();
    assertThat(find(token)).isPresent();
    project.stub.userStatus = 403;
    assertThat(find(token)).as("not asked every time").isPresent();
    assertThat(project.stub.userRequests).isEqualTo(1);
    identity.clock.advance(Duration.ofSeconds(60));

    assertThat(find(token)).isEmpty();
  }

  @Test
  void keysAreFetchedSeldom() throws Exception {
    for (int guess = 0; guess < 20; guess++) {
      find(
          project
              .rs256()
              .replaceFirst("^[^.]*", "eyJhbGciOiJSUzI1NiIsImtpZCI6IngiLCJ0eXAiOiJKV1QifQ"));
    }
    assertThat(project.stub.keySetRequests).isEqualTo(1);
  }

  @Test
  void outageLetsNobodyIn() throws Exception {
    String token = project.rs256();
    project.stub.userStatus = 500;
    assertThat(find(token)).isEmpty();
    project.close();
    identity.clock.advance(Duration.ofMinutes(1));
    assertThat(find(token)).isEmpty();
  }

  @AfterEach
  void stop() {
    project.close();
  }

  private Optional<User> find(String token) {
    return project.bearer.find("Bearer " + token).map(SignedIn::user);
  }

  private SupabaseProject project() {
    try {
      return new SupabaseProject(identity);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
