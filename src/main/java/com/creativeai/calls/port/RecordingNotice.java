package com.creativeai.calls.port;

import com.creativeai.calls.CarrierCallId;

/**
 * The carrier's word that a recording is ready, or will not be.
 *
 * @param recordingId the carrier's id
 * @param available false when the carrier has none
 */
public record RecordingNotice(
    CarrierCallId call, String recordingId, boolean available, int seconds, int channels) {}
