package org.cameltelnyx.voice;

import java.util.Optional;

import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.support.ResourceId;

/**
 * An endpoint that sends the commands of an action.
 */
final class ActionSide extends CommandSide {

    private final ActionModel action;

    ActionSide(TelnyxVoiceEndpoint endpoint, ActionModel action) {
        super(endpoint);
        this.action = action;
    }

    @Override
    ActionModel model() {
        return action;
    }

    @Override
    Optional<ActionModel> action() {
        return Optional.of(action);
    }

    @Override
    boolean takes(String option) {
        return switch (option) {
            case "allPages" -> action.isList();
            case "httpMethod", "resource" -> false;
            case "clientStateText", "targetLegClientStateText" -> action.field(option).isPresent();
            default -> ResourceId.named(option).map(action.ids()::contains).orElseGet(() -> super.takes(option));
        };
    }
}
