package com.creativeai.calls.rest;

import com.creativeai.calls.Money;
import com.creativeai.calls.cost.ReadSpending;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an organization spends, and may; days and months are those of UTC. */
public record SpendingJson(DayJson today, MonthJson month) {

  /**
   * A day's spending, with what is reserved for calls under way.
   *
   * @param cap absent for no cap
   */
  public record DayJson(LocalDate date, MoneyJson spent, @Nullable MoneyJson cap) {}

  /** A month's. */
  public record MonthJson(String month, MoneyJson spent, @Nullable MoneyJson cap) {}

  static SpendingJson of(ReadSpending.Account account) {
    return new SpendingJson(
        new DayJson(
            account.today(), MoneyJson.of(account.spent().day()), cap(account.caps().perDay())),
        new MonthJson(
            YearMonth.from(account.today()).toString(),
            MoneyJson.of(account.spent().month()),
            cap(account.caps().perMonth())));
  }

  private static @Nullable MoneyJson cap(Optional<Money> cap) {
    return cap.map(MoneyJson::of).orElse(null);
  }
}
