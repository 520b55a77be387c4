package org.cameltelnyx.voice.transform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.cloudevents.CloudEvents;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;
import org.apache.camel.util.ObjectHelper;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.ResourceId;
import org.cameltelnyx.voice.webhook.WebhookDelivery;

/**
 * Converts an event to a <a href="https://cloudevents.io">CloudEvent</a>, version 1.0: its attributes become the headers
 * that Camel's own data types for CloudEvents read, such as {@code http:application-cloudevents}, and its data are the bytes
 * that Telnyx has signed. Headers that the route has set before are not changed.
 */
@DataTypeTransformer(name = CloudEventTransformer.NAME,
        description = "Converts an event of telnyx-voice:webhook to a CloudEvent: its attributes as headers, the signed JSON as body")
public class CloudEventTransformer extends Transformer {

    static final String NAME = EndpointName.SCHEME + ":application-cloudevents";

    private static final String JSON = "application/json";
    private static final String TYPE_PREFIX = "com.telnyx.";
    private static final String API = "https://api.telnyx.com/v2";
    private static final String APPLICATIONS = API + "/call_control_applications/";

    @Override
    public void transform(Message message, DataType fromType, DataType toType) {
        if (!(message.getBody() instanceof VoiceEvent event)) {
            throw new IllegalArgumentException(
                    NAME + ": the body is no event but "
                            + (message.getBody() == null ? "empty" : "of type " + ObjectHelper.className(message.getBody()))
                            + ". Transform the message before a step replaces the body of telnyx-voice:webhook.");
        }
        WebhookDelivery delivery = new WebhookDelivery(event, null);
        set(message, CloudEvent.CAMEL_CLOUD_EVENT_ID, delivery.identity());
        set(message, CloudEvent.CAMEL_CLOUD_EVENT_VERSION, CloudEvents.v1_0.version());
        set(message, CloudEvent.CAMEL_CLOUD_EVENT_TYPE, TYPE_PREFIX + event.eventType());
        set(message, CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, source(event));
        set(message, CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, delivery.call());
        set(message, CloudEvent.CAMEL_CLOUD_EVENT_TIME, event.occurredAt());
        set(message, CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE, JSON);
        set(message, Exchange.CONTENT_TYPE, JSON);
        message.setBody(event.document().bytes());
    }

    /** {@return the URL of the application of the call at Telnyx, which is the same for every delivery and receiver} */
    private static String source(VoiceEvent event) {
        String id = event.envelope().text(ResourceId.CONNECTION_ID.wireName());
        return id == null || id.isBlank() ? API : APPLICATIONS + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.getHeaders().putIfAbsent(header, value.toString());
        }
    }
}
