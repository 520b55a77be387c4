package org.cameltelnyx.voice.event;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The types of events that have a record, against the list of those that the official document has.
 */
class EventTypesTest {

    @Test
    void everyOfficialEventHasARecordAndNoOther() throws IOException {
        try (InputStream list = EventTypesTest.class.getResourceAsStream("/events/official-names.csv")) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(",")[0]))
                    .containsExactlyInAnyOrderElementsOf(EventTypes.known().keySet());
        }
    }

    @Test
    void thereIsAConstantForEachTypeAndNoOther() throws IllegalAccessException {
        Map<String, Object> constants = new HashMap<>();
        for (Field constant : EventNames.class.getFields()) {
            constants.put(constant.getName(), constant.get(null));
        }

        assertThat(constants.values()).containsExactlyInAnyOrderElementsOf(EventTypes.known().keySet());
        constants.forEach((name, type) -> assertThat(name)
                .isEqualTo(type.toString().toUpperCase(Locale.ROOT).replace('.', '_')));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/events/official-names.csv")
    void aTypeIsKnownByAllItsNames(String eventType, String officialName) {
        Class<?> record = EventTypes.known().get(eventType);

        assertThat(record.getSimpleName()).isEqualTo(Arrays.stream(eventType.split("[._]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining()));
        for (String name : new String[]{eventType, eventType.replace('.', '_'), officialName}) {
            assertThat(read("{\"event_type\":\"" + name + "\"}")).as(name).isExactlyInstanceOf(record);
        }
        assertThat(read("{\"event_type\":\"" + eventType + "\"}").names()).contains(officialName.toLowerCase(Locale.ROOT));
    }

    @Test
    void noNameIsThatOfTwoTypes() {
        Map<String, String> types = new HashMap<>();
        for (String type : EventTypes.known().keySet()) {
            for (String name : EventTypes.of(type).names()) {
                assertThat(types.put(name, type)).as(name).isNull();
            }
        }
    }

    private static VoiceEvent read(String body) {
        return EventReader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
