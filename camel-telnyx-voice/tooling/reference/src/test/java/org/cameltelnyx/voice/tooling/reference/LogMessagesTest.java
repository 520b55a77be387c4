package org.cameltelnyx.voice.tooling.reference;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of what is logged is made from the sources, and the sources say what it shows.
 */
class LogMessagesTest {

    @Test
    void allLoggersOfTheComponentAreListed() throws Exception {
        List<LogMessages.Line> lines = LogMessages.of(Path.of("../../component/src/main/java")).lines();

        assertThat(lines).extracting(LogMessages.Line::logger)
                .contains("org.cameltelnyx.voice.TelnyxVoiceConsumer", "org.cameltelnyx.voice.webhook.WebhookListener",
                        "org.cameltelnyx.voice.api.TelnyxClient");
        assertThat(lines).allSatisfy(line -> assertThat(line.message()).hasSizeGreaterThan(10).doesNotContain("\"", "{}"));
        assertThat(lines).extracting(LogMessages.Line::message)
                .contains("Webhook … refused a request: …", "The route has failed unexpectedly on event …");
    }
}
