package com.creativeai.calls.media;

/**
 * Somebody of the team who takes a call over, at one page of theirs. Another page of the same
 * person is another colleague of the same subject.
 *
 * @param subject of the caller whom the page belongs to
 * @param name for people
 * @param page is told what the person on the call says
 */
record Colleague(String subject, String name, Listener page) {
  boolean isSamePerson(Colleague other) {
    return subject.equals(other.subject);
  }

  void hear(String payload) {
    page.tell(there -> there.playPerson(payload));
  }

  void leave() {
    page.tell(PageLine::close);
  }
}
