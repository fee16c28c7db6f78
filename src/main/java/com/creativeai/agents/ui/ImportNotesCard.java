package com.creativeai.agents.ui;

import com.creativeai.agents.ImportNote;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What an agent that was imported is otherwise than it is at the provider. */
class ImportNotesCard extends Card {
  private static final long serialVersionUID = 1L;

  ImportNotesCard(List<ImportNote> notes) {
    super(Texts.get("agents.import.notes"));
    UnorderedList list = new UnorderedList();
    list.addClassName("agents-notes");
    notes.forEach(note -> list.add(new ListItem(note.message())));
    content(list);
  }
}
