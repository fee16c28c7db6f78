package com.creativeai.apikeys.ui;

import com.creativeai.apikeys.IssueApiKey;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks what a new key is for. */
class CreateKeyDialog extends Dialog {
  private static final int LONGEST_NAME = 80;

  /** Days; 0 for never. */
  private static final List<Integer> LIVES = List.of(30, 90, 365, 0);

  private static final int USUAL_LIFE = 90;

  private final transient ApiKeyDesk desk;
  private final transient Consumer<IssueApiKey.Issued> done;
  private final TextField name = new TextField(Texts.get("apikeys.name"));
  private final CheckboxGroup<String> scopes = new CheckboxGroup<>(Texts.get("apikeys.scopes"));
  private final Select<Integer> life = new Select<>();
  private final Paragraph problem = new Paragraph();

  CreateKeyDialog(ApiKeyDesk desk, Consumer<IssueApiKey.Issued> done) {
    this.desk = desk;
    this.done = done;
    setHeaderTitle(Texts.get("apikeys.create"));
    setWidth("28rem");
    setMaxWidth("94vw");
    name.setMaxLength(LONGEST_NAME);
    name.setHelperText(Texts.get("apikeys.name.help"));
    name.setRequiredIndicatorVisible(true);
    scopes.setItems(desk.scopes());
    scopes.setItemLabelGenerator(CreateKeyDialog::words);
    scopes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    life.setLabel(Texts.get("apikeys.expires"));
    life.setItems(LIVES);
    life.setItemLabelGenerator(days -> Texts.get("apikeys.life", days));
    life.setValue(USUAL_LIFE);
    problem.addClassName("apikeys-problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    Div form = new Div(problem, name, scopes, life);
    form.addClassName("cai-form");
    add(form);
    Button create = new Button(Texts.get("apikeys.create.submit"), click -> create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.setDisableOnClick(true);
    create.addClickListener(click -> create.setEnabled(true));
    getFooter().add(new Button(Texts.get("apikeys.cancel"), click -> close()), create);
  }

  /** A scope in words. */
  static String words(String scope) {
    return Texts.get("apikeys.scope." + scope.replace(':', '-'));
  }

  private void create() {
    forget();
    try {
      IssueApiKey.Issued issued =
          desk.issue(new IssueApiKey.Command(name.getValue(), scopes.getSelectedItems(), expiry()));
      close();
      done.accept(issued);
    } catch (ProblemException refused) {
      complain(refused);
    }
  }

  private Optional<Instant> expiry() {
    int days = life.getValue() == null ? USUAL_LIFE : life.getValue();
    return days == 0 ? Optional.empty() : Optional.of(desk.now().plus(Duration.ofDays(days)));
  }

  private void forget() {
    name.setInvalid(false);
    scopes.setInvalid(false);
    problem.setVisible(false);
  }

  private void complain(ProblemException refused) {
    String field = refused.errors().stream().findFirst().map(FieldError::field).orElse("");
    switch (field) {
      case "name" -> {
        name.setErrorMessage(refused.detail());
        name.setInvalid(true);
        name.focus();
      }
      case "scopes" -> {
        scopes.setErrorMessage(refused.detail());
        scopes.setInvalid(true);
      }
      default -> {
        problem.setText(refused.detail());
        problem.setVisible(true);
      }
    }
  }
}
