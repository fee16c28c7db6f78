package com.creativeai.identity.token;

import com.creativeai.identity.PersonalOrganization;
import com.creativeai.identity.UserChanges;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.security.TokenHash;
import com.creativeai.platform.time.ShortMemory;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Holders of tokens of Supabase: asks it whether the session is open, and keeps a user of our own
 * for each person (T8).
 */
final class SupabaseHolders implements TokenHolders {
  private static final System.Logger LOG = System.getLogger(SupabaseHolders.class.getName());
  private static final Duration TRUSTED_FOR = Duration.ofSeconds(55);
  private static final int LONGEST_NAME = 100;

  private final SupabaseClient supabase;
  private final UserStore users;
  private final UserChanges changes;
  private final PersonalOrganization organizations;
  private final InstantSource clock;
  private final ShortMemory<TokenHash, UserId> seen = new ShortMemory<>(TRUSTED_FOR);

  SupabaseHolders(
      SupabaseClient supabase,
      UserStore users,
      UserChanges changes,
      PersonalOrganization organizations,
      InstantSource clock) {
    this.supabase = supabase;
    this.users = users;
    this.changes = changes;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public Optional<User> find(VerifiedToken token, String raw) {
    TokenHash hash = TokenHash.of(raw);
    Instant now = clock.instant();
    Optional<UserId> known = seen.find(hash, now);
    if (known.isPresent()) {
      return users.find(known.get());
    }
    Optional<User> user =
        ask(raw)
            .filter(person -> person.id().equals(token.subject()) && person.confirmed())
            .flatMap(this::user);
    seen.keep(hash, user.map(User::id), now);
    return user;
  }

  private Optional<SupabaseClient.Person> ask(String raw) {
    try {
      return supabase.person(raw);
    } catch (IOException | IllegalArgumentException unavailable) {
      LOG.log(Level.WARNING, "supabase-user=unavailable cause={0}", unavailable.getMessage());
      return Optional.empty();
    }
  }

  private Optional<User> user(SupabaseClient.Person person) {
    String id = person.id().toString();
    Optional<User> linked = users.findBySupabaseId(id);
    if (linked.isPresent()) {
      return Optional.of(updated(linked.get(), person));
    }
    return users
        .findByEmail(person.email())
        .map(account -> link(account, id))
        .orElseGet(() -> create(person));
  }

  /** The address is confirmed at Supabase, so the account of that address is theirs. */
  private Optional<User> link(User account, String id) {
    if (account.supabaseId().isPresent()) {
      LOG.log(Level.WARNING, "supabase-user=refused cause=address-of-another");
      return Optional.empty();
    }
    Optional<User> linked = changes.change(account.id(), now -> linked(now, id));
    linked.ifPresent(organizations::ensureFor);
    return linked;
  }

  /** Whoever opened it without reading its mail must not get in with their password. */
  private User linked(User account, String id) {
    User known = account.isConfirmed() ? account : account.withPassword(PasswordHash.NONE);
    return known.linkedTo(id).confirmed(account.email(), clock.instant());
  }

  private Optional<User> create(SupabaseClient.Person person) {
    User fresh =
        User.unconfirmed(
                new UserId(person.id()),
                person.email(),
                name(person),
                PasswordHash.NONE,
                clock.instant())
            .confirmed(person.email(), clock.instant())
            .linkedTo(person.id().toString())
            .withMetadata(person.metadata());
    if (!users.add(fresh)) {
      return users.findBySupabaseId(person.id().toString());
    }
    organizations.ensureFor(fresh);
    return Optional.of(fresh);
  }

  private User updated(User known, SupabaseClient.Person person) {
    boolean same =
        known.email().equals(person.email()) && known.metadata().equals(person.metadata());
    return same
        ? known
        : changes
            .change(
                known.id(),
                now ->
                    now.confirmed(person.email(), clock.instant()).withMetadata(person.metadata()))
            .orElse(known);
  }

  private static String name(SupabaseClient.Person person) {
    String address = person.email().value();
    Object said = person.metadata().get("full_name");
    String name =
        said instanceof String text && !text.isBlank()
            ? text.strip()
            : address.substring(0, address.indexOf('@'));
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }
}
