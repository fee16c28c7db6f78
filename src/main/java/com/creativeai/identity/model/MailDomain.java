package com.creativeai.identity.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Domains of e-mail addresses. */
public final class MailDomain {
  private static final int LONGEST = 253;
  private static final Pattern SHAPE =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]*[a-z0-9]");

  /** Where everybody can have an address; a member of the list covers its subdomains. */
  private static final Set<String> PUBLIC =
      Set.of(
          "126.com",
          "163.com",
          "abv.bg",
          "aim.com",
          "alice.it",
          "aol.com",
          "arcor.de",
          "att.net",
          "bellsouth.net",
          "bigpond.com",
          "bluewin.ch",
          "btinternet.com",
          "charter.net",
          "comcast.net",
          "cox.net",
          "daum.net",
          "duck.com",
          "earthlink.net",
          "email.com",
          "fastmail.com",
          "fastmail.fm",
          "free.fr",
          "freenet.de",
          "gmail.com",
          "gmx.at",
          "gmx.ch",
          "gmx.com",
          "gmx.de",
          "gmx.net",
          "googlemail.com",
          "hanmail.net",
          "hey.com",
          "hotmail.co.uk",
          "hotmail.com",
          "hotmail.de",
          "hotmail.es",
          "hotmail.fr",
          "hotmail.it",
          "hushmail.com",
          "icloud.com",
          "inbox.lv",
          "inbox.ru",
          "laposte.net",
          "libero.it",
          "list.ru",
          "live.co.uk",
          "live.com",
          "live.de",
          "live.fr",
          "live.nl",
          "mac.com",
          "mail.com",
          "mail.ru",
          "mail.de",
          "mailbox.org",
          "mailinator.com",
          "me.com",
          "msn.com",
          "naver.com",
          "o2.pl",
          "onet.pl",
          "optonline.net",
          "orange.fr",
          "outlook.com",
          "outlook.de",
          "outlook.es",
          "outlook.fr",
          "pm.me",
          "posteo.de",
          "proton.me",
          "protonmail.ch",
          "protonmail.com",
          "qq.com",
          "rambler.ru",
          "rediffmail.com",
          "rocketmail.com",
          "rogers.com",
          "runbox.com",
          "sapo.pt",
          "sbcglobal.net",
          "seznam.cz",
          "sfr.fr",
          "shaw.ca",
          "sina.com",
          "sky.com",
          "sohu.com",
          "startmail.com",
          "t-online.de",
          "talktalk.net",
          "telenet.be",
          "telia.com",
          "terra.com.br",
          "tiscali.it",
          "tuta.com",
          "tuta.io",
          "tutanota.com",
          "uol.com.br",
          "verizon.net",
          "virgilio.it",
          "virginmedia.com",
          "wanadoo.fr",
          "web.de",
          "wp.pl",
          "ya.ru",
          "yahoo.ca",
          "yahoo.co.in",
          "yahoo.co.jp",
          "yahoo.co.uk",
          "yahoo.com",
          "yahoo.com.br",
          "yahoo.de",
          "yahoo.es",
          "yahoo.fr",
          "yahoo.it",
          "yandex.com",
          "yandex.ru",
          "yeah.net",
          "ymail.com",
          "zoho.com",
          "ziggo.nl",
          "10minutemail.com",
          "guerrillamail.com",
          "yopmail.com",
          "trashmail.com");

  private MailDomain() {}

  /** The domain in lower case; empty for what cannot be one. */
  public static Optional<String> find(String text) {
    String domain = text.strip().toLowerCase(Locale.ROOT);
    return domain.length() <= LONGEST && SHAPE.matcher(domain).matches()
        ? Optional.of(domain)
        : Optional.empty();
  }

  /** Whether strangers to one another have addresses there. */
  public static boolean isPublic(String domain) {
    return PUBLIC.stream().anyMatch(known -> domain.equals(known) || domain.endsWith("." + known));
  }
}
