package com.creativeai.identity.store;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.User;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;

/** The user as a document. */
@Entity(IdentitySchema.USERS)
public record UserDocument(
    @Id String id,
    @Column String email,
    @Column String name,
    @Column String password,
    @Column Instant createdAt) {

  static UserDocument of(User user) {
    return new UserDocument(
        user.id().toString(),
        user.email().value(),
        user.name(),
        user.password().value(),
        user.createdAt());
  }

  User toUser() {
    return new User(
        UserId.parse(id), new EmailAddress(email), name, new PasswordHash(password), createdAt);
  }
}
