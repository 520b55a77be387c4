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
 * @param digits         keys whose tones Telnyx sends: 0-9, A-D, * and #; w is a pause of half a second, W a pause of one
 *                       second
 * @param callControlIds call control ids of the participants to act on. Give the option once for each id. If omitted, the
 *                       command acts on all participants
 * @param durationMillis duration of each tone, in milliseconds, from 100 to 500
 * @param clientState    client state in base64, which Telnyx repeats in later events of these call legs
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
