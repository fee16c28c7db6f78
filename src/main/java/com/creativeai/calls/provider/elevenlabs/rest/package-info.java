/** What ElevenLabs calls (EL6). */
@NullMarked
package com.creativeai.calls.provider.elevenlabs.rest;

import org.jspecify.annotations.NullMarked;
