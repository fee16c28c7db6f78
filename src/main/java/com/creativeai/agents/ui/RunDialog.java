package com.creativeai.agents.ui;

import com.creativeai.agents.suite.Line;
import com.creativeai.agents.suite.SuiteRun;
import com.creativeai.agents.suite.TestResult;
import com.creativeai.agents.suite.Verdict;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Transcript;
import com.creativeai.platform.ui.Turn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How each test of a run came out, why, and what was said. */
class RunDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient SuiteDesk desk;
  private final transient SuiteRun run;

  RunDialog(SuiteDesk desk, SuiteRun run) {
    this.desk = desk;
    this.run = run;
    setHeaderTitle(Texts.get("agents.run.title", TestWords.tested(run)));
    setWidth("44rem");
    setMaxWidth("94vw");
    Div results = new Div();
    results.addClassName("agents-results");
    for (int at = 0; at < run.results().size(); at++) {
      results.add(result(at, run.results().get(at)));
    }
    add(results);
    getFooter().add(new Button(Texts.get("agents.close"), click -> close()));
  }

  private Section result(int place, TestResult result) {
    H3 name = new H3(result.test().name());
    Div head = new Div(name, TestWords.badge(result.state()));
    head.addClassName("agents-result-head");
    Section section = new Section(head);
    section.setAriaLabel(result.test().name());
    section.addClassName("agents-result");
    if (!result.detail().isEmpty()) {
      Paragraph detail = new Paragraph(result.detail());
      detail.addClassName("cai-muted");
      section.add(detail);
    }
    if (!result.verdicts().isEmpty()) {
      section.add(verdicts(result.verdicts()), said(place));
    }
    return section;
  }

  private static UnorderedList verdicts(List<Verdict> verdicts) {
    UnorderedList list = new UnorderedList();
    list.addClassName("agents-verdicts");
    for (Verdict verdict : verdicts) {
      Span criterion = new Span(verdict.criterion());
      criterion.addClassName("agents-version");
      Div head = new Div(criterion, TestWords.badge(verdict));
      head.addClassName("agents-result-head");
      Span why = new Span(verdict.rationale());
      why.addClassName("cai-small");
      ListItem item = new ListItem(head, why);
      if (!verdict.required()) {
        Span aside = new Span(Texts.get("agents.verdict.aside"));
        aside.addClassNames("cai-small", "cai-muted");
        item.add(aside);
      }
      list.add(item);
    }
    return list;
  }

  /** Read when somebody wants to see it. */
  private Details said(int place) {
    Div content = new Div();
    Details details = new Details(Texts.get("agents.run.said"), content);
    details.addOpenedChangeListener(
        change -> {
          if (change.isOpened() && content.getComponentCount() == 0) {
            Transcript transcript = new Transcript();
            transcript.setTurns(turns(desk.transcript(run.id(), place)));
            content.add(transcript);
          }
        });
    return details;
  }

  private static List<Turn> turns(List<Line> lines) {
    List<Turn> turns = new ArrayList<>();
    for (Line line : lines) {
      String id = String.valueOf(turns.size());
      Duration at = Duration.ofSeconds(line.second());
      turns.add(
          switch (line.who()) {
            case AGENT -> Turn.agent(id, at, line.text());
            case PERSONA -> Turn.caller(id, at, line.text());
            case TOOL -> Turn.tool(id, at, line.tool(), line.text());
          });
    }
    return turns;
  }
}
