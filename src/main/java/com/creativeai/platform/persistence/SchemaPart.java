package com.creativeai.platform.persistence;

import com.mongodb.client.MongoDatabase;

/** The collections and indexes of one capability; applied at every start, so idempotent (PS3). */
public interface SchemaPart {
  void apply(MongoDatabase database);
}
