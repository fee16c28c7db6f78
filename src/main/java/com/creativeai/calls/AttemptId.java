package com.creativeai.calls;

import java.util.regex.Pattern;

/** One try to dial: the call and a number counted from 1, {@code <call id>:<n>}. */
public record AttemptId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}:[1-9][0-9]{0,2}");

  public AttemptId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an attempt id");
    }
  }

  public static AttemptId first(CallId call) {
    return new AttemptId(call + ":1");
  }

  public CallId call() {
    return CallId.parse(value.substring(0, value.indexOf(':')));
  }

  @Override
  public String toString() {
    return value;
  }
}
