/** The log of facts, and facts that wait inside documents, in MongoDB (EV2 to EV5). */
@NullMarked
package com.creativeai.platform.event.store;

import org.jspecify.annotations.NullMarked;
