package com.creativeai.calls.port;

import com.creativeai.calls.AnsweredBy;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier says about a call, by callback or when asked.
 *
 * @param at when it was so, by the carrier's clock
 * @param seconds how long people talked; known once the call has ended
 * @param price what the carrier charges, in its currency; known some time after the end
 * @param failure the carrier's code and words for a call that failed
 * @param createdAt when the carrier created the call; known when asked, not by callback
 */
public record CarrierReport(
    CarrierCallId call,
    CallStatus status,
    Instant at,
    @Nullable Integer seconds,
    @Nullable Money price,
    @Nullable String failure,
    @Nullable AnsweredBy answeredBy,
    @Nullable Instant createdAt) {

  public static CarrierReport of(CarrierCallId call, CallStatus status, Instant at) {
    return new CarrierReport(call, status, at, null, null, null, null, null);
  }
}
