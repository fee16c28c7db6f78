package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.platform.outbound.OutboundRequest;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A11, threat 20: what becomes of what an agent says. */
class HttpToolRequestTest {
  private static final String URL = "https://api.example.com/orders/{order}/state";

  @Test
  void argumentsGoIntoPathAndQuery() {
    OutboundRequest request =
        HttpToolRequest.of(
            Tools.ORDERS, Map.of("order", "A 1&b=2", "days", "7", "detail", "long"), Map.of());

    assertThat(request.target())
        .hasToString("https://api.example.com/orders/A%201%26b%3D2/state?days=7&detail=long");
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.json()).isEmpty();
  }

  @Test
  void whatIsNotInThePathGoesIntoTheBody() {
    OutboundRequest request =
        HttpToolRequest.of(
            Tools.orders(HttpTool.Method.POST, URL),
            Map.of("order", "7", "days", "-7.0", "detail", ""),
            Map.of());

    assertThat(request.target()).hasToString("https://api.example.com/orders/7/state");
    assertThat(request.json()).isEqualTo("{\"days\":-7}");
  }

  @Test
  void queryOfTheAddressIsGoneOnWith() {
    OutboundRequest request =
        HttpToolRequest.of(
            Tools.orders(HttpTool.Method.DELETE, "https://api.example.com/orders?v=2"),
            Map.of("order", "7"),
            Map.of());

    assertThat(request.target()).hasToString("https://api.example.com/orders?v=2&order=7");
  }

  /** Whatever is said stays where it belongs: the host and the path around it are the tool's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../admin",
        "..%2f..",
        "@evil.example.com/",
        "//evil.example.com",
        "#",
        "?x=1",
        "\\evil",
        "\r\nHost: evil",
        "http://169.254.169.254/",
        "{order}",
        "{{host}}",
        ":8080/",
        ";x",
        "é",
        "$1",
      })
  void wordsNeverLeaveTheirPlace(String words) {
    OutboundRequest request = HttpToolRequest.of(Tools.ORDERS, Map.of("order", words), Map.of());

    assertThat(request.target().getHost()).isEqualTo("api.example.com");
    assertThat(request.target().getPort()).isEqualTo(-1);
    assertThat(request.target().getRawQuery()).isNull();
    assertThat(request.target().getRawPath()).matches("/orders/[^/]+/state");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "..."})
  void partOfThePathIsNeitherEmptyNorALevelUp(String words) {
    assertNamed(Map.of("order", words), "order");
  }

  @ParameterizedTest
  @CsvSource({
    "days,7.5",
    "days,seven",
    "days,true",
    "days,1e3",
    "days,9999999999999999999",
    "detail,all",
    "url,https://evil.example.com",
    "Host,evil.example.com",
  })
  void argumentThatDoesNotFitIsNamed(String name, String said) {
    assertNamed(Map.of("order", "7", name, said), name);
  }

  @Test
  void argumentIsThereAndHasAnEnd() {
    assertNamed(Map.of(), "order");
    assertNamed(Map.of("order", "7".repeat(1_001)), "order");
  }

  @Test
  void variablesStandInPathAndQueryEncoded() {
    HttpTool tool =
        Tools.orders(
            HttpTool.Method.POST,
            "https://api.example.com/{{ company }}/{order}?from={{system__caller_id}}");

    OutboundRequest request =
        HttpToolRequest.of(
            tool,
            Map.of("order", "{{company}}"),
            Map.of("company", "A/B & {order}", "system__caller_id", "+14155552671"));

    assertThat(request.target())
        .hasToString(
            "https://api.example.com/A%2FB%20%26%20%7Border%7D/%7B%7Bcompany%7D%7D"
                + "?from=%2B14155552671");
    assertThat(request.json()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "..", "."})
  void variableWithoutAUsableValueIsNamed(String value) {
    HttpTool tool = Tools.orders(HttpTool.Method.GET, "https://api.example.com/{{company}}");

    assertThatThrownBy(
            () -> HttpToolRequest.of(tool, Map.of("order", "7"), Map.of("company", value)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("variables.company: ");
  }

  private static void assertNamed(Map<String, String> arguments, String field) {
    assertThatThrownBy(() -> HttpToolRequest.of(Tools.ORDERS, arguments, Map.of()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(FieldError::field)
                    .containsExactly("arguments." + field));
  }
}
