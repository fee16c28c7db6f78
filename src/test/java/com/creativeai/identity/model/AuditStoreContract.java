package com.creativeai.identity.model;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.AuditVerification;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.VerifyAudit;
import com.creativeai.identity.WriteAudit;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** ID-9, I18: what every store of the audit log promises, by the chain that is written to it. */
public abstract class AuditStoreContract {
  protected static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");

  protected final MovingClock clock = new MovingClock();

  protected abstract AuditStore store();

  @Test
  void entriesAreNumberedAndTied() {
    write("ada", "member.added", "bob", Map.of("role", "admin", "a.dotted", "name"));
    write("bob", "member.removed", "eve", Map.of());

    List<AuditEntry> entries = store().listAfter(ACME, AuditFilter.ALL, 0, 10);
    assertThat(entries).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
    assertThat(entries.get(0).previous()).isEqualTo(AuditLink.BEGINNING.hash());
    assertThat(entries.get(0).details()).containsEntry("a.dotted", "name");
    assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
    assertThat(store().last(ACME)).isEqualTo(entries.get(1).link());
    assertThat(verify().isSound()).isTrue();
  }

  @Test
  void organizationsHaveChainsOfTheirOwn() {
    write("ada", "member.added", "bob", Map.of());

    assertThat(store().page(GLOBEX, AuditFilter.ALL, 0, 10).total()).isZero();
    assertThat(store().last(GLOBEX)).isEqualTo(AuditLink.BEGINNING);
    assertThat(new VerifyAudit(store()).verify(GLOBEX).isSound()).isTrue();
  }

  @Test
  void placeIsTakenOnce() {
    AuditEntry first =
        AuditEntry.following(AuditLink.BEGINNING, ACME, NOON, "ada", "a.b", "c", Map.of());
    assertThat(store().add(ACME, first)).isTrue();
    assertThat(store().add(ACME, first)).isFalse();
  }

  @Test
  void severalNodesWriteOneChain() {
    List<WriteAudit> nodes =
        IntStream.range(0, 4).mapToObj(node -> new WriteAudit(store(), clock)).toList();
    IntStream.range(0, 80)
        .parallel()
        .forEach(
            number -> nodes.get(number % 4).record(ACME, "ada", "a.b", "t" + number, Map.of()));

    assertThat(store().listAfter(ACME, AuditFilter.ALL, 0, 100))
        .extracting(AuditEntry::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    assertThat(verify().isSound()).isTrue();
    assertThat(store().last(ACME).sequence()).isEqualTo(80);
  }

  @Test
  void entriesAreFoundByTextActorActionAndTime() {
    write("ada", "member.added", "bob", Map.of("role", "Admin"));
    clock.advance(Duration.ofHours(1));
    write("bob", "api-key.issued", "key-1", Map.of("name", "a+b (nightly)"));
    write("bob", "member.removed", "eve", Map.of());

    assertThat(found("ADMIN", "", "")).containsExactly(1L);
    assertThat(found("a+b (", "", "")).containsExactly(2L);
    assertThat(found("", "bob", "")).containsExactly(3L, 2L);
    assertThat(found("", "", "member")).containsExactly(3L, 1L);
    assertThat(found("", "", "member.added")).containsExactly(1L);
    assertThat(found("", "", "mem")).isEmpty();
    assertThat(sequences(filter(Optional.of(NOON.plusSeconds(1)), Optional.empty())))
        .containsExactly(3L, 2L);
    assertThat(sequences(filter(Optional.of(NOON), Optional.of(NOON.plusSeconds(1)))))
        .containsExactly(1L);
  }

  @Test
  void pagesComeNewestFirst() {
    IntStream.range(0, 7).forEach(number -> write("ada", "a.b", "t" + number, Map.of()));

    AuditPage page = store().page(ACME, AuditFilter.ALL, 2, 3);
    assertThat(page.total()).isEqualTo(7);
    assertThat(page.entries()).extracting(AuditEntry::sequence).containsExactly(5L, 4L, 3L);
  }

  protected void write(String actor, String action, String target, Map<String, String> details) {
    new WriteAudit(store(), clock).record(ACME, actor, action, target, details);
  }

  protected AuditVerification verify() {
    return new VerifyAudit(store()).verify(ACME);
  }

  private List<Long> found(String text, String actor, String action) {
    return sequences(new AuditFilter(text, actor, action, Optional.empty(), Optional.empty()));
  }

  private List<Long> sequences(AuditFilter filter) {
    return store().page(ACME, filter, 0, 10).entries().stream().map(AuditEntry::sequence).toList();
  }

  private static AuditFilter filter(
      Optional<java.time.Instant> after, Optional<java.time.Instant> before) {
    return new AuditFilter("", "", "", after, before);
  }
}
