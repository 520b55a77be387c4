package org.cameltelnyx.voice.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.DefaultExchange;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.TelnyxVoiceConstants;
import org.cameltelnyx.voice.api.CommandResult;

/** The ways to send a command. All send the same request, including a command id. The ways through Camel are routes. */
final class CommandOperations {

    private static final String CALL = "v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_IiE4pqg";
    private static final String API_KEY = "KEY0123456789ABCDEF";
    /** The size of the pool of all peers. The default of camel-http is 20 for one host. */
    private static final int CONNECTIONS = Integer.getInteger("benchmarks.connections", 200);

    private CommandOperations() {
    }

    /** The commands: one has all values in its endpoint, the other has a body and three expressions. */
    enum Command {

        OPTIONS("send_dtmf", "telnyx-voice:send-dtmf?digits=1www2WABCDw9&durationMillis=250"),
        MAP("refer", "telnyx-voice:refer?sipAddress=sip:${header.extension}@pbx.example.com"
                + "&sipAuthUsername=${header.user}&sipAuthPassword=${header.password}");

        private final String path;
        private final String uri;

        Command(String action, String uri) {
            this.path = "/calls/" + CALL + "/actions/" + action;
            this.uri = uri;
        }

        Object body() {
            return this == OPTIONS
                    ? null
                    : Map.of("custom_headers", List.of(Map.of("name", "X-Ticket", "value", "4711")));
        }

        Map<String, Object> tree() {
            String id = UUID.randomUUID().toString();
            return this == OPTIONS
                    ? Map.of("digits", "1www2WABCDw9", "duration_millis", 250, "command_id", id)
                    : Map.of("sip_address", "sip:1234@pbx.example.com", "sip_auth_username", "agent", "sip_auth_password",
                            "secret", "custom_headers", List.of(Map.of("name", "X-Ticket", "value", "4711")), "command_id",
                            id);
        }

        String json() {
            String id = UUID.randomUUID().toString();
            return this == OPTIONS
                    ? "{\"digits\":\"1www2WABCDw9\",\"duration_millis\":250,\"command_id\":\"" + id + "\"}"
                    : "{\"sip_address\":\"sip:" + "1234" + "@pbx.example.com\",\"sip_auth_username\":\"" + "agent"
                            + "\",\"sip_auth_password\":\"" + "secret"
                            + "\",\"custom_headers\":[{\"name\":\"X-Ticket\",\"value\":\"4711\"}],\"command_id\":\"" + id
                            + "\"}";
        }
    }

    private static String server() {
        return System.getProperty("benchmarks.server");
    }

    /** The component: an endpoint of the action. */
    static Route component(Command command) throws Exception {
        return new Route(
                exchange -> {
                    exchange.getMessage().setBody(command.body());
                    exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, CALL);
                    if (command == Command.MAP) {
                        exchange.getMessage().setHeader("extension", "1234");
                        exchange.getMessage().setHeader("user", "agent");
                        exchange.getMessage().setHeader("password", "secret");
                    }
                }, route -> route.to(command.uri + "&responseTimeout=60000"),
                exchange -> {
                    if (!exchange.getMessage()
                            .getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class)
                            .result()
                            .equals("ok")) {
                        throw new IllegalStateException("No result");
                    }
                });
    }

    /** The component, while another of its connections waits for an answer that never arrives. */
    static Operation componentBesideStalled() throws Exception {
        Route operation = component(Command.OPTIONS);
        Producer stalled = operation.context
                .getEndpoint("telnyx-voice:send-dtmf?digits=1&maxRetries=0&responseTimeout=3600000")
                .createProducer();
        stalled.start();
        Exchange exchange = new DefaultExchange(operation.context);
        exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, "stalled");
        Thread thread = new Thread(() -> {
            try {
                stalled.process(exchange);
            } catch (Exception e) {
                // the run has ended
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return operation;
    }

    /** Apache HttpClient 5 without Camel. */
    static Operation httpClient(Command command) {
        CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(Timeout.ofMinutes(1)).build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
        String url = server() + command.path;
        return new Operation() {
            @Override
            public void run() throws Exception {
                HttpPost post = new HttpPost(url);
                post.setHeader("Authorization", "Bearer " + API_KEY);
                post.setHeader("Accept", "application/json");
                post.setEntity(new StringEntity(command.json(), ContentType.APPLICATION_JSON));
                client.execute(post, response -> {
                    Operation.expect(200, response.getCode());
                    return EntityUtils.toByteArray(response.getEntity());
                });
            }

            @Override
            public void close() throws Exception {
                client.close();
            }
        };
    }

    /** An endpoint of camel-http; the body is JSON already. */
    static Operation camelHttp(Command command) throws Exception {
        return new Route(exchange -> {
            withHeaders(exchange);
            exchange.getMessage().setBody(command.json());
        }, route -> route.to(server() + command.path), CommandOperations::expectOk);
    }

    /** What a route without the component usually does: marshal the body, and send it with toD. */
    static Operation toD(Command command) throws Exception {
        return new Route(exchange -> {
            exchange.getMessage().setHeader("call", CALL);
            exchange.getMessage().setBody(command.tree());
        }, route -> route.marshal()
                .json()
                .process(CommandOperations::withHeaders)
                .toD(server() + command.path.replace(CALL, "${header.call}")), CommandOperations::expectOk);
    }

    private static void withHeaders(Exchange exchange) {
        exchange.getMessage().setHeader("Authorization", "Bearer " + API_KEY);
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
    }

    private static void expectOk(Exchange exchange) {
        Operation.expect(200, exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class));
        if (exchange.getMessage().getBody(byte[].class).length == 0) {
            throw new IllegalStateException("No result");
        }
    }

    /** Creates a context that sends its commands to the {@link CommandServer}. */
    static DefaultCamelContext newContext() {
        DefaultCamelContext context = new DefaultCamelContext();
        HttpComponent http = context.getComponent("http", HttpComponent.class);
        http.setMaxTotalConnections(CONNECTIONS);
        http.setConnectionsPerRoute(CONNECTIONS);
        context.getComponent("https", HttpComponent.class).setMaxTotalConnections(CONNECTIONS);
        TelnyxVoiceComponent component = new TelnyxVoiceComponent();
        component.getConfiguration().setApiKey(API_KEY);
        component.getConfiguration().setPublicKey(Signer.TELNYX.publicKeyText());
        component.getConfiguration().setBaseUrl(server());
        context.addComponent("telnyx-voice", component);
        return context;
    }

    static final class Route implements Operation {

        private final DefaultCamelContext context = newContext();
        private final Processor before;
        private final Processor after;
        private final Producer start;

        Route(Processor before, Consumer<RouteDefinition> steps, Processor after) throws Exception {
            this.before = before;
            this.after = after;
            context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> steps.accept(builder.from("direct:command"))));
            context.start();
            start = context.getEndpoint("direct:command").createProducer();
            start.start();
        }

        @Override
        public void run() throws Exception {
            Exchange exchange = new DefaultExchange(context);
            before.process(exchange);
            start.process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            after.process(exchange);
        }

        @Override
        public void close() throws Exception {
            context.close();
        }
    }
}
