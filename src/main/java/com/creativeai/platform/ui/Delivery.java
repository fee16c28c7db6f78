package com.creativeai.platform.ui;

import java.util.Optional;

/**
 * How a turn came across.
 *
 * @param tentative the words may still change
 * @param interrupted the other side cut in
 * @param heard what was really heard of the text; empty means all of it. When it is not how the
 *     text begins, it is the correction and the text is struck out
 */
public record Delivery(boolean tentative, boolean interrupted, Optional<String> heard) {
  public static final Delivery COMPLETE = new Delivery(false, false, Optional.empty());
  public static final Delivery TENTATIVE = new Delivery(true, false, Optional.empty());
}
