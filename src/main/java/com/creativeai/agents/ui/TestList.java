package com.creativeai.agents.ui;

import com.creativeai.agents.suite.SuiteRun;
import com.creativeai.agents.suite.TestCall;
import com.creativeai.agents.suite.TestResult;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The tests of an agent, each with how it came out last. */
class TestList extends UnorderedList {
  private static final long serialVersionUID = 1L;

  private final transient IntConsumer edit;
  private final transient IntConsumer remove;

  /** Both are given the place of a test. */
  TestList(IntConsumer edit, IntConsumer remove) {
    this.edit = edit;
    this.remove = remove;
    addClassName("agents-tests");
  }

  void show(List<TestCall> tests, Optional<SuiteRun> latest) {
    removeAll();
    for (int at = 0; at < tests.size(); at++) {
      add(line(at, tests.get(at), latest));
    }
  }

  private ListItem line(int place, TestCall test, Optional<SuiteRun> latest) {
    Span name = new Span(test.name());
    name.addClassName("agents-version");
    Div head = new Div(name);
    head.addClassName("agents-result-head");
    latest
        .flatMap(run -> run.results().stream().filter(one -> isOf(one, test)).findFirst())
        .ifPresent(result -> head.add(TestWords.badge(result.state())));
    Span wants = new Span(test.persona().wants());
    wants.addClassNames("cai-small", "cai-muted");
    Div words = new Div(head, wants);
    words.addClassName("agents-version-words");
    Button change = new Button(Texts.get("agents.test.edit"), click -> edit.accept(place));
    change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    change.setAriaLabel(Texts.get("agents.test.edit.of", test.name()));
    Button gone = new Button(Glyph.TRASH_2.icon(), click -> remove.accept(place));
    gone.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    gone.setAriaLabel(Texts.get("agents.test.remove.of", test.name()));
    Div actions = new Div(change, gone);
    actions.addClassName("agents-version-actions");
    return new ListItem(words, actions);
  }

  /** A test that was changed since has not been run. */
  private static boolean isOf(TestResult result, TestCall test) {
    return result.test().equals(test);
  }
}
