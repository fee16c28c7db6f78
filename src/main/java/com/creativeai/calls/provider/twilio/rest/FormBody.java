package com.creativeai.calls.provider.twilio.rest;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} bodies, repeated and empty fields included. */
final class FormBody {
  static final int LONGEST = 64 * 1024;

  private FormBody() {}

  static Map<String, List<String>> read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new ProblemException(
          CommonProblem.BODY_TOO_LARGE, "A callback may be no longer than 64 KB.");
    }
    return parse(new String(bytes, StandardCharsets.UTF_8));
  }

  static Map<String, List<String>> parse(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        fields.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(CommonProblem.MALFORMED_REQUEST, "The form cannot be read.");
    }
  }
}
