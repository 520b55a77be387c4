package org.cameltelnyx.voice.simulator;

import java.util.Map;
import java.util.Optional;

/** A received request. The path is raw and has no query; the parameters of the query are decoded. */
record Command(
        String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body,
        Optional<Operations.Match> match) {

    static final String CALL_CONTROL_ID = "call_control_id";

    String action() {
        return match.map(found -> found.operation().action()).orElse(ReceivedCommand.NO_ACTION);
    }

    String callControlId() {
        return match.map(found -> found.ids().get(CALL_CONTROL_ID)).orElse(null);
    }
}
