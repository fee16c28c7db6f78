package com.creativeai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.FactTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CALL-8: both documents of events say the same as the code. */
class EventDocumentsTest {
  @Test
  void bothDocumentsNameEveryTypeOfEvent() throws IOException {
    assertThat(types("/openapi.yaml")).containsExactlyInAnyOrderElementsOf(FactTypes.ALL);
    assertThat(types("/asyncapi.yaml")).containsExactlyInAnyOrderElementsOf(FactTypes.ALL);
  }

  @Test
  void everyReferenceOfTheSocketsDocumentLeadsSomewhere() throws IOException {
    JsonNode document = document("/asyncapi.yaml");

    assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
  }

  private static List<String> types(String name) throws IOException {
    List<String> types = new ArrayList<>();
    document(name)
        .at("/components/schemas/EventType/enum")
        .forEach(type -> types.add(type.asText()));
    return types;
  }

  private static JsonNode document(String name) throws IOException {
    try (InputStream yaml = EventDocumentsTest.class.getResourceAsStream(name)) {
      return new YAMLMapper().readTree(yaml);
    }
  }
}
