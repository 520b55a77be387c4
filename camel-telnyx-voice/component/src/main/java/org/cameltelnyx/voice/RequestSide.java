package org.cameltelnyx.voice;

import java.util.Optional;
import java.util.Set;

import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.support.EndpointName;

/**
 * An endpoint that sends commands to an operation without an action. Its options name the operation.
 */
@SideName(EndpointName.REQUEST)
final class RequestSide extends CommandSide {

    private static final Set<String> OF_ACTIONS = Set.of("allPages", "await", "awaitPath", "awaitTimeout",
            "clientStateText", "targetLegClientStateText");

    RequestSide(TelnyxVoiceEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    ActionModel model() {
        return ActionModel.request(endpoint.getAction(), endpoint.getHttpMethod(), endpoint.getResource());
    }

    /** Returns the operation without its path, because its fields are needed before the path is known. */
    @Override
    Optional<ActionModel> action() {
        return Optional.of(ActionModel.request(endpoint.getAction()));
    }

    @Override
    void check() {
        super.check();
        if (!model().hasBody() && endpoint.getFieldOptions().keySet().stream().anyMatch(RequestSide::isCommandId)) {
            throw wrong("commandId is sent in the body, and " + endpoint.getHttpMethod() + " has none");
        }
        if (endpoint.getAwait() != null || endpoint.getAwaitTimeout() != null || endpoint.hasAwaitPath()) {
            throw wrong("await, awaitTimeout and awaitPath are for actions, whose outcomes are known. Receive the event by "
                    + EndpointName.uri(EndpointName.WEBHOOK) + " instead");
        }
    }

    private static boolean isCommandId(FieldModel field) {
        return field.name().equals("commandId");
    }

    @Override
    String purpose() {
        return "sends commands of any operation";
    }

    @Override
    boolean takes(String option) {
        return !OF_ACTIONS.contains(option) && super.takes(option);
    }
}
