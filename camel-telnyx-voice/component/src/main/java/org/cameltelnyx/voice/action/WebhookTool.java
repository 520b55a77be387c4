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
 * @param description     what it does, for the assistant
 * @param url             where it is; names in braces stand for the parameters of the path
 * @param method          the HTTP method (POST)
 * @param headers         headers of the request
 * @param pathParameters  JSON schema of the parameters in the path
 * @param queryParameters JSON schema of the parameters in the query
 * @param bodyParameters  JSON schema of the parameters in the body
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
