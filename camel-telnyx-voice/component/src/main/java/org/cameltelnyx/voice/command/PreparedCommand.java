package org.cameltelnyx.voice.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.support.ResourceId;

/**
 * A command that is ready to be sent.
 *
 * @param action     the action
 * @param path       the path below the base URL, with encoded ids, and the query if the operation has no body
 * @param json       the JSON of the command
 * @param ids        the ids of the objects that it acts on
 * @param isFromBody whether the body of the message supplied values
 * @param secretIds  the texts in the path that messages must not contain
 */
public record PreparedCommand(ActionModel action, String path, ObjectNode json, Map<ResourceId, String> ids,
        boolean isFromBody, List<String> secretIds) {

    /** The value of commandId that requests an id derived from the content of the command. */
    private static final String AUTO = "auto";
    private static final String COMMAND_ID = "command_id";

    private static final String PAGE = "page";
    private static final String NUMBER = "number";
    /** The field for the page in operations that have no object for it. */
    private static final String PAGE_NUMBER = "page[number]";

    /**
     * Creates a command whose path contains no secrets.
     *
     * @param action     the action
     * @param path       the path below the base URL
     * @param json       the JSON of the command
     * @param ids        the ids of the objects that it acts on
     * @param isFromBody whether the body of the message supplied values
     */
    public PreparedCommand(ActionModel action, String path, ObjectNode json, Map<ResourceId, String> ids, boolean isFromBody) {
        this(action, path, json, ids, isFromBody, List.of());
    }

    /**
     * The call leg that the command acts on.
     *
     * @return the call control id, or null
     */
    public String callControlId() {
        return ids.get(ResourceId.CALL_CONTROL_ID);
    }

    /**
     * The body of the request.
     *
     * @return the JSON of the command, or null if the operation has no body
     */
    public ObjectNode body() {
        return action.hasBody() ? action.sent(json) : null;
    }

    /**
     * The values that messages must not contain.
     *
     * @return the texts of the secret fields, at any depth, and the secret texts in the path
     */
    public List<String> secrets() {
        return Stream.concat(action.secrets(json).stream(), secretIds.stream()).toList();
    }

    /**
     * Whether the command needs an id that is derived from its content.
     *
     * @param  byDefault whether commands without an id need one if their action supports it
     * @return           true if it does, or if its commandId is the word auto
     */
    public boolean isForOwnId(boolean byDefault) {
        return AUTO.equals(commandId()) || byDefault && takesCommandId() && commandId() == null;
    }

    /** Removes the word auto, which is not part of the content. */
    public void removeCommandId() {
        json.remove(COMMAND_ID);
    }

    /**
     * Sets the id. Telnyx executes commands with the same id only once.
     *
     * @param commandId the id
     */
    public void setCommandId(String commandId) {
        json.put(COMMAND_ID, commandId);
    }

    /**
     * The id. Telnyx executes commands with the same id only once.
     *
     * @return the id, or null if there is none yet
     */
    public String commandId() {
        return json.path(COMMAND_ID).textValue();
    }

    /**
     * Whether the action supports command ids.
     *
     * @return true for most actions
     */
    public boolean takesCommandId() {
        return action.takesCommandId();
    }

    /**
     * The page of a list that the command requests.
     *
     * @return                          its number, 1 if the command does not set it
     * @throws IllegalArgumentException if the command defines the page other than by its number
     */
    public int pageNumber() {
        JsonNode page = json.path(PAGE);
        if (page.has("after") || page.has("before") || page.has("limit")) {
            throw action.invalid("allPages=true requests pages by their number, so that " + PAGE
                    + " cannot have after, before or limit. Set number and size, or set allPages=false.");
        }
        return page.path(NUMBER).asInt(json.path(PAGE_NUMBER).asInt(1));
    }

    /**
     * The same command for another page.
     *
     * @param  number number of the page
     * @return        the command
     */
    public PreparedCommand withPage(int number) {
        ObjectNode other = json.deepCopy();
        if (action.field(PAGE).isPresent()) {
            other.withObjectProperty(PAGE).put(NUMBER, number);
        } else {
            other.put(PAGE_NUMBER, number);
        }
        int query = path.indexOf('?');
        String list = query < 0 ? path : path.substring(0, query);
        return new PreparedCommand(action, list + QueryString.of(action.sent(other)), other, ids, isFromBody, secretIds);
    }

    /** Shows the action and the path without the content. */
    @Override
    public String toString() {
        return action.name() + " " + path;
    }
}
