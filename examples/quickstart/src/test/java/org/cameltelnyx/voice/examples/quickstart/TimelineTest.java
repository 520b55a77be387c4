package org.cameltelnyx.voice.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.event.ExchangeSendingEvent;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class TimelineTest {

    @Test
    void aSceneGoesOnWithoutALineThatNeverCompletes() throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Timeline timeline = new Timeline(null, new PrintStream(output, true, StandardCharsets.UTF_8), Duration.ZERO);
        try (CamelContext context = new DefaultCamelContext()) {
            Exchange exchange = new DefaultExchange(context);
            timeline.notify(new ExchangeSendingEvent(exchange, context.getEndpoint("telnyx-voice:hangup?apiKey=KEY")));
        }

        timeline.scene("The next scene");

        assertThat(output.toString(StandardCharsets.UTF_8)).containsSubsequence("hangup", "no answer yet", "The next scene");
    }
}
