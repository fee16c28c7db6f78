package com.creativeai.identity.ui;

import com.creativeai.identity.EnrollFactor.Enrolled;
import com.creativeai.identity.TooManyAttempts;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.CopyableId;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sets up an authenticator app: its name, then QR code or secret, then its first code. */
class FactorSetUp extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 64;
  private static final int GROUP = 4;

  private final transient FactorDesk desk;
  private final transient Consumer<List<String>> done;

  /**
   * @param done gets new recovery codes, or none
   */
  FactorSetUp(FactorDesk desk, Consumer<List<String>> done) {
    this.desk = desk;
    this.done = done;
    addClassName("cai-form");
    if (desk.isElsewhere()) {
      add(new Paragraph(Texts.get("two-step.elsewhere")));
    } else {
      askName();
    }
  }

  private void askName() {
    TextField name = new TextField(Texts.get("two-step.name"));
    name.setHelperText(Texts.get("two-step.name.help"));
    name.setMaxLength(LONGEST);
    name.setValue(Texts.get("two-step.name.default"));
    Button next = primary(Texts.get("two-step.begin"));
    next.addClickListener(
        click -> {
          boolean begun =
              Attempt.of(
                  "two-step",
                  Map.of("friendly_name", name),
                  () -> askCode(desk.begin(name.getValue())));
          if (!begun) {
            next.setEnabled(true);
          }
        });
    add(new Paragraph(Texts.get("two-step.explained")), name, actions(next));
  }

  private void askCode(Enrolled enrolled) {
    removeAll();
    Image qr =
        new Image(
            "data:image/svg+xml;base64,"
                + Base64.getEncoder()
                    .encodeToString(enrolled.picture().getBytes(StandardCharsets.US_ASCII)),
            Texts.get("two-step.qr"));
    qr.setWidthFull();
    Div picture = new Div(qr);
    picture.addClassName("two-step-qr");
    String secret = enrolled.secret().text();
    Span label = new Span(Texts.get("two-step.secret"));
    label.addClassNames("cai-muted", "cai-small");
    Div typed = new Div(label, new CopyableId(secret, grouped(secret)));
    typed.addClassName("two-step-secret");
    CodeField code = new CodeField();
    Button finish = primary(Texts.get("two-step.finish"));
    finish.addClickShortcut(Key.ENTER).listenOn(code).setResetFocusOnActiveElement(true);
    finish.addClickListener(
        click -> {
          if (!code.isGiven() || !finish(enrolled, code)) {
            finish.setEnabled(true);
          }
        });
    add(new Paragraph(Texts.get("two-step.scan")), picture, typed, code, actions(finish));
    code.focus();
  }

  private boolean finish(Enrolled enrolled, CodeField code) {
    return tried(code, () -> done.accept(desk.finish(enrolled.factor().id(), code.getValue())));
  }

  /** True when it worked; a refusal is told at the field. */
  static boolean tried(CodeField code, Runnable asked) {
    return Attempt.of(
        "two-step",
        Map.of("code", code),
        () -> {
          try {
            asked.run();
          } catch (TooManyAttempts tooMany) {
            throw ProblemException.atField(
                tooMany.type(), "code", Texts.get("identity.sign-in.wait", tooMany.seconds()));
          }
        });
  }

  static Button primary(String text) {
    Button button = new Button(text);
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setDisableOnClick(true);
    return button;
  }

  private static Div actions(Button button) {
    Div actions = new Div(button);
    actions.addClassName("cai-actions");
    return actions;
  }

  private static String grouped(String secret) {
    return secret.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }
}
