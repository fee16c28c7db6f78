package com.creativeai.agents.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.DataPoint;
import com.creativeai.agents.EditAgent;
import com.creativeai.agents.HttpTool;
import com.creativeai.agents.InMemoryDirectory;
import com.creativeai.agents.InMemoryWorkshop;
import com.creativeai.agents.ReadAgents;
import com.creativeai.agents.Specs;
import com.creativeai.agents.ToolParameter;
import com.creativeai.agents.Tools;
import com.creativeai.agents.TryTool;
import com.creativeai.agents.secret.KeptSecret;
import com.creativeai.agents.secret.SecretPlace;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.outbound.Origin;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.MockPages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** AG-1: an agent in fields, its tools over HTTP among them. */
@ExtendWith(MockPages.class)
class AgentFormTest {
  private static final Caller ADA =
      new Caller(
          "ada",
          "Ada",
          OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1"),
          "Acme",
          Set.of());

  private static final String MISSING =
      "Nothing is kept for %s yet. It is sent there only, and never shown again.";
  private static final HttpTool SECRET =
      new HttpTool(
          "orders",
          "Orders.",
          HttpTool.Method.GET,
          "https://api.example.com/",
          List.of(),
          List.of("Authorization"));

  private final List<Map<String, String>> tried = new ArrayList<>();
  private final List<TryTool.Written> written = new ArrayList<>();
  private final List<Map<String, String>> variables = new ArrayList<>();
  private List<KeptSecret> kept = List.of();
  private TryTool.Result answer = new TryTool.Result(200, 12, "On its way.");
  private int changes;
  private AgentForm form;

  @BeforeEach
  void open() {
    form = new AgentForm(() -> changes++, new Bench());
    UI.getCurrent().add(form);
    form.show(Specs.RECEPTION);
    changes = 0;
  }

  @Test
  void whatIsShownIsWhatIsKept() {
    assertThat(form.spec()).isEqualTo(Specs.RECEPTION);
  }

  @Test
  void toolIsWrittenWithItsParameters() {
    form.show(AgentSpec.plain("Reception", "en", "Be kind.", ""));
    press("Add tool");
    write("Tool’s short name", "book_table");
    write("What it is for", " Books a table. ");
    method().setValue(HttpTool.Method.POST);
    write("Address", "https://api.example.com/tables");
    press("Add parameter");
    write("Parameter", "area");
    write("What the agent should say", "Where they want to sit.");
    _setValue(choices(), "inside\n\noutside\n");

    assertThat(form.spec().httpTools())
        .containsExactly(
            new HttpTool(
                "book_table",
                "Books a table.",
                HttpTool.Method.POST,
                "https://api.example.com/tables",
                List.of(
                    new ToolParameter(
                        "area",
                        DataPoint.Kind.STRING,
                        "Where they want to sit.",
                        true,
                        List.of("inside", "outside")))));
    assertThat(changes).as("whoever changes anything may save it").isGreaterThan(6);
  }

  @Test
  void onlyTextsHaveChoices() {
    form.show(tool(new ToolParameter("days", DataPoint.Kind.STRING, "Days.", true, List.of("1"))));
    kind().setValue(DataPoint.Kind.INTEGER);

    assertThat(_find(TextArea.class, spec -> spec.withLabel("Choices"))).isEmpty();
    assertThat(form.spec().httpTools().get(0).parameters().get(0).choices()).isEmpty();
  }

  @Test
  void removedToolIsGone() {
    Button remove =
        _find(Button.class).stream()
            .filter(button -> "Remove this tool".equals(label(button)))
            .findFirst()
            .orElseThrow();
    _click(remove);

    assertThat(form.spec().httpTools()).isEmpty();
    assertThat(changes).isEqualTo(1);
  }

  @Test
  void everyMistakeOfAToolIsSaidAtItsField() {
    HttpTool wrong =
        new HttpTool(
            "end_call",
            "",
            HttpTool.Method.GET,
            "https://10.0.0.1/",
            List.of(new ToolParameter("Order", DataPoint.Kind.STRING, "", true, List.of())));
    form.show(Specs.RECEPTION.withHttpTools(List.of(Tools.ORDERS, wrong)));

    boolean kept = Attempt.of("agent", form.fields(), () -> edit().create(ADA, form.spec()));

    assertThat(kept).isFalse();
    assertThat(complaints("Tool’s short name"))
        .containsExactly("", "A tool of the platform has this name.");
    assertThat(complaints("What it is for").get(1)).startsWith("Say in a sentence");
    assertThat(complaints("Address").get(1)).startsWith("Name the host by its full name");
    assertThat(complaints("Parameter").get(3)).startsWith("Use up to 40 small letters");
    assertThat(complaints("What the agent should say").get(3)).startsWith("Say in a sentence");
  }

  @Test
  void wrongToolIsNotTried() {
    form.show(Specs.RECEPTION.withHttpTools(List.of(Tools.orders(HttpTool.Method.GET, "here"))));
    press("Try this tool");

    assertThat(_find(Dialog.class)).isEmpty();
    assertThat(complaints("Address").get(0)).startsWith("Begin with https://");
  }

  @Test
  void triedToolShowsStatusTimeAndAnswer() {
    press("Try this tool");
    write("order", "7");
    detail().setValue("long");
    press("Ask");

    assertThat(tried).containsExactly(Map.of("order", "7", "detail", "long"));
    assertThat(result()).isEqualTo("Answered 20012 msOn its way.");
  }

  @Test
  void refusedArgumentIsSaidAtItsFieldAndRefusedAddressInPlace() {
    press("Try this tool");
    press("Ask");
    assertThat(complaints("order")).containsExactly("This is required.");
    assertThat(result()).isEmpty();

    answer = new TryTool.Result(0, 3, "The host is unknown, or not on the public internet.");
    write("order", "7");
    press("Ask");
    assertThat(complaints("order")).containsExactly("");
    assertThat(result())
        .isEqualTo("No answer3 msThe host is unknown, or not on the public internet.");
  }

  @Test
  void secretHeaderIsTypedTriedAndNoPartOfTheAgent() {
    press("Add secret header");
    write("Header", "Authorization");
    assertThat(secretHelp()).isEqualTo(MISSING.formatted("api.example.com"));
    _setValue(secret(), " Bearer s3cret ");

    assertThat(form.spec().httpTools().get(0).secretHeaders()).containsExactly("Authorization");
    assertThat(form.spec().toString()).doesNotContain("s3cret");
    assertThat(form.secrets().values())
        .isEqualTo(Map.of(place("api.example.com"), new Secret("Bearer s3cret")));
    press("Try this tool");
    write("order", "7");
    press("Ask");
    assertThat(written.get(0).given()).isEqualTo(form.secrets());
  }

  @Test
  void keptSecretIsTypedAgainForAnotherHostOnly() {
    kept = List.of(new KeptSecret(place("api.example.com"), "sealed", MovingClock.NOON));
    form.show(Specs.RECEPTION.withHttpTools(List.of(SECRET)));
    assertThat(secretHelp()).startsWith("Set ").endsWith("Leave empty to keep it.");
    assertThat(secret().getValue()).isEmpty();
    assertThat(form.secrets().isEmpty()).isTrue();

    write("Address", "https://other.example.com/");
    assertThat(secretHelp()).isEqualTo(MISSING.formatted("other.example.com"));
  }

  @Test
  void everyMistakeOfASecretHeaderIsSaidAtItsField() {
    form.show(Specs.RECEPTION.withHttpTools(List.of(SECRET)));
    write("Header", "Host");

    assertThat(Attempt.of("agent", form.fields(), () -> edit().create(ADA, form.spec()))).isFalse();
    assertThat(complaints("Header").get(0)).contains("writes Host itself");
    Attempt.of(
        "agent",
        form.fields(),
        () -> {
          throw ProblemException.atField(
              CommonProblem.INVALID_REQUEST, "httpTools[0].secretHeaders[0].value", "Enter it.");
        });
    assertThat(secret().getErrorMessage()).isEqualTo("Enter it.");
  }

  @Test
  void variablesOfTheAddressAreThereToBeTried() {
    form.show(
        Specs.RECEPTION.withHttpTools(
            List.of(
                Tools.orders(
                    HttpTool.Method.GET,
                    "https://api.example.com/{{company}}?by={{system__caller_id}}"))));
    press("Try this tool");
    write("order", "7");
    write("{{system__caller_id}}", "+14155552671");
    press("Ask");

    assertThat(variables)
        .containsExactly(Map.of("company", "Harbour House", "system__caller_id", "+14155552671"));
  }

  private static SecretPlace place(String host) {
    return new SecretPlace(new Origin("https://" + host + ":443"), "authorization");
  }

  private static PasswordField secret() {
    return _get(PasswordField.class, spec -> spec.withLabel("Value"));
  }

  private static String secretHelp() {
    return secret().getHelperComponent().getElement().getTextRecursively();
  }

  private static EditAgent edit() {
    InMemoryWorkshop workshop = new InMemoryWorkshop();
    MovingClock clock = new MovingClock();
    return new EditAgent(
        new ReadAgents(workshop, new InMemoryDirectory(workshop)),
        workshop,
        Tools.CHECK,
        new RecordedAudit(),
        new IdGenerator(clock),
        clock);
  }

  private static AgentSpec tool(ToolParameter parameter) {
    return Specs.RECEPTION.withHttpTools(
        List.of(
            new HttpTool(
                "lookup",
                "Looks up.",
                HttpTool.Method.GET,
                "https://api.example.com/",
                List.of(parameter))));
  }

  private static void press(String text) {
    _click(_get(Button.class, spec -> spec.withText(text)));
  }

  private static void write(String label, String text) {
    _setValue(_get(TextField.class, spec -> spec.withLabel(label)), text);
  }

  private static TextArea choices() {
    return _get(TextArea.class, spec -> spec.withLabel("Choices"));
  }

  @SuppressWarnings("unchecked")
  private static Select<HttpTool.Method> method() {
    return _get(Select.class, spec -> spec.withLabel("Method"));
  }

  @SuppressWarnings("unchecked")
  private static Select<DataPoint.Kind> kind() {
    return _find(_get(HttpToolRow.class), Select.class, spec -> spec.withLabel("Kind")).get(0);
  }

  @SuppressWarnings("unchecked")
  private static Select<String> detail() {
    return _get(Select.class, spec -> spec.withLabel("detail"));
  }

  private static List<String> complaints(String label) {
    return _find(TextField.class, spec -> spec.withLabel(label)).stream()
        .map(field -> field.isInvalid() ? field.getErrorMessage() : "")
        .toList();
  }

  private static String result() {
    return _find(Div.class, spec -> spec.withClasses("agents-tool-result"))
        .get(0)
        .getElement()
        .getTextRecursively();
  }

  private static String label(Component button) {
    return String.valueOf(button.getElement().getAttribute("aria-label"));
  }

  /** Checks as the product does, and answers what a test says. */
  private final class Bench implements ToolBench {
    @Override
    public Map<String, String> variables() {
      return form.spec().variables();
    }

    @Override
    public List<KeptSecret> secrets() {
      return kept;
    }

    @Override
    public void check(TryTool.Written tool) {
      Tools.check(tool);
    }

    @Override
    public TryTool.Result use(TryTool.Written tool, TryTool.Said said) {
      Map<String, String> arguments = said.arguments();
      written.add(tool);
      variables.add(said.variables());
      if (!arguments.containsKey("order")) {
        throw ProblemException.atField(
            CommonProblem.INVALID_REQUEST, "arguments.order", "This is required.");
      }
      tried.add(arguments);
      return answer;
    }
  }
}
