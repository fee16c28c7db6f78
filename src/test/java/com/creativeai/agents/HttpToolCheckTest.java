package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.problem.FieldError;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A6, A10: what is wrong with a tool over HTTP is said at its field. */
class HttpToolCheckTest {
  @Test
  void goodToolIsGood() {
    assertWrong(List.of(Tools.ORDERS));
    assertWrong(
        List.of(
            Tools.orders(
                HttpTool.Method.GET,
                "https://api.example.com/{{company}}/{order}?by={{ system__caller_id }}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.example.com",
        "http://api.example.com/",
        "https://127.0.0.1/{order}",
        "https://localhost/",
        "https://{order}.example.com/",
        "https://{order}/",
        "https://{{company}}/",
        "https://{{company}}.example.com/",
        "https://api.example.com:{{company}}/",
        "{{company}}",
        "https://api.example.com/{{unknown}}",
        "https://api.example.com/{{system__conversation_id}}",
        "https://api.example.com/?q={{ unknown }}",
        "https://api.example.com/{{company}",
        "https://api.example.com/?o={order}&x={{y}}",
        "https://api.example.com:22/",
        "https://user@api.example.com/",
        "https://api.example.com/{unknown}",
        "https://api.example.com/{days}",
        "http://127.0.0.1:8080/",
      })
  void addressIsOneThatRequestsMayGoTo(String url) {
    assertWrong(List.of(Tools.orders(HttpTool.Method.GET, url)), "httpTools[0].url");
  }

  @Test
  void nameIsUsedOnceAndIsNoneOfTheBuiltInOnes() {
    assertWrong(List.of(Tools.named("a"), Tools.named("a")), "httpTools[1].name");
    assertWrong(List.of(Tools.named("Not One")), "httpTools[0].name");
    assertWrong(List.of(Tools.named("end_call")), "httpTools[0].name");
  }

  @Test
  void everyPartOfAParameterIsChecked() {
    HttpTool tool =
        new HttpTool(
            "lookup",
            " ",
            HttpTool.Method.POST,
            "https://api.example.com/",
            List.of(
                new ToolParameter("Order", DataPoint.Kind.STRING, "", true, List.of(" ")),
                new ToolParameter("days", DataPoint.Kind.INTEGER, "Days.", true, List.of("1"))));

    assertWrong(
        List.of(tool),
        "httpTools[0].description",
        "httpTools[0].parameters[0].id",
        "httpTools[0].parameters[0].description",
        "httpTools[0].parameters[0].choices",
        "httpTools[0].parameters[1].choices");
  }

  @Test
  void toolsHaveAnEnd() {
    List<HttpTool> many = Collections.nCopies(11, Tools.named("a"));

    assertThat(Tools.CHECK.errors(many, Set.of()))
        .extracting(FieldError::field)
        .startsWith("httpTools");
  }

  private static void assertWrong(List<HttpTool> tools, String... fields) {
    assertThat(Tools.CHECK.errors(tools, Set.of("company")))
        .extracting(FieldError::field)
        .containsExactly(fields);
  }
}
