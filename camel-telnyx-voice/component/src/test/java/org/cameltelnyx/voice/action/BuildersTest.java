package org.cameltelnyx.voice.action;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.schema.RecordModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Builders of the actions, and of the objects nested in them.
 */
class BuildersTest {

    private static final String SECRET = "hunter2";
    /** In base64 it needs each of the two characters that are neither letters nor digits. */
    private static final String TEXT = "Menü für größere Gäste ¿¾?";

    @Test
    void plainTextBecomesBase64() {
        assertThat(Refer.builder().clientStateText("menu").build().clientState()).isEqualTo("bWVudQ==");
        assertThat(Transfer.builder().targetLegClientStateText("menu").build().targetLegClientState()).isEqualTo("bWVudQ==");
        assertThat(TranscriptionConfig.builder().clientStateText("").build().clientState()).isEmpty();
    }

    @Test
    void noTextIsNoClientState() {
        assertThat(Refer.builder().clientState("bWVudQ==").clientStateText(null).build().clientState()).isNull();
    }

    @TestFactory
    Stream<DynamicTest> everyFieldHasItsSetter() {
        return records().map(type -> dynamicTest(type.getSimpleName(), () -> {
            Set<String> names = new LinkedHashSet<>();
            for (FieldModel field : RecordModel.of(type).fields()) {
                names.add(field.name());
                Method setter = builder(type).getClass().getMethod(field.name(), field.type());
                Object value = field.type() == String.class ? "value" : null;
                assertThat(field.get(build(setter, value))).as(field.name()).isEqualTo(value);
                if (field.name().toLowerCase().endsWith("clientstate")) {
                    Method text = builder(type).getClass().getMethod(field.name() + "Text", String.class);
                    names.add(text.getName());
                    assertThat(field.get(build(text, TEXT))).isEqualTo(
                            Base64.getEncoder().encodeToString(TEXT.getBytes(StandardCharsets.UTF_8)));
                }
            }
            names.add("build");
            assertThat(builder(type).getClass().getDeclaredMethods()).extracting(Method::getName)
                    .containsExactlyInAnyOrderElementsOf(names);
        }));
    }

    @TestFactory
    Stream<DynamicTest> noBuilderShowsWhatItHolds() {
        return records().map(type -> dynamicTest(type.getSimpleName(), () -> {
            Object builder = builder(type);
            for (FieldModel field : RecordModel.of(type).fields()) {
                if (field.type() == String.class) {
                    builder.getClass().getMethod(field.name(), String.class).invoke(builder, SECRET);
                }
            }
            assertThat(builder.toString()).doesNotContain(SECRET);
        }));
    }

    /** The actions, and all objects in them that have a builder. */
    private static Stream<Class<?>> records() {
        Set<Class<?>> records = new LinkedHashSet<>();
        ActionModel.all().values().forEach(action -> add(records, action.type()));
        assertThat(records).hasSizeGreaterThan(ActionModel.all().size());
        return records.stream();
    }

    private static void add(Set<Class<?>> records, Class<?> type) {
        List<String> methods = Arrays.stream(type.getMethods()).map(Method::getName).toList();
        if (Command.class.isAssignableFrom(type) || type.isRecord() && methods.contains("builder")) {
            records.add(type);
        }
        if (type.isRecord()) {
            RecordModel.of(type).fields().stream().map(FieldModel::valueType).forEach(each -> add(records, each));
        }
    }

    private static Object builder(Class<?> type) throws ReflectiveOperationException {
        return type.getMethod("builder").invoke(null);
    }

    private static Record build(Method setter, Object value) throws ReflectiveOperationException {
        Object builder = setter.getDeclaringClass().getDeclaredConstructor().newInstance();
        assertThat(setter.invoke(builder, value)).isSameAs(builder);
        return (Record) setter.getDeclaringClass().getMethod("build").invoke(builder);
    }
}
