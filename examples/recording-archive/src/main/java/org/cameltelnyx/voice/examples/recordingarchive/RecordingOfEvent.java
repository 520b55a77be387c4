package org.cameltelnyx.voice.examples.recordingarchive;

import java.util.Iterator;

import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.cameltelnyx.voice.event.CallRecordingSaved;
import org.cameltelnyx.voice.result.Recording;

/** Finds the recording that an event announces. The event names the leg and the time, but not the id of the recording. */
public final class RecordingOfEvent {

    /**
     * Chooses the recording that was made while the one of the event was: a leg has one at a time.
     *
     * @param  recordings            the recordings of the leg
     * @param  saved                 the event
     * @return                       the recording
     * @throws IllegalStateException if the list does not contain it yet, so that Telnyx delivers the event again
     */
    public Recording find(@Body Iterator<Recording> recordings, @Variable("saved") CallRecordingSaved saved) {
        while (recordings.hasNext()) {
            Recording recording = recordings.next();
            if (!recording.recordingEndedAt().isBefore(saved.recordingStartedAt())
                    && !recording.recordingStartedAt().isAfter(saved.recordingEndedAt())) {
                return recording;
            }
        }
        throw new IllegalStateException("Telnyx does not list the recording of leg " + saved.callLegId() + " that began at "
                + saved.recordingStartedAt() + " yet");
    }
}
