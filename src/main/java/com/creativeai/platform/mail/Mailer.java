package com.creativeai.platform.mail;

/** Sends mail. */
public interface Mailer {
  /** Takes the message and answers at once; what the server does not take is tried again. */
  void send(Mail mail);
}
