package com.creativeai.agents.ui;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.Criterion;
import com.creativeai.agents.ReadAgents.Worked;
import com.creativeai.agents.suite.Persona;
import com.creativeai.agents.suite.Suite;
import com.creativeai.agents.suite.SuiteCheck;
import com.creativeai.agents.suite.SuiteRun;
import com.creativeai.agents.suite.TestCall;
import com.creativeai.platform.event.LiveTopics.Subscription;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Test calls by personas: what is tested, how it came out, and all of it again (AG-2). */
class TestsCard extends Card {
  private static final long serialVersionUID = 1L;
  private static final int USUAL_TURNS = 20;

  private final transient SuiteDesk desk;
  private final Paragraph none = new Paragraph(Texts.get("agents.tests.none"));
  private final TestList tests = new TestList(this::edit, this::askRemove);
  private final Button add = new Button(Texts.get("agents.tests.add"), Glyph.PLUS.icon());
  private final Select<Integer> version = new Select<>();
  private final Button run = new Button(Texts.get("agents.tests.run"));
  private final Span progress = new Span();
  private final H3 history = new H3(Texts.get("agents.tests.history"));
  private final UnorderedList runs = new UnorderedList();
  private transient @Nullable AgentId agent;
  private transient @Nullable Suite suite;
  private transient List<String> criteria = List.of();
  private transient @Nullable Subscription live;

  TestsCard(SuiteDesk desk) {
    super(Texts.get("agents.tests"));
    this.desk = desk;
    add.addThemeVariants(ButtonVariant.LUMO_SMALL);
    add.addClickListener(click -> edit(tests()));
    version.setLabel(Texts.get("agents.tests.version"));
    version.setItemLabelGenerator(TestWords::version);
    run.setDisableOnClick(true);
    run.addClickListener(click -> run());
    Paragraph sentence = new Paragraph(Texts.get("agents.tests.sentence"));
    sentence.addClassName("cai-muted");
    none.addClassNames("cai-muted", "cai-small");
    runs.addClassName("agents-runs");
    progress.addClassNames("cai-muted", "cai-small");
    progress.getElement().setAttribute("role", "status");
    Div bar = new Div(version, run, progress);
    bar.addClassName("agents-run-bar");
    Div body = new Div(sentence, none, tests, add, bar, history, runs);
    body.addClassNames("agents-fields", "agents-entries");
    content(body);
  }

  void show(Worked worked, List<AgentVersion> versions) {
    agent = worked.draft().id();
    criteria = worked.draft().spec().criteria().stream().map(Criterion::id).toList();
    version.setItems(
        Stream.concat(Stream.of(0), versions.stream().map(AgentVersion::number)).toList());
    version.setValue(0);
    refresh();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    live = desk.watch(known(), () -> ui.access(this::refresh));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    Subscription watched = live;
    if (watched != null) {
      watched.close();
    }
  }

  private void refresh() {
    Suite present = desk.suite(known());
    List<SuiteRun> past = desk.runs(known());
    suite = present;
    tests.show(present.tests(), past.stream().findFirst());
    none.setVisible(present.tests().isEmpty());
    add.setEnabled(present.tests().size() < SuiteCheck.MOST_TESTS);
    boolean running = past.stream().anyMatch(one -> one.endedAt().isEmpty());
    run.setEnabled(!present.tests().isEmpty() && !running);
    progress.setText(past.isEmpty() ? "" : TestWords.progress(past.get(0)));
    history.setVisible(!past.isEmpty());
    runs.removeAll();
    past.forEach(one -> runs.add(line(one)));
  }

  private ListItem line(SuiteRun past) {
    Button open = new Button(TestWords.tested(past), click -> new RunDialog(desk, past).open());
    open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    Div head = new Div(open, TestWords.badge(past));
    head.addClassName("agents-result-head");
    Div facts = new Div(new RelativeTime(past.startedAt()));
    facts.addClassNames("cai-muted", "cai-small", "agents-version-facts");
    return new ListItem(head, facts);
  }

  private void run() {
    Attempt.of("agent", () -> desk.run(known(), Objects.requireNonNullElse(version.getValue(), 0)));
    refresh();
  }

  /** The one at this place, or one more. */
  private void edit(int place) {
    Suite opened = present();
    List<TestCall> there = opened.tests();
    boolean fresh = place == there.size();
    TestCall test =
        fresh
            ? new TestCall("", new Persona("", "", ""), USUAL_TURNS, List.of())
            : there.get(place);
    new TestDialog(
            Texts.get(fresh ? "agents.tests.add" : "agents.test.edit.title"),
            test,
            place,
            criteria,
            written -> {
              List<TestCall> changed = new ArrayList<>(there);
              if (fresh) {
                changed.add(written);
              } else {
                changed.set(place, written);
              }
              keep(opened, changed);
            })
        .open();
  }

  private void askRemove(int place) {
    Suite opened = present();
    List<TestCall> changed = new ArrayList<>(opened.tests());
    TestCall test = changed.remove(place);
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(Texts.get("agents.test.remove.title", test.name()));
    dialog.setText(Texts.get("agents.test.remove.sentence"));
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.get("agents.cancel"));
    dialog.setConfirmText(Texts.get("agents.test.remove"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirmed -> Attempt.of("agent", () -> keep(opened, changed)));
    dialog.open();
  }

  /** Refused when somebody else changed the tests since the dialog was opened (TS1). */
  private void keep(Suite opened, List<TestCall> changed) {
    desk.change(known(), opened.revision(), changed);
    refresh();
    Toasts.success(Texts.get("agents.tests.saved"));
  }

  private int tests() {
    return present().tests().size();
  }

  private AgentId known() {
    return shown(agent);
  }

  private Suite present() {
    return shown(suite);
  }

  private static <T> T shown(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("nothing is shown");
    }
    return value;
  }
}
