/** Twilio's callbacks over HTTP (TW4) and the TwiML that answers them (CALL-2). */
@NullMarked
package com.creativeai.calls.provider.twilio.rest;

import org.jspecify.annotations.NullMarked;
