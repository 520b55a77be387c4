package org.cameltelnyx.voice;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.SendDynamicAware.DynamicAwareEntry;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoint that {@code toD} sends to, when Camel leaves placeholders to the component, as it does since 4.18.6 and
 * 4.22.0.
 */
class TelnyxVoiceSendDynamicAwareTest {

    @ParameterizedTest(name = "{0} evaluated to {1}")
    @CsvSource(delimiter = '|',
            textBlock = """
                    telnyx-voice:speak?payload={{text}}      | telnyx-voice:speak?payload=Hello           | telnyx-voice:speak?payload=Hello
                    telnyx-voice:{{action}}?payload=${body}  | telnyx-voice:speak?payload=x               | telnyx-voice:speak?payload=${body}
                    telnyx-voice:{{action}}                  | telnyx-voice:speak                         | telnyx-voice:speak
                    telnyx-voice:{{whole}}                   | telnyx-voice:speak?payload=Hi              | telnyx-voice:speak?payload=Hi
                    telnyx-voice:speak?language={{?x}}&voice=y | telnyx-voice:speak?voice=y                 | telnyx-voice:speak?voice=y
                    telnyx-voice:speak?payload=${body}       | telnyx-voice:speak?payload={{text}}        | telnyx-voice:speak?payload=${body}
                    telnyx-voice:${body}?payload={{text}}    | telnyx-voice:{{action}}?payload=Hello      | telnyx-voice:{{action}}?payload=Hello
                    telnyx-voice:${body}?payload=x           | telnyx-voice:speak?payload=mine?payload=x  | telnyx-voice:speak?payload=x
                    """)
    void placeholdersAreResolvedInWhatTheAuthorWroteAlone(String written, String evaluated, String endpoint) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getPropertiesComponent().addInitialProperty("text", "Hello");
            context.getPropertiesComponent().addInitialProperty("action", "speak");
            context.getPropertiesComponent().addInitialProperty("whole", "speak?payload=Hi");
            Exchange exchange = new DefaultExchange(context);

            String uri = new TelnyxVoiceSendDynamicAware()
                    .resolveStaticUri(exchange, new DynamicAwareEntry(evaluated, written, null, null));

            assertThat(uri).isEqualTo(endpoint);
        }
    }
}
