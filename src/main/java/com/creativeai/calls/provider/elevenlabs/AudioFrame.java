package com.creativeai.calls.provider.elevenlabs;

/** What the agent says next, as it came. */
record AudioFrame(long eventId, String payload) {}
