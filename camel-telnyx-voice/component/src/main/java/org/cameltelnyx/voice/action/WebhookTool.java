package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * A tool that calls an HTTP service of yours.
 *
 * @param name            name of the tool
 * @param description     description of the tool, for the assistant
 * @param url             URL of the service. Names in braces are path parameters
 * @param method          HTTP method. Default POST
 * @param headers         headers of the request
 * @param pathParameters  JSON schema of the path parameters
 * @param queryParameters JSON schema of the query parameters
 * @param bodyParameters  JSON schema of the body parameters
 */
@RecordBuilder
public record WebhookTool(
        @Required String name,
        @Required String description,
        @Required @Format(URL) String url,
        ToolMethod method,
        List<ToolHeader> headers,
        Map<String, Object> pathParameters,
        Map<String, Object> queryParameters,
        Map<String, Object> bodyParameters) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static WebhookToolBuilder builder() {
        return new WebhookToolBuilder();
    }
}
