package com.creativeai.apikeys;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.creativeai.apikeys.RotateApiKey.Overlap;
import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.FindOrganization;
import com.creativeai.identity.Identities;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.identity.RightsChanged;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.identity.WithdrawInvitations;
import com.creativeai.identity.model.Member;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ID-7, K2, K6 to K8: issuing, renaming, rotating and revoking. */
class ApiKeyRulesTest {
  private static final Set<String> READ = Set.of(Permissions.CALLS_READ);
  private static final Caller ADMIN = caller(Identities.ADA.toString(), Role.ADMIN.permissions());

  private final MovingClock clock = new MovingClock();
  private final InMemoryApiKeyStore keys = new InMemoryApiKeyStore();
  private final RecordedAudit audit = new RecordedAudit();
  private final IdGenerator ids = new IdGenerator(clock);
  private final InMemoryUsageStore usage = new InMemoryUsageStore();
  private final Identities identity = new Identities();
  private final IssueApiKey issue =
      new IssueApiKey(keys, ids, clock, audit, new FindOrganization(identity.organizations));
  private final ChangeApiKey change = new ChangeApiKey(keys, audit, clock);
  private final RotateApiKey rotate = new RotateApiKey(keys, issue, ids, audit, clock);
  private final WithdrawInvitations withdraw = identity.withdrawing();
  private final RevokeMembersKeys revokeMembers =
      new RevokeMembersKeys(keys, withdraw, audit, clock);
  private final ReadApiKeys read = new ReadApiKeys(keys, usage, clock);

  @BeforeEach
  void appointAda() {
    identity.makeAda(Role.OWNER);
  }

  @Test
  void keyMadeWhileItsMakerLosesTheirRightsIsWorthNothing() {
    ApiKeyId old = issue(ADMIN, "old", READ).key().id();
    identity.organizations.save(
        Identities.ACME,
        identity.organizations.find(Identities.ACME).orElseThrow().without(Identities.ADA));

    assertThat(problem(() -> issue(ADMIN, "late", READ)).type())
        .isEqualTo(ApiKeyProblem.SCOPE_NOT_ALLOWED);
    assertThat(problem(() -> rotate.rotate(ADMIN, old, Overlap.HOUR)).type())
        .isEqualTo(ApiKeyProblem.SCOPE_NOT_ALLOWED);
    assertThat(keys.list(Identities.ACME))
        .filteredOn(key -> key.isValid(clock.instant()))
        .extracting(ApiKey::id)
        .containsExactly(old);
  }

  @Test
  void keyHasWhatWasAskedForAndIsWrittenDownWithoutItsSecret() {
    IssueApiKey.Issued issued = issue("  nightly  ", READ, Optional.of(NOON.plusSeconds(60)));

    assertThat(issued.key().name()).isEqualTo("nightly");
    assertThat(issued.key().scopes()).isEqualTo(READ);
    assertThat(audit.actions()).containsExactly("api-key.issued");
    assertThat(audit.lines.toString()).doesNotContain(issued.secret()).contains("calls:read");
  }

  @Test
  void nobodyGivesMoreThanTheyMay() {
    Caller machine = caller(issue(ADMIN, "parent", READ).key());

    assertThat(problem(() -> issue(machine, "x", Set.of(Permissions.CALLS_WRITE))).type())
        .isEqualTo(ApiKeyProblem.SCOPE_NOT_ALLOWED);
    assertThat(issue(machine, "x", READ).key().scopes()).isEqualTo(READ);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {Permissions.ACCOUNT, Permissions.ORGANIZATION_OWN, "calls:everything", ""})
  void someScopesAreNobodysToGive(String scope) {
    Caller owner = caller("ada", Role.OWNER.permissions());
    ProblemException refused = problem(() -> issue(owner, "x", Set.of(scope)));
    assertThat(refused.errors().get(0).field()).isEqualTo("scopes");
    assertThat(keys.list(Identities.ACME)).isEmpty();
    assertThat(audit.lines).isEmpty();
  }

  @Test
  void keyWithoutScopesIsRefused() {
    assertThat(problem(() -> issue(ADMIN, "x", Set.of())).type())
        .isEqualTo(CommonProblem.INVALID_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "a\u0000b"})
  void nameIsRequired(String name) {
    assertThat(problem(() -> issue(ADMIN, name, READ)).errors().get(0).field()).isEqualTo("name");
  }

  @Test
  void nameHasAtMostEightyCharacters() {
    assertThat(issue(ADMIN, "x".repeat(80), READ).key().name()).hasSize(80);
    assertThat(problem(() -> issue(ADMIN, "x".repeat(81), READ)).detail()).contains("80");
  }

  @Test
  void expiryLiesWithinAYear() {
    assertThat(refusedField(NOON)).isEqualTo("expiresAt");
    assertThat(refusedField(NOON.plus(Duration.ofDays(367)))).isEqualTo("expiresAt");
    assertThat(issue("x", READ, Optional.of(NOON.plus(Duration.ofDays(365)))).key().expiresAt())
        .isPresent();
  }

  @Test
  void fiftyKeysAreEnoughAndEndedOnesDoNotCount() {
    IntStream.range(0, 50).forEach(number -> issue(ADMIN, "key " + number, READ));
    assertThat(problem(() -> issue(ADMIN, "one more", READ)).type())
        .isEqualTo(ApiKeyProblem.TOO_MANY_API_KEYS);

    ApiKeyId first = keys.list(Identities.ACME).get(0).id();
    change.revoke(ADMIN, first);
    assertThat(issue(ADMIN, "one more", READ)).isNotNull();
  }

  @Test
  void rotatedKeyAndItsSuccessorAreBothGoodForAWhile() {
    ApiKey old = issue("nightly", READ, Optional.of(NOON.plus(Duration.ofDays(30)))).key();
    clock.advance(Duration.ofDays(1));
    IssueApiKey.Issued next = rotate.rotate(ADMIN, old.id(), Overlap.HOUR);

    assertThat(next.key().name()).isEqualTo("nightly");
    assertThat(next.key().scopes()).isEqualTo(READ);
    assertThat(next.key().expiresAt()).contains(clock.instant().plus(Duration.ofDays(30)));
    assertThat(stored(old.id()).replacedBy()).contains(next.key().id());
    assertThat(stored(old.id()).isValid(clock.instant().plusSeconds(3599))).isTrue();
    assertThat(stored(old.id()).isValid(clock.instant().plusSeconds(3600))).isFalse();
    assertThat(audit.actions())
        .containsExactly("api-key.issued", "api-key.issued", "api-key.rotated");
  }

  @Test
  void overlapNeverLengthensALife() {
    ApiKey old = issue("nightly", READ, Optional.of(NOON.plusSeconds(60))).key();
    rotate.rotate(ADMIN, old.id(), Overlap.WEEK);
    assertThat(stored(old.id()).expiresAt()).contains(NOON.plusSeconds(60));
  }

  @Test
  void keyIsRotatedOnceAndByThoseOnlyWhoMayHaveIt() {
    ApiKey old = issue(ADMIN, "nightly", Set.of(Permissions.CALLS_WRITE)).key();
    Caller lesser = caller(issue(ADMIN, "lesser", READ).key());
    assertThat(problem(() -> rotate.rotate(lesser, old.id(), Overlap.DAY)).type())
        .isEqualTo(ApiKeyProblem.SCOPE_NOT_ALLOWED);
    rotate.rotate(ADMIN, old.id(), Overlap.DAY);
    assertThat(problem(() -> rotate.rotate(ADMIN, old.id(), Overlap.DAY)).type())
        .isEqualTo(ApiKeyProblem.API_KEY_ENDED);
  }

  @Test
  void keyMakesNoneThatOutlivesIt() {
    Instant end = NOON.plus(Duration.ofDays(2));
    Caller machine = caller(issue("parent", READ, Optional.of(end)).key());

    assertThat(problem(() -> issue(machine, "child", READ)).errors().get(0).field())
        .isEqualTo("expiresAt");
    IssueApiKey.Command tooLong =
        new IssueApiKey.Command("child", READ, Optional.of(end.plusSeconds(1)));
    assertThat(problem(() -> issue.issue(machine, tooLong)).errors().get(0).field())
        .isEqualTo("expiresAt");
    IssueApiKey.Command fitting = new IssueApiKey.Command("child", READ, Optional.of(end));
    ApiKeyId child = issue.issue(machine, fitting).key().id();
    clock.advance(Duration.ofDays(1));
    assertThat(rotate.rotate(machine, child, Overlap.HOUR).key().expiresAt()).contains(end);
  }

  @Test
  void whoLeavesTakesTheKeysTheyHaveSeenAndWhatThoseMadeWithThem() {
    ApiKey seen = issue(ADMIN, "seen", READ).key();
    ApiKey child = issue(caller(seen), "child", READ).key();
    UserId bob = UserId.parse("019a0000-0000-7000-8000-0000000000a7");
    identity.organizations.save(
        Identities.ACME,
        identity
            .organizations
            .find(Identities.ACME)
            .orElseThrow()
            .with(new Member(bob, Role.ADMIN, NOON)));
    Caller other = caller(bob.toString(), Role.ADMIN.permissions());
    ApiKey others = issue(other, "others", READ).key();
    ApiKey handedOn = issue(ADMIN, "handed on", READ).key();
    ApiKey successor = rotate.rotate(other, handedOn.id(), Overlap.HOUR).key();

    identity.invite(new EmailAddress("back@door.example"), Role.ADMIN, child.id().toString());

    revokeMembers.revoke(new RightsChanged(Identities.ACME, Identities.ADA, Set.of()));

    assertThat(keys.list(Identities.ACME))
        .filteredOn(key -> key.isValid(NOON))
        .extracting(ApiKey::id)
        .containsExactly(others.id(), successor.id());
    assertThat(stored(child.id()).revokedAt()).contains(NOON);
    assertThat(identity.organizations.find(Identities.ACME).orElseThrow().invitations())
        .as("what the keys sent")
        .isEmpty();
    assertThat(audit.lines)
        .filteredOn(line -> line.action().equals("api-key.revoked"))
        .hasSize(3)
        .allMatch(line -> "its maker may do less now".equals(line.details().get("cause")));
  }

  @Test
  void lesserRoleEndsOnlyTheKeysThatMayDoMore() {
    ApiKey reads = issue(ADMIN, "reads", READ).key();
    ApiKey manages = issue(ADMIN, "manages", Set.of(Permissions.MEMBERS_WRITE)).key();

    revokeMembers.revoke(
        new RightsChanged(Identities.ACME, Identities.ADA, Role.VIEWER.permissions()));

    assertThat(stored(reads.id()).isValid(NOON)).isTrue();
    assertThat(stored(manages.id()).isValid(NOON)).isFalse();
  }

  @Test
  void renamingAndRevokingAreWrittenDownOnce() {
    ApiKeyId id = issue(ADMIN, "nightly", READ).key().id();
    change.rename(ADMIN, id, "hourly");
    change.rename(ADMIN, id, "hourly");
    change.revoke(ADMIN, id);
    change.revoke(ADMIN, id);

    assertThat(audit.actions())
        .containsExactly("api-key.issued", "api-key.renamed", "api-key.revoked");
    assertThat(problem(() -> change.rename(ADMIN, id, "again")).type())
        .isEqualTo(ApiKeyProblem.API_KEY_ENDED);
  }

  @Test
  void keyOfAnotherOrganizationIsNotThere() {
    ApiKeyId id = issue(ADMIN, "nightly", READ).key().id();
    Caller other =
        new Caller(
            "eve",
            "Eve",
            OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2"),
            "Globex",
            Role.OWNER.permissions());

    assertThat(problem(() -> change.revoke(other, id)).type())
        .isEqualTo(ApiKeyProblem.API_KEY_NOT_FOUND);
    assertThat(problem(() -> change.rename(other, id, "x")).type())
        .isEqualTo(ApiKeyProblem.API_KEY_NOT_FOUND);
    assertThat(problem(() -> rotate.rotate(other, id, Overlap.DAY)).type())
        .isEqualTo(ApiKeyProblem.API_KEY_NOT_FOUND);
    assertThat(problem(() -> read.usage(other.organization(), id, 7)).type())
        .isEqualTo(ApiKeyProblem.API_KEY_NOT_FOUND);
    assertThat(read.list(other.organization())).isEmpty();
  }

  @Test
  void usageHasEveryDay() {
    ApiKeyId id = issue(ADMIN, "nightly", READ).key().id();
    usage.add(Identities.ACME, id, LocalDate.parse("2026-11-21"), 4);

    assertThat(read.usage(Identities.ACME, id, 3))
        .containsExactly(
            java.util.Map.entry(LocalDate.parse("2026-11-20"), 0L),
            java.util.Map.entry(LocalDate.parse("2026-11-21"), 4L),
            java.util.Map.entry(LocalDate.parse("2026-11-22"), 0L));
  }

  private String refusedField(Instant end) {
    return problem(() -> issue("x", READ, Optional.of(end))).errors().get(0).field();
  }

  private ApiKey stored(ApiKeyId id) {
    return keys.find(Identities.ACME, id).orElseThrow();
  }

  private IssueApiKey.Issued issue(String name, Set<String> scopes, Optional<Instant> expires) {
    return issue.issue(ADMIN, new IssueApiKey.Command(name, scopes, expires));
  }

  private IssueApiKey.Issued issue(Caller caller, String name, Set<String> scopes) {
    return issue.issue(caller, new IssueApiKey.Command(name, scopes, Optional.empty()));
  }

  private static ProblemException problem(ThrowingCallable request) {
    return catchThrowableOfType(ProblemException.class, request);
  }

  /** A machine with the key, which may make keys too. */
  private static Caller caller(ApiKey key) {
    return caller(key.id().toString(), Set.of(Permissions.API_KEYS_WRITE, Permissions.CALLS_READ));
  }

  private static Caller caller(String subject, Set<String> permissions) {
    return new Caller(subject, subject, Identities.ACME, "Acme", permissions);
  }
}
