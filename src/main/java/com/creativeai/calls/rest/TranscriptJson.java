package com.creativeai.calls.rest;

import java.util.List;

/** What was said on a call. */
public record TranscriptJson(String callId, List<CallJson.TurnJson> turns) {}
