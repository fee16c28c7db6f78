/**
 * One thing after the other, without locks and without a thread of its own.
 *
 * <ul>
 *   <li>SE1: What is posted to a {@link com.creativeai.platform.serial.Mailbox} runs one at a time
 *       and in order, on whichever thread posts while nothing runs. For work that never blocks.
 *   <li>SE2: What is given to {@link com.creativeai.platform.serial.OrderedTasks} runs one at a
 *       time and in order on an executor's threads. For work that may block.
 *   <li>SE3: Work that throws does not stop what comes after it.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.serial;

import org.jspecify.annotations.NullMarked;
