package com.creativeai.agents.rest;

import com.creativeai.agents.DataPoint;
import com.creativeai.agents.HttpTool;
import com.creativeai.agents.ToolParameter;
import com.creativeai.agents.secret.GivenSecrets;
import com.creativeai.agents.secret.KeptSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that an agent does over HTTP. */
public record HttpToolJson(
    @Nullable String name,
    @Nullable String description,
    @Nullable String method,
    @Nullable String url,
    @Nullable List<@Nullable ParameterJson> parameters,
    @Nullable List<@Nullable SecretHeaderJson> secretHeaders) {

  /**
   * What the agent says.
   *
   * @param type as in JSON Schema
   */
  public record ParameterJson(
      @Nullable String id,
      @Nullable String type,
      @Nullable String description,
      @Nullable Boolean required,
      @Nullable List<@Nullable String> choices) {

    static ParameterJson of(ToolParameter one) {
      return new ParameterJson(
          one.id(),
          one.kind().code(),
          one.description(),
          one.required(),
          new ArrayList<>(one.choices()));
    }

    private ToolParameter parameter(String field) {
      List<String> texts = new ArrayList<>();
      List<@Nullable String> given = choices == null ? List.of() : choices;
      for (int at = 0; at < given.size(); at++) {
        texts.add(SpecJson.present(given.get(at), field + ".choices[" + at + "]"));
      }
      return new ToolParameter(
          SpecJson.orEmpty(id),
          DataPoint.Kind.find(SpecJson.orEmpty(type))
              .orElseThrow(
                  () ->
                      SpecJson.wrong(
                          field + ".type", "Choose string, number, integer or boolean.")),
          SpecJson.orEmpty(description),
          Objects.requireNonNullElse(required, false),
          texts);
    }
  }

  static HttpToolJson of(HttpTool tool, List<KeptSecret> kept) {
    return new HttpToolJson(
        tool.name(),
        tool.description(),
        tool.method().name(),
        tool.url(),
        new ArrayList<>(tool.parameters().stream().map(ParameterJson::of).toList()),
        new ArrayList<>(SecretHeaderJson.of(tool, kept)));
  }

  HttpTool tool(String field) {
    List<ToolParameter> all = new ArrayList<>();
    List<@Nullable ParameterJson> given = parameters == null ? List.of() : parameters;
    for (int at = 0; at < given.size(); at++) {
      String place = field + ".parameters[" + at + "]";
      all.add(SpecJson.present(given.get(at), place).parameter(place));
    }
    return new HttpTool(
        SpecJson.orEmpty(name),
        SpecJson.orEmpty(description).strip(),
        HttpTool.Method.find(SpecJson.orEmpty(method))
            .orElseThrow(
                () -> SpecJson.wrong(field + ".method", "Choose GET, POST, PUT, PATCH or DELETE.")),
        SpecJson.orEmpty(url).strip(),
        all,
        headersGiven(field).stream().map(one -> SpecJson.orEmpty(one.name())).toList());
  }

  /** The values among what is given, which no tool holds. */
  GivenSecrets with(GivenSecrets before, String field) {
    HttpTool tool = tool(field);
    GivenSecrets given = before;
    List<SecretHeaderJson> headers = headersGiven(field);
    for (int at = 0; at < headers.size(); at++) {
      String value = headers.get(at).value();
      if (value != null) {
        String name = SpecJson.orEmpty(headers.get(at).name());
        given = given.with(tool, name, value, field + ".secretHeaders[" + at + "].value");
      }
    }
    return given;
  }

  private List<SecretHeaderJson> headersGiven(String field) {
    List<SecretHeaderJson> given = new ArrayList<>();
    List<@Nullable SecretHeaderJson> all = secretHeaders == null ? List.of() : secretHeaders;
    for (int at = 0; at < all.size(); at++) {
      given.add(SpecJson.present(all.get(at), field + ".secretHeaders[" + at + "]"));
    }
    return given;
  }
}
