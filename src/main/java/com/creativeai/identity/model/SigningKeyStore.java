package com.creativeai.identity.model;

import java.util.List;

/** The product's signing keys. They sign for people, who are members of many organizations. */
public interface SigningKeyStore {
  /** The oldest first. */
  List<SigningKey> list();

  void add(SigningKey key);

  void remove(String id);
}
