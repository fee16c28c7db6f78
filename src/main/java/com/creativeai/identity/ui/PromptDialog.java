package com.creativeai.identity.ui;

import com.creativeai.identity.ChangeAiSettings;
import com.creativeai.identity.CustomPrompt;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.CharacterCounter;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks for a prompt to keep, or changes one. */
class PromptDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient OwnPrompts prompts;
  private final transient Optional<CustomPrompt> old;
  private final transient Runnable changed;
  private final TextField name = new TextField(Texts.get("profile.prompts.name"));
  private final TextArea text = new TextArea(Texts.get("profile.prompts.text"));
  private final Button save = new Button(Texts.get("profile.prompts.save"));

  PromptDialog(OwnPrompts prompts, Optional<CustomPrompt> old, Runnable changed) {
    this.prompts = prompts;
    this.old = old;
    this.changed = changed;
    setHeaderTitle(
        Texts.get(old.isPresent() ? "profile.prompts.edit.title" : "profile.prompts.new"));
    CharacterCounter.under(name, CustomPrompt.LONGEST_NAME, Texts.get("profile.prompts.name.help"));
    CharacterCounter.under(text, CustomPrompt.LONGEST_TEXT, Texts.get("profile.prompts.text.help"));
    name.setManualValidation(true);
    text.setManualValidation(true);
    name.setAutofocus(true);
    text.setMinHeight("8rem");
    old.ifPresent(
        known -> {
          name.setValue(known.name());
          text.setValue(known.text());
        });
    Div form = new Div(name, text);
    form.addClassNames("cai-form", "organizations-dialog");
    add(form);
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(click -> save());
    getFooter().add(new Button(Texts.get("organizations.cancel"), click -> close()), save);
  }

  private void save() {
    boolean saved =
        Attempt.of(
            "profile",
            fields(),
            () -> prompts.put(old, new CustomPrompt(name.getValue(), text.getValue())));
    if (saved) {
      close();
      changed.run();
      Toasts.success(Texts.get("profile.saved"));
    }
    save.setEnabled(true);
  }

  /** The other prompts were right when they were kept: whatever is wrong, is wrong here. */
  private Map<String, HasValidation> fields() {
    Map<String, HasValidation> fields = new HashMap<>();
    for (int at = 0; at < ChangeAiSettings.MOST_PROMPTS; at++) {
      fields.put("aiSettings.customPrompts[" + at + "].name", name);
      fields.put("aiSettings.customPrompts[" + at + "].text", text);
    }
    return fields;
  }
}
