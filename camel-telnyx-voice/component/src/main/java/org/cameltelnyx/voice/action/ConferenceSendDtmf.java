package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Required;
import org.cameltelnyx.voice.schema.Secret;

import static org.cameltelnyx.voice.schema.Grammar.DTMF;
import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Sends DTMF tones to participants of a conference.
 *
 * @param digits         the keys whose tones are sent: 0-9, A-D, * and #, with w for a pause of half a second and W for
 *                       one of a second
 * @param callControlIds ids of the call legs of the participants to act on. All participants if not given
 * @param durationMillis how long each tone lasts, in milliseconds, from 100 to 500
 * @param clientState    state that Telnyx echoes in later events of these call legs, as base64 text
 */
@Operation(path = "/conferences/{conference_id}/actions/send_dtmf")
@RecordBuilder
public record ConferenceSendDtmf(
        @Required @Secret @Format(DTMF) String digits,
        @Format(ID) List<String> callControlIds,
        @Default("250") @Bounds(min = 100, max = 500) Integer durationMillis,
        @ClientState String clientState)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceSendDtmfBuilder builder() {
        return new ConferenceSendDtmfBuilder();
    }

    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
