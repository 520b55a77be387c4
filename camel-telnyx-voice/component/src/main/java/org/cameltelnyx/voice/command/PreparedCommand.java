package org.cameltelnyx.voice.command;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.FieldModel;

/**
 * A command that is ready to be sent.
 *
 * @param action        the action
 * @param path          the path below the base URL, with encoded ids, and the query if the operation has no body
 * @param json          the JSON of the command
 * @param callControlId the call leg that it acts on, or null
 */
public record PreparedCommand(ActionModel action, String path, ObjectNode json, String callControlId) {

    /**
     * What is sent as the body.
     *
     * @return the JSON of the command, or null if the operation has no body
     */
    public ObjectNode body() {
        return action.hasBody() ? json : null;
    }

    /**
     * The values that must not show in messages.
     *
     * @return the texts of the secret fields
     */
    public List<String> secrets() {
        return action.fields()
                .stream()
                .filter(FieldModel::isSecret)
                .map(field -> json.path(field.wireName()).asText(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /**
     * Sets the id under which Telnyx carries the command out only once.
     *
     * @param commandId the id
     */
    public void setCommandId(String commandId) {
        json.put("command_id", commandId);
    }

    /**
     * The id under which Telnyx carries the command out only once.
     *
     * @return the id, or null if there is none yet
     */
    public String commandId() {
        return json.path("command_id").textValue();
    }

    /**
     * Whether the action knows such an id.
     *
     * @return true for most actions
     */
    public boolean takesCommandId() {
        return action.field("commandId").isPresent();
    }

    /** Shows the action and the path, and nothing of the content. */
    @Override
    public String toString() {
        return action.name() + " " + path;
    }
}
