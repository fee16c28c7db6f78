package com.creativeai.platform.mail.ui;

import com.creativeai.platform.mail.Outbox;
import com.creativeai.platform.mail.QueuedMail;
import com.creativeai.platform.ui.CenteredPage;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Shell;
import com.creativeai.platform.ui.Texts;
import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail that the closed sandbox keeps instead of sending it. */
@Route(OutboxView.PATH)
@RouteScoped
@AnonymousAllowed
public class OutboxView extends CenteredPage implements BeforeEnterObserver, HasDynamicTitle {
  static final String PATH = "outbox";

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final Outbox outbox;

  @Inject
  public OutboxView(Shell shell, Outbox outbox) {
    super(shell.banners());
    this.outbox = outbox;
    addClassName("cai-outbox");
    setHeading(Texts.get("mail.outbox"), Texts.get("mail.outbox.sentence"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<List<QueuedMail>> mails = outbox.list();
    mails.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
  }

  @Override
  public String getPageTitle() {
    return Texts.pageTitle(Texts.get("mail.outbox"));
  }

  void show(List<QueuedMail> mails) {
    if (mails.isEmpty()) {
      addToCard(new Paragraph(Texts.get("mail.outbox.empty")));
    }
    mails.stream().map(OutboxView::mail).forEach(this::addToCard);
  }

  private static Component mail(QueuedMail queued) {
    Div head = new Div();
    head.addClassName("cai-muted");
    head.add(new Text(queued.mail().to() + " · "), new RelativeTime(queued.createdAt()));
    Paragraph text = new Paragraph();
    text.addClassName("cai-outbox-text");
    Matcher links = LINK.matcher(queued.mail().text());
    int shown = 0;
    while (links.find()) {
      text.add(new Span(queued.mail().text().substring(shown, links.start())));
      text.add(new Anchor(links.group(), links.group()));
      shown = links.end();
    }
    text.add(new Span(queued.mail().text().substring(shown)));
    Article article = new Article(new H2(queued.mail().subject()), head, text);
    article.addClassName("cai-outbox-mail");
    return article;
  }
}
