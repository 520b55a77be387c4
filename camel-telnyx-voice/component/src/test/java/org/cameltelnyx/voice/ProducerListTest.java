package org.cameltelnyx.voice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.cameltelnyx.voice.api.InvalidRequestException;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.docs.ResultRoutes;
import org.cameltelnyx.voice.result.Conference;
import org.cameltelnyx.voice.result.TelnyxObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Lists whose pages are all wanted: {@code allPages=true}.
 */
@Timeout(60)
class ProducerListTest extends TelnyxVoiceTestSupport {

    private static final String ALL = "telnyx-voice:conference-list?allPages=true";
    private static final String REFUSED = "{\"errors\":[{\"code\":\"10033\",\"title\":\"Out of range\"}]}";

    private AcceptingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new AcceptingServer(null);
        server.answer("{\"data\":[{\"id\":\"unexpected\"}],\"meta\":{\"total_pages\":0}}");
        component().getConfiguration().setBaseUrl(server.baseUrl("127.0.0.1"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** It looks for the next page before it processes the last entry of one. */
    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void aSplitterGoesThroughAllPages(String language) throws Exception {
        if (language.equals("java")) {
            context().addRoutes(new ResultRoutes());
        } else {
            PluginHelper.getRoutesLoader(context())
                    .loadRoutes(PluginHelper.getResourceLoader(context()).resolveResource("classpath:docs/results.yaml"));
        }
        server.answerOnce(200,
                "{\"data\":[{\"call_control_id\":\"a\"},{\"call_control_id\":\"b\"}],\"meta\":{\"total_pages\":2}}");
        server.answerOnce(200, "{\"data\":{\"result\":\"ok\"}}");
        server.answerOnce(200, "{\"data\":[{\"call_control_id\":\"c\"}],\"meta\":{\"total_pages\":2}}");
        server.answerOnce(200, "{\"data\":{\"result\":\"ok\"}}");

        Exchange exchange = send("direct:closing-time", null, Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(sent()).containsExactly("GET /v2/queues/support/calls", "POST /v2/calls/a/actions/speak",
                "GET /v2/queues/support/calls?page%5Bnumber%5D=2", "POST /v2/calls/b/actions/speak",
                "POST /v2/calls/c/actions/speak");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "conference-list?page={\"number\":4,\"size\":2}&filter={\"status\":\"completed\"}"
                    + " | /conferences?filter%5Bstatus%5D=completed&page%5Bnumber%5D=N&page%5Bsize%5D=2",
            "conference-list-participants?conferenceId=a&page={\"number\":4}&region=US"
                    + " | /conferences/a/participants?region=US&page%5Bnumber%5D=N",
            "queue-list?pageNumber=4&pageSize=3 | /queues?page%5Bnumber%5D=N&page%5Bsize%5D=3",
            "queue-call-list?queueName=a?b&page={\"number\":4} | /queues/a%3Fb/calls?page%5Bnumber%5D=N"})
    void theListBeginsWhereTheCommandSays(String uri, String address) throws Exception {
        page(6, "a");
        page(6, "b");
        page(6, "c");
        String all = routeTo("telnyx-voice:" + uri.strip().replace("a?b", "RAW(a?b)") + "&allPages=true");

        assertThat(listed(all)).containsExactly("a", "b", "c");

        assertThat(sent()).isEqualTo(IntStream.of(4, 5, 6)
                .mapToObj(number -> "GET /v2" + address.strip().replace("=N", "=" + number))
                .toList());
    }

    @Test
    void aBodyCanSayWhereTheListBegins() {
        page(3, "a");
        page(3, "b");

        Exchange exchange = send("telnyx-voice:queue-list?allPages=true", "{\"pageNumber\":2}", Map.of());

        assertThat(ids(exchange)).containsExactly("a", "b");
        assertThat(sent()).containsExactly("GET /v2/queues?page%5Bnumber%5D=2", "GET /v2/queues?page%5Bnumber%5D=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after", "before", "limit"})
    void aListThatGoesByOtherMeansIsRefused(String where) {
        Exchange exchange = send(ALL, Map.of("page", Map.of(where, "20")), Map.of());

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("telnyx-voice:conference-list: allPages=true requests pages by their number");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aDynamicEndpointGoesThroughAllPagesToo() throws Exception {
        page(2, "a");
        page(2, "b");

        Exchange exchange = send(routeToD("telnyx-voice:queue-call-list?queueName=${header.queue}&allPages=true"), null,
                Map.of("queue", "night"));

        assertThat(ids(exchange)).containsExactly("a", "b");
        assertThat(sent()).containsExactly("GET /v2/queues/night/calls", "GET /v2/queues/night/calls?page%5Bnumber%5D=2");
    }

    @Test
    void manyThreadsCanShareTheEntries() throws Exception {
        List<String> expected = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
        IntStream.range(0, 10).forEach(tens -> page(10, expected.subList(10 * tens, 10 * tens + 10).toArray(String[]::new)));
        List<Object> ids = new CopyOnWriteArrayList<>();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:all")
                .to(ALL)
                .split(routes.body())
                .streaming()
                .parallelProcessing()
                .process(entry -> ids.add(entry.getMessage().getBody(Conference.class).id()))));

        assertThat(send("direct:all", null, Map.of()).getException()).isNull();

        assertThat(ids).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(server.requests()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"telnyx-voice:conference-retrieve?allPages=true", "telnyx-voice:dial?allPages=true"})
    void otherActionsHaveNoPages(String uri) {
        assertThatThrownBy(() -> routeTo(uri)).hasStackTraceContaining(
                ": allPages is for actions that list: active-call-list, application-list, call-event-list, conference-list,"
                        + " conference-list-participants, connection-list, outbound-voice-profile-list, queue-call-list,"
                        + " queue-list, recording-list, recording-transcription-list, webhook-delivery-list.");
    }

    // pages that do not come

    /** After all entries that came before it. */
    @Test
    void aPageThatTelnyxRefusesEndsTheSplitWithItsException() throws Exception {
        page(3, "a", "b");
        server.answerOnce(422, REFUSED);
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:all")
                .to(ALL)
                .split(routes.body())
                .streaming()
                .to("mock:entries")
                .end()
                .to("mock:done")));
        getMockEndpoint("mock:entries").expectedMessageCount(2);
        getMockEndpoint("mock:done").expectedMessageCount(0);

        Exchange exchange = send("direct:all", null, Map.of());

        assertThat(exchange.getException(InvalidRequestException.class).getErrorCode()).isEqualTo("10033");
        assertThat(server.requests()).hasSize(2);
        MockEndpoint.assertIsSatisfied(context());
    }

    @ParameterizedTest
    @ValueSource(strings = {"onException", "doCatch"})
    void aRouteHandlesItByItsType(String way) throws Exception {
        page(3, "a");
        server.answerOnce(422, REFUSED);
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> {
            if (way.equals("onException")) {
                routes.onException(InvalidRequestException.class).handled(true).to("mock:refused");
                routes.from("direct:all").to(ALL).split(routes.body()).streaming().to("mock:entries");
            } else {
                routes.from("direct:all")
                        .doTry()
                        .to(ALL)
                        .split(routes.body())
                        .streaming()
                        .to("mock:entries")
                        .endDoTry()
                        .doCatch(InvalidRequestException.class)
                        .to("mock:refused");
            }
        }));
        getMockEndpoint("mock:refused").expectedMessageCount(1);
        getMockEndpoint("mock:entries").expectedMessageCount(1);

        assertThat(send("direct:all", null, Map.of()).getException()).isNull();

        MockEndpoint.assertIsSatisfied(context());
    }

    /** Of the step itself, so that a route can redeliver it. */
    @Test
    void theFirstPageIsAskedForAtOnce() {
        server.answerOnce(422, REFUSED);

        assertThat(send(ALL, null, Map.of()).getException()).isExactlyInstanceOf(InvalidRequestException.class);
    }

    @Test
    void laterPagesAreSentAgainAsWell() {
        page(2, "a");
        server.answerOnce(503, REFUSED);
        page(2, "b");

        assertThat(ids(send(ALL, null, Map.of()))).containsExactly("a", "b");
        assertThat(sent().subList(1, 3)).containsOnly("GET /v2/conferences?page%5Bnumber%5D=2");
    }

    @Test
    void afterAFailureThereIsNoMore() {
        page(3, "a");
        server.answerOnce(422, REFUSED);
        Iterator<?> entries = send(ALL, null, Map.of()).getMessage().getBody(Iterator.class);

        assertThat(entries.next()).isInstanceOf(Conference.class);
        assertThat(entries.hasNext()).isTrue();
        assertThatThrownBy(entries::next).isInstanceOf(RuntimeCamelException.class)
                .hasCauseInstanceOf(TelnyxVoiceException.class);
        assertThat(entries.hasNext()).isFalse();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void nothingIsAskedForWhenTheContextStops() {
        page(3, "a");
        page(3, "b");
        Iterator<?> entries = send(ALL, null, Map.of()).getMessage().getBody(Iterator.class);

        context().stop();

        assertThat(entries.next()).isInstanceOf(Conference.class);
        assertThat(entries.hasNext()).isTrue();
        assertThatThrownBy(entries::next).isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("page 2 is not requested");
        assertThat(server.requests()).hasSize(1);
    }

    // where the list ends

    @Test
    void aListCanBeEmpty() {
        server.answerOnce(200, "{\"data\":[],\"meta\":{\"total_pages\":5}}");

        assertThat(ids(send(ALL, null, Map.of()))).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    /** As it does when entries have gone while the list was read. */
    @Test
    void anEmptyPageIsTheLast() {
        page(5, "a");
        page(5);

        assertThat(ids(send(ALL, null, Map.of()))).containsExactly("a");
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"meta\":null", ",\"meta\":{}", ",\"meta\":{\"total_pages\":\"many\"}", ",\"meta\":[2]"})
    void withoutANumberOfPagesTheListEndsWithAnEmptyOne(String meta) {
        for (String entries : List.of("{\"id\":\"a\"}", "{\"id\":\"b\"}", "")) {
            server.answerOnce(200, "{\"data\":[" + entries + "]" + meta + "}");
        }

        assertThat(ids(send(ALL, null, Map.of()))).containsExactly("a", "b");
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","link":"1"} | {"id":"a","link":"2"} | 1
            {"id":"a","link":"1"} | {"id":"b","link":"1"} | 2
            {"link":"1"}          | {"link":"1"}          | 1
            {"link":"1"}          | {"link":"2"}          | 2
            {"id":null,"link":"1"} | {"id":null,"link":"2"} | 2
            {"call_control_id":"a","call_duration":1} | {"call_control_id":"a","call_duration":2} | 1
            """)
    void aPageIsTheSameIfItsIdsAre(String first, String second, int entries) {
        server.answerOnce(200, "{\"data\":[" + first + "]}");
        server.answerOnce(200, "{\"data\":[" + second + "]}");
        server.answer("{\"data\":[]}");

        assertThat(ids(send(ALL, null, Map.of()))).hasSize(entries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"meta\":{\"total_pages\":1000000,\"page_number\":1}"})
    void aPageThatComesAgainIsNotListedAgain(String meta) {
        server.answer("{\"data\":[{\"id\":\"a\"}]" + meta + "}");
        try (CapturedLog log = new CapturedLog()) {

            assertThat(ids(send(ALL, null, Map.of()))).containsExactly("a");

            assertThat(log.warningsOf(AllPages.class)).containsExactly(
                    "telnyx-voice:conference-list: page 2 is the same as the one before it, so the list ends there.");
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void moreThanAllPagesAreNotAskedFor() {
        page(1, "a");

        assertThat(ids(send("telnyx-voice:queue-list?allPages=true&pageNumber=7", null, Map.of()))).containsExactly("a");
        assertThat(server.requests()).hasSize(1);
    }

    private void page(int totalPages, String... ids) {
        List<String> entries = List.of(ids).stream().map(id -> "{\"id\":\"" + id + "\"}").toList();
        server.answerOnce(200, "{\"data\":[" + String.join(",", entries) + "],\"meta\":{\"total_pages\":" + totalPages + "}}");
    }

    /** What arrives one by one when the answer of a route is split. */
    private List<Object> listed(String endpoint) throws Exception {
        List<Object> ids = new ArrayList<>();
        String split = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from(split)
                .to(endpoint)
                .split(routes.body())
                .streaming()
                .process(entry -> ids.add(entry.getMessage().getBody(TelnyxObject.class).data().get("id")))));
        assertThat(send(split, null, Map.of()).getException()).isNull();
        return ids;
    }

    private static List<Object> ids(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        List<Object> ids = new ArrayList<>();
        Iterator<?> entries = exchange.getMessage().getBody(Iterator.class);
        entries.forEachRemaining(entry -> ids.add(((TelnyxObject) entry).data().get("id")));
        return ids;
    }

    private List<String> sent() {
        return server.requests().stream().map(request -> request.replaceAll(" [{].*", "").strip()).toList();
    }
}
