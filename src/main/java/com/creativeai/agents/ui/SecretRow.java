package com.creativeai.agents.ui;

import com.creativeai.agents.HttpTool;
import com.creativeai.agents.secret.KeptSecret;
import com.creativeai.agents.secret.SecretPlace;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A header whose value is typed in and never shown again (TS2). */
class SecretRow extends EntryRow {
  private static final long serialVersionUID = 1L;

  private final TextField name;
  private final PasswordField value;

  SecretRow(String header) {
    name = typed(new TextField(Texts.get("agents.secret.name")), header);
    value = typed(new PasswordField(Texts.get("agents.secret.value")), "");
    value.setAutocomplete(Autocomplete.NEW_PASSWORD);
    add(name, value);
  }

  String header() {
    return name.getValue().strip();
  }

  String value() {
    return value.getValue().strip();
  }

  /** Tells what is kept for the tool as it is written now. */
  void fit(HttpTool tool, List<KeptSecret> kept) {
    Optional<SecretPlace> place =
        header().isEmpty() ? Optional.empty() : SecretPlace.find(tool, header());
    value.setHelperComponent(place.map(one -> words(one, kept)).orElse(null));
  }

  private static Span words(SecretPlace place, List<KeptSecret> kept) {
    return kept.stream()
        .filter(one -> one.place().equals(place))
        .findFirst()
        .map(
            one ->
                new Span(
                    new Span(Texts.get("agents.secret.set") + " "),
                    new RelativeTime(one.setAt()),
                    new Span(Texts.get("agents.secret.keep"))))
        .orElseGet(() -> new Span(Texts.get("agents.secret.missing", place.origin().host())));
  }

  @Override
  void name(int place, Map<String, HasValidation> fields) {
    String header = "secretHeaders[" + place + "]";
    fields.put(header + ".name", name);
    fields.put(header + ".value", value);
  }
}
