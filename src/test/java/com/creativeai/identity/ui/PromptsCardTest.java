package com.creativeai.identity.ui;

import static com.creativeai.identity.Tenants.user;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.ChangeAiSettings;
import com.creativeai.identity.CustomPrompt;
import com.creativeai.identity.OwnAccount;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ID-4: own prompts on the page of the own account. */
class PromptsCardTest extends OrganizationPages {
  private static final CustomPrompt CONFIRM = new CustomPrompt("Confirm", "Confirm it.");
  private static final CustomPrompt ASK = new CustomPrompt("Ask", "Ask for a new date.");

  @BeforeEach
  void signIn() {
    caller.is(tenants, "acme-viewer");
  }

  @Test
  void promptIsAdded() {
    openProfile();
    _click(button("New prompt"));
    _setValue(name(), "Confirm");
    _setValue(text(), "Confirm it.");
    saveDialog();

    assertThat(kept()).containsExactly(CONFIRM);
    assertThat(words()).contains("Confirm it.");
    assertThat(_find(Dialog.class)).isEmpty();
  }

  @Test
  void promptIsChangedInItsPlaceThoughOthersWereAddedElsewhere() {
    keep(CONFIRM, ASK);
    openProfile();
    CustomPrompt added = new CustomPrompt("Added", "On another page.");
    _click(labelled("Edit Confirm"));
    keep(CONFIRM, ASK, added);
    assertThat(text().getValue()).isEqualTo("Confirm it.");
    _setValue(text(), "Confirm it kindly.");
    saveDialog();

    assertThat(kept())
        .containsExactly(new CustomPrompt("Confirm", "Confirm it kindly."), ASK, added);
    assertThat(words()).contains("On another page.");
  }

  @Test
  void promptIsRemovedOnceConfirmed() {
    keep(CONFIRM, ASK);
    openProfile();
    _click(labelled("Remove Confirm"));
    assertThat(kept()).hasSize(2);
    confirm();

    assertThat(kept()).containsExactly(ASK);
    assertThat(words()).doesNotContain("Confirm it.");
  }

  @Test
  void mistakesAreToldAtTheirFieldsAndKeptToBeMended() {
    keep(CONFIRM, ASK);
    openProfile();
    _click(button("New prompt"));
    _setValue(name(), "ask");
    _setValue(text(), "x".repeat(1001));
    saveDialog();
    assertThat(name().getErrorMessage()).isEqualTo("You have another prompt of this name.");

    _setValue(name(), "Remind");
    saveDialog();
    assertThat(name().isInvalid()).isFalse();
    assertThat(text().getErrorMessage()).isEqualTo("Use 1 to 1000 characters.");
    assertThat(text().getValue()).hasSize(1001);
    assertThat(kept()).containsExactly(CONFIRM, ASK);
  }

  @Test
  void nameOfALaterPromptIsToldAtTheFieldToo() {
    keep(CONFIRM, ASK);
    openProfile();
    _click(labelled("Edit Confirm"));
    _setValue(name(), "Ask");
    saveDialog();

    assertThat(name().getErrorMessage()).isEqualTo("You have another prompt of this name.");
  }

  @Test
  void atTheLimitNoneIsAskedFor() {
    keep(
        IntStream.range(0, ChangeAiSettings.MOST_PROMPTS)
            .mapToObj(n -> new CustomPrompt("Prompt " + n, "Do it."))
            .toArray(CustomPrompt[]::new));
    openProfile();
    _click(button("New prompt"));

    assertThat(_find(Dialog.class)).isEmpty();
    assertThat(toasts()).contains("Remove one");
  }

  private void openProfile() {
    open(new ProfileView(organizations, tenants.account));
  }

  private void keep(CustomPrompt... prompts) {
    tenants.account.change(
        user("acme-viewer"), OwnAccount.Command.ofAi(ChangeAiSettings.prompts(List.of(prompts))));
  }

  private List<CustomPrompt> kept() {
    return tenants.account.get(user("acme-viewer")).settings().ai().customPrompts();
  }

  private static TextField name() {
    return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("Name"));
  }

  private static TextArea text() {
    return _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("Text"));
  }

  private static void saveDialog() {
    _click(_get(Button.class, spec -> spec.withText("Save prompt")));
  }
}
