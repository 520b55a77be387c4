package org.cameltelnyx.voice.examples.recordingarchive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.cameltelnyx.voice.event.CallRecordingSaved;
import org.cameltelnyx.voice.result.Recording;

/** Finds the recording that an event announces. The event names the leg and the time, but not the id of the recording. */
public final class RecordingOfEvent {

    /**
     * Chooses the recording of the call with the start time of the event. Telnyx does not document that both times are
     * exactly equal, so it is the nearest of the overlapping recordings. A recording of a conference can have the same leg.
     *
     * @param  recordings            the recordings of the leg
     * @param  saved                 the event
     * @return                       the recording
     * @throws IllegalStateException if the list does not contain it yet, so that Telnyx delivers the event again
     */
    public Recording find(@Body Iterator<Recording> recordings, @Variable("saved") CallRecordingSaved saved) {
        List<Recording> overlapping = new ArrayList<>();
        recordings.forEachRemaining(recording -> {
            if ("call".equals(recording.source()) && !recording.recordingEndedAt().isBefore(saved.recordingStartedAt())
                    && !recording.recordingStartedAt().isAfter(saved.recordingEndedAt())) {
                overlapping.add(recording);
            }
        });
        return overlapping.stream()
                .min(Comparator.comparing(
                        recording -> Duration.between(saved.recordingStartedAt(), recording.recordingStartedAt()).abs()))
                .orElseThrow(() -> new IllegalStateException("Telnyx does not list the recording of leg " + saved.callLegId()
                        + " that began at " + saved.recordingStartedAt() + " yet"));
    }
}
