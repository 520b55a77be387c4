package org.cameltelnyx.voice;

import java.util.Optional;

import org.apache.camel.Producer;
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
    void check() {
        super.check();
        if (endpoint.getAwaitTimeout() != null) {
            requirePositive("awaitTimeout", endpoint.getAwaitTimeout());
        }
        if (awaiting() == null && endpoint.hasAwaitPath()) {
            throw wrong("awaitPath is set without await=true");
        }
        new WebhookSide(endpoint).requirePath("awaitPath", endpoint.getAwaitPath());
    }

    private Awaiting awaiting() {
        return Awaiting.of(action, endpoint.getAwait(), endpoint.getAwaitTimeout());
    }

    @Override
    Producer newProducer() {
        TelnyxVoiceProducer sender = (TelnyxVoiceProducer) super.newProducer();
        if (action.isDownload()) {
            return new DownloadingProducer(endpoint, sender, this::isPrivate);
        }
        Awaiting awaiting = awaiting();
        return awaiting == null
                ? sender
                : new AwaitingProducer(endpoint, sender, awaiting, new WebhookSide(endpoint).settings());
    }

    @Override
    boolean takes(String option) {
        return switch (option) {
            case "allPages" -> action.isList();
            case "await", "awaitTimeout", "awaitPath" -> !action.outcomes().isEmpty();
            case "httpMethod", "resource" -> false;
            case "clientStateText", "targetLegClientStateText" -> action.field(option).isPresent();
            default -> ResourceId.named(option).map(action.ids()::contains).orElseGet(() -> super.takes(option));
        };
    }
}
