package com.creativeai.platform.ui;

import elemental.json.Json;
import elemental.json.JsonObject;

/** The words a browser component speaks: the texts below one prefix, by their last part. */
final class Labels {
  private Labels() {}

  static JsonObject of(String prefix, String... names) {
    JsonObject labels = Json.createObject();
    for (String name : names) {
      labels.put(name, Texts.get(prefix + "." + name));
    }
    return labels;
  }
}
