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
 * Lets {@code toD} use one endpoint with the URI as the author of the route wrote it; the endpoint evaluates the expressions
 * in its options. Otherwise the options would be evaluated twice, the second time with data from outside, and every value
 * would create a new endpoint.
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
        // newer versions of Camel do not resolve placeholders here; an evaluated path may look like a placeholder, and must
        // not be resolved
        String written = EndpointHelper.resolveEndpointUriPropertyPlaceholders(exchange.getContext(), entry.getOriginalUri());
        int query = query(written);
        String path = written.substring(0, query);
        if (LanguageSupport.hasSimpleFunction(path)) {
            path = StringHelper.before(entry.getUri(), "?", entry.getUri());
        }
        return path + written.substring(query);
    }

    /** {@return the index at which the options begin: the first question mark outside an expression} */
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
