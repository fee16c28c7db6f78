package com.creativeai.identity.ui;

import com.creativeai.identity.CallRules;
import com.creativeai.identity.UpdateOrganization;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which countries may be called, what calls say first, and whether they are recorded (O11). */
class CallRulesCard extends Card {
  private static final long serialVersionUID = 1L;

  private final MultiSelectComboBox<String> countries =
      new MultiSelectComboBox<>(Texts.get("organization.calls.countries"));
  private final Checkbox statesAi = checkbox("states-ai");
  private final Checkbox recordsCalls = checkbox("records");
  private final Checkbox announcesRecording = checkbox("announces-recording");

  CallRulesCard(OrganizationDesk desk, Organization tenant) {
    super(Texts.get("organization.calls"));
    CallRules rules = tenant.settings().calls();
    countries.setItems(byName());
    countries.setItemLabelGenerator(CallRulesCard::name);
    countries.setHelperText(Texts.get("organization.calls.countries.help"));
    countries.setManualValidation(true);
    countries.setValue(rules.countries());
    statesAi.setValue(rules.statesAi());
    recordsCalls.setValue(rules.recordsCalls());
    announcesRecording.setValue(rules.announcesRecording());
    Button save = new Button(Texts.get("organization.calls.save"));
    save.setDisableOnClick(true);
    save.addClickListener(
        click -> {
          boolean saved =
              Attempt.of(
                  "organization",
                  Map.of("settings.callCountries", countries, "settings.statesAi", statesAi),
                  () -> desk.ruleCalls(change()));
          if (saved) {
            Toasts.success(Texts.get("organization.saved"));
          }
          save.setEnabled(true);
        });
    Paragraph sentence = new Paragraph(Texts.get("organization.calls.sentence"));
    sentence.addClassName("cai-muted");
    Div actions = new Div(save);
    actions.addClassName("cai-actions");
    Div form = new Div(sentence, countries, statesAi, recordsCalls, announcesRecording, actions);
    form.addClassName("cai-form");
    content(form);
  }

  private UpdateOrganization.CallsChange change() {
    return new UpdateOrganization.CallsChange(
        Optional.of(countries.getValue()),
        Optional.of(statesAi.getValue()),
        Optional.of(recordsCalls.getValue()),
        Optional.of(announcesRecording.getValue()));
  }

  private static Checkbox checkbox(String rule) {
    Checkbox checkbox = new Checkbox(Texts.get("organization.calls." + rule));
    checkbox.setHelperText(Texts.get("organization.calls." + rule + ".help"));
    return checkbox;
  }

  private static List<String> byName() {
    return Stream.of(Locale.getISOCountries())
        .sorted(Comparator.comparing(CallRulesCard::name))
        .toList();
  }

  private static String name(String country) {
    return new Locale("", country).getDisplayCountry(Texts.locale());
  }
}
