package com.creativeai.identity.ui;

import com.creativeai.identity.ChangeAiSettings;
import com.creativeai.identity.CustomPrompt;
import com.creativeai.identity.OwnAccount;
import com.creativeai.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The own prompts, read anew before every change: those added elsewhere meanwhile are not lost. */
record OwnPrompts(OwnAccount account, UserId person) {

  List<CustomPrompt> all() {
    return account.get(person).settings().ai().customPrompts();
  }

  boolean isFull() {
    return all().size() >= ChangeAiSettings.MOST_PROMPTS;
  }

  /** Puts a prompt in the place of an old one, else last. */
  void put(Optional<CustomPrompt> old, CustomPrompt wanted) {
    List<CustomPrompt> changed = new ArrayList<>(all());
    int at = old.map(changed::indexOf).orElse(-1);
    if (at < 0) {
      changed.add(wanted);
    } else {
      changed.set(at, wanted);
    }
    save(changed);
  }

  void remove(CustomPrompt old) {
    List<CustomPrompt> changed = new ArrayList<>(all());
    changed.remove(old);
    save(changed);
  }

  private void save(List<CustomPrompt> changed) {
    account.change(person, OwnAccount.Command.ofAi(ChangeAiSettings.prompts(changed)));
  }
}
