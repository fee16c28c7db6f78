package com.creativeai.identity.ui;

import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.CenteredPage;
import com.creativeai.platform.ui.Shell;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import java.util.function.Consumer;

/** A page of one form around accounts: fields, one button, and what comes after it. Extend it. */
abstract class AccountPage extends CenteredPage implements HasDynamicTitle {
  private final String key;
  private final Div form = new Div();
  private final Paragraph error = new Paragraph();

  AccountPage(Shell shell, String key) {
    super(shell.banners());
    this.key = key;
    setHeading(Texts.get(key), Texts.get(key + ".sentence"));
    form.addClassName("cai-account-form");
    error.addClassName("cai-sign-in-error");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    addToCard(error, form);
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get(key));
  }

  void addToForm(Component... components) {
    form.add(components);
  }

  static EmailField email() {
    EmailField email = new EmailField(Texts.get("identity.sign-in.email"));
    email.setAutocomplete(Autocomplete.USERNAME);
    email.setAutocapitalize(Autocapitalize.NONE);
    email.setWidthFull();
    return email;
  }

  /** Whether there is an address in the field; otherwise it says so. */
  static boolean isGiven(EmailField email) {
    boolean missing = email.isEmpty() || email.isInvalid();
    if (missing) {
      email.setErrorMessage(
          Texts.get(
              email.isEmpty()
                  ? "identity.sign-in.email.missing"
                  : "identity.account.email.invalid"));
      email.setInvalid(true);
      email.focus();
    }
    return !missing;
  }

  /**
   * The one button; a refusal is shown above the form unless {@code refused} takes it.
   *
   * @param fields in which Enter presses it; elsewhere Enter is for what has the focus
   */
  Button submit(Runnable action, Component... fields) {
    Button submit = new Button(Texts.get(key + ".submit"));
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClassName("cai-busy-when-disabled");
    submit.setWidthFull();
    submit.setDisableOnClick(true);
    if (fields.length == 0) {
      submit.setAutofocus(true);
    } else {
      submit.addClickShortcut(Key.ENTER).listenOn(fields).setResetFocusOnActiveElement(true);
    }
    submit.addClickListener(
        click -> {
          error.setVisible(false);
          try {
            action.run();
          } catch (ProblemException refused) {
            show(refused.detail());
          }
          submit.setEnabled(true);
        });
    return submit;
  }

  /** Shows a refusal at its field, if it has one of that name. */
  static void atField(ProblemException refused, String field, Consumer<String> complain) {
    refused.errors().stream()
        .filter(wrong -> wrong.field().equals(field))
        .findFirst()
        .ifPresentOrElse(
            wrong -> complain.accept(wrong.message()),
            () -> {
              throw refused;
            });
  }

  void show(String message) {
    error.setText(message);
    error.setVisible(true);
  }

  /** Puts a message in the place of the form. */
  void finish(String message, Component... next) {
    form.removeAll();
    Paragraph text = new Paragraph(message);
    text.getElement().setAttribute("role", "status");
    form.add(text);
    form.add(next);
    error.setVisible(false);
  }

  static Anchor toSignIn() {
    return new Anchor("/" + SignInView.PATH, Texts.get("identity.account.to-sign-in"));
  }

  /** A question and where it leads. */
  static Component link(String question, String address, String words) {
    Span line = new Span(question + " ");
    line.add(new Anchor(address, words));
    return line;
  }

  static String from() {
    return VaadinRequest.getCurrent().getRemoteAddr();
  }
}
