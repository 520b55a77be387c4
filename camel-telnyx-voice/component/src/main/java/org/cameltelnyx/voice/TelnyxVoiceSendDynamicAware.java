package org.cameltelnyx.voice;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.LanguageSupport;
import org.apache.camel.support.component.SendDynamicAwareSupport;
import org.apache.camel.util.StringHelper;

/**
 * Makes {@code toD} send to one endpoint with the text that the author of the route wrote, and leaves the expressions
 * in its options to the endpoint. Otherwise the options would be evaluated twice, the second time with what came from
 * outside, and every value would make an endpoint of its own.
 */
@SendDynamic(TelnyxVoiceConstants.SCHEME)
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
        String path = StringHelper.before(entry.getOriginalUri(), "?", entry.getOriginalUri());
        String options = StringHelper.after(entry.getOriginalUri(), "?");
        if (LanguageSupport.hasSimpleFunction(path)) {
            path = StringHelper.before(entry.getUri(), "?", entry.getUri());
        }
        return options == null ? path : path + "?" + options;
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
