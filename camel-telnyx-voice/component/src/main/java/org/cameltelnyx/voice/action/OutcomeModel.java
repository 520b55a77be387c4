package org.cameltelnyx.voice.action;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.cameltelnyx.voice.schema.FieldModel;

/** The {@link Awaitable} of an action, read once, because each access to an annotation costs reflection. */
final class OutcomeModel {

    private static final Duration WHOLE_CALL = Duration.ofSeconds(Awaitable.WHOLE_CALL);
    private static final int MILLIS = 1_000;

    private final List<String> types;
    private final List<Case> cases;
    private final Duration within;
    private final List<Factor> after;
    private final boolean outlivesCall;
    private final boolean stopping;
    private final boolean ofNewLeg;

    private OutcomeModel(Class<? extends Command> type, Awaitable awaitable, Function<String, FieldModel> fields) {
        this.types = List.of(awaitable.value());
        this.cases = Stream.of(awaitable.instead())
                .map(each -> new Case(fields.apply(each.field()), List.of(each.values()), List.of(each.outcomes())))
                .toList();
        this.within = Duration.ofSeconds(awaitable.within());
        this.after = Stream.of(awaitable.after()).map(name -> Factor.of(type, fields.apply(name))).toList();
        this.outlivesCall = awaitable.outlivesCall();
        this.stopping = awaitable.stops();
        this.ofNewLeg = awaitable.newLeg();
    }

    /** The outcome of commands of this type, or null if they have no outcome. */
    static OutcomeModel of(Class<? extends Command> type, Function<String, FieldModel> fields) {
        Awaitable awaitable = type.getAnnotation(Awaitable.class);
        return awaitable == null ? null : new OutcomeModel(type, awaitable, fields);
    }

    /** The outcomes of a command with certain values in a field. */
    private record Case(FieldModel field, List<String> values, List<String> types) {

        boolean fits(JsonNode json) {
            JsonNode value = json.path(field.wireName());
            if (value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty()) {
                return false;
            }
            return values.isEmpty() || values.contains(value.asText());
        }
    }

    /** A field that the time depends on, and the default of the field. */
    private record Factor(FieldModel field, long standard, int unit) {

        static Factor of(Class<?> type, FieldModel field) {
            long standard = Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getName().equals(field.name()))
                    .map(component -> component.getAnnotation(Default.class))
                    .mapToLong(preset -> preset == null ? 0 : Long.parseLong(preset.value()))
                    .sum();
            boolean inSeconds = !field.name().endsWith("Millis") && !field.name().endsWith("Tries");
            return new Factor(field, standard, inSeconds ? MILLIS : 1);
        }

        long value(JsonNode json) {
            return json.path(field.wireName()).asLong(standard) * unit;
        }
    }

    List<String> types() {
        return types;
    }

    List<String> types(JsonNode json) {
        for (Case each : cases) {
            if (each.fits(json)) {
                return each.types;
            }
        }
        return types;
    }

    List<String> possibleTypes() {
        return Stream.concat(types.stream(), cases.stream().flatMap(each -> each.types.stream())).distinct().toList();
    }

    Duration timeout(JsonNode json) {
        if (after.isEmpty()) {
            return within;
        }
        long most = WHOLE_CALL.toMillis();
        long millis = 1;
        for (Factor factor : after) {
            long value = factor.value(json);
            millis = value <= 0 ? most : Math.min(most, millis * Math.min(most, value));
        }
        return within.plusMillis(millis);
    }

    boolean outlivesCall() {
        return outlivesCall;
    }

    boolean isStopping() {
        return stopping;
    }

    boolean isOfNewLeg() {
        return ofNewLeg;
    }
}
