package com.creativeai.calls.cost;

import com.creativeai.calls.Money;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sets the caps of an organization, both at once (CO6). */
@ApplicationScoped
public class ChangeCaps {
  /** Dollars and, if need be, cents: up to 9,999,999.99. */
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");

  private static final String ACTION = "spending-caps.changed";
  private static final String NONE = "none";

  @Inject SpendingStore spending;
  @Inject AuditTrail audit;

  public ChangeCaps() {}

  public ChangeCaps(SpendingStore spending, AuditTrail audit) {
    this.spending = spending;
    this.audit = audit;
  }

  /**
   * @param perDay US dollars as somebody wrote them; empty for no cap
   * @param perMonth likewise
   */
  public Caps change(Caller caller, String perDay, String perMonth) {
    List<FieldError> errors = new ArrayList<>();
    Caps caps = new Caps(read(perDay, "perDay", errors), read(perMonth, "perMonth", errors));
    if (!errors.isEmpty()) {
      throw new ProblemException(
          CommonProblem.INVALID_REQUEST, errors.get(0).message(), List.copyOf(errors));
    }
    OrganizationId organization = caller.organization();
    audit.record(
        organization,
        caller.subject(),
        ACTION,
        organization.toString(),
        Map.of("perDay", words(caps.perDay()), "perMonth", words(caps.perMonth())));
    spending.cap(organization, caps);
    return caps;
  }

  private static Optional<Money> read(String written, String field, List<FieldError> errors) {
    String text = written.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!AMOUNT.matcher(text).matches()) {
      errors.add(
          new FieldError(field, "Write US dollars, for example 50 or 49.90; nothing for no cap."));
      return Optional.empty();
    }
    return Optional.of(Money.usd(new BigDecimal(text)));
  }

  private static String words(Optional<Money> cap) {
    return cap.map(money -> money.amount().toPlainString() + " USD").orElse(NONE);
  }
}
