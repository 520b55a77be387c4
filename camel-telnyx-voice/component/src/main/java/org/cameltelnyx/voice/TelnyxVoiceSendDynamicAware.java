package org.cameltelnyx.voice;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.support.LanguageSupport;
import org.apache.camel.support.component.SendDynamicAwareSupport;
import org.apache.camel.util.StringHelper;
import org.cameltelnyx.voice.support.EndpointName;

/**
 * Makes {@code toD} send to one endpoint with the text that the author of the route wrote, and leaves the expressions
 * in its options to the endpoint. Otherwise the options would be evaluated twice, the second time with what came from
 * outside, and every value would make an endpoint of its own.
 */
@SendDynamic(EndpointName.SCHEME)
public class TelnyxVoiceSendDynamicAware extends SendDynamicAwareSupport {

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) {
        return new DynamicAwareEntry(uri, originalUri, null, null);
    }

    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) {
        // newer versions of Camel leave placeholders to us; an evaluated path may hold what looks like one, and stays text
        String written = EndpointHelper.resolveEndpointUriPropertyPlaceholders(exchange.getContext(), entry.getOriginalUri());
        int query = query(written);
        String path = written.substring(0, query);
        if (LanguageSupport.hasSimpleFunction(path)) {
            path = StringHelper.before(entry.getUri(), "?", entry.getUri());
        }
        return path + written.substring(query);
    }

    /** Where the options begin: at the first question mark that is not in an expression. */
    private static int query(String uri) {
        int depth = 0;
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '?' && depth == 0) {
                return i;
            }
        }
        return uri.length();
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return null;
    }

    @Override
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return null;
    }
}
