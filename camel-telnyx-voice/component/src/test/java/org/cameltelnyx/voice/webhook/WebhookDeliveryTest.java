package org.cameltelnyx.voice.webhook;

import java.nio.charset.StandardCharsets;

import org.cameltelnyx.voice.event.EventReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookDeliveryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'call_session_id':'s','call_control_id':'c','conference_id':'f'} | s",
            "{'call_control_id':'c','conference_id':'f'} | c",
            "{'conference_id':'f','creator_call_session_id':'s'} | f",
            "{'connection_id':'1'} |"}, quoteCharacter = '~')
    void anEventBelongsToItsCallOrElseToItsConference(String payload, String call) {
        String body = "{\"event_type\":\"conference.speak.ended\",\"payload\":" + payload.replace('\'', '"') + "}";

        assertThat(new WebhookDelivery(EventReader.read(body.getBytes(StandardCharsets.UTF_8)), null).call())
                .isEqualTo(call);
    }
}
