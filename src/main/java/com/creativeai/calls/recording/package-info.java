/**
 * Looks at recorded audio: WAV, 16-bit PCM, one or two channels; of two, the person's is the left.
 */
@NullMarked
package com.creativeai.calls.recording;

import org.jspecify.annotations.NullMarked;
