package com.creativeai.identity.store;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.Profile;
import com.creativeai.identity.model.User;
import com.creativeai.platform.http.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The user as a document. Documents from before there was a confirmation have no {@code updatedAt}:
 * the operator made those accounts, so their addresses count as confirmed.
 *
 * @param metadata JSON in one text: it is the clients' own, and never part of a query
 */
@Entity(IdentitySchema.USERS)
public record UserDocument(
    @Id String id,
    @Column String email,
    @Column String name,
    @Column String password,
    @Column Instant createdAt,
    @Column @Nullable Instant emailConfirmedAt,
    @Column @Nullable String company,
    @Column @Nullable String phone,
    @Column @Nullable String timezone,
    @Column @Nullable String avatar,
    @Column @Nullable String metadata,
    @Column @Nullable String supabaseId,
    @Column @Nullable Instant updatedAt) {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  static UserDocument of(User user) {
    return new UserDocument(
        user.id().toString(),
        user.email().value(),
        user.name(),
        user.password().value(),
        user.createdAt(),
        user.emailConfirmedAt().orElse(null),
        user.profile().company(),
        user.profile().phone(),
        user.profile().timezone(),
        user.profile().avatar(),
        written(user.metadata()),
        user.supabaseId().orElse(null),
        user.updatedAt());
  }

  User toUser() {
    return new User(
        UserId.parse(id),
        new EmailAddress(email),
        name,
        new PasswordHash(password),
        createdAt,
        Optional.ofNullable(updatedAt == null ? createdAt : emailConfirmedAt),
        new Profile(
            orElse(company, ""), orElse(phone, ""), orElse(timezone, "UTC"), orElse(avatar, "")),
        read(orElse(metadata, "{}")),
        Optional.ofNullable(supabaseId),
        updatedAt == null ? createdAt : updatedAt);
  }

  private static String orElse(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static String written(Map<String, Object> metadata) {
    try {
      return JsonFormat.mapper().writeValueAsString(metadata);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("metadata came from JSON", impossible);
    }
  }

  private static Map<String, Object> read(String metadata) {
    try {
      return JsonFormat.mapper().readValue(metadata, OBJECT);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("metadata of a user is not JSON", broken);
    }
  }
}
