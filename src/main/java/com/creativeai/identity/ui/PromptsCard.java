package com.creativeai.identity.ui;

import com.creativeai.identity.CustomPrompt;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** The own prompts for calls (ID-4). */
class PromptsCard extends Card {
  private static final long serialVersionUID = 1L;

  private final transient OwnPrompts prompts;
  private final UnorderedList list = new UnorderedList();
  private final Button add =
      new Button(Texts.get("profile.prompts.new"), Glyph.PLUS.icon(), click -> ask());

  PromptsCard(OwnPrompts prompts) {
    super(Texts.get("profile.prompts"));
    this.prompts = prompts;
    Paragraph sentence = new Paragraph(Texts.get("profile.prompts.sentence"));
    sentence.addClassName("cai-muted");
    list.addClassName("organizations-list");
    add.addThemeVariants(ButtonVariant.LUMO_SMALL);
    actions(add);
    content(sentence, list);
    refresh();
  }

  private void refresh() {
    List<CustomPrompt> all = prompts.all();
    list.removeAll();
    all.forEach(prompt -> list.add(line(prompt)));
    list.setVisible(!all.isEmpty());
  }

  private ListItem line(CustomPrompt prompt) {
    Span name = new Span(prompt.name());
    name.addClassName("organizations-name");
    Span text = new Span(prompt.text());
    text.addClassNames("cai-muted", "cai-small");
    Div words = new Div(name, text);
    words.addClassName("organizations-words");
    Div actions =
        new Div(
            button(Glyph.PENCIL, "profile.prompts.edit", prompt, () -> edit(Optional.of(prompt))),
            button(Glyph.TRASH_2, "profile.prompts.remove", prompt, () -> askRemove(prompt)));
    actions.addClassName("profile-prompt-actions");
    return new ListItem(words, actions);
  }

  private static Button button(Glyph glyph, String key, CustomPrompt prompt, Runnable action) {
    Button button = new Button(glyph.icon(), click -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.setAriaLabel(Texts.get(key, prompt.name()));
    return button;
  }

  private void ask() {
    Attempt.of(
        "profile",
        () -> {
          if (prompts.isFull()) {
            Toasts.error(Texts.get("profile.prompts.full"));
          } else {
            edit(Optional.empty());
          }
        });
  }

  private void edit(Optional<CustomPrompt> old) {
    new PromptDialog(prompts, old, this::refresh).open();
  }

  private void askRemove(CustomPrompt prompt) {
    ConfirmDialog dialog =
        new ConfirmDialog(
            Texts.get("profile.prompts.remove.title", prompt.name()),
            Texts.get("profile.prompts.remove.sentence"),
            Texts.get("profile.prompts.remove.confirm"),
            confirmed -> remove(prompt));
    dialog.setConfirmButtonTheme("primary error");
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.get("organizations.cancel"));
    dialog.open();
  }

  private void remove(CustomPrompt prompt) {
    if (Attempt.of("profile", () -> prompts.remove(prompt))) {
      refresh();
      Toasts.success(Texts.get("profile.prompts.removed"));
    }
  }
}
