package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The orders of a list of outbound voice profiles.
 *
 * @param value the value as it is on the wire
 */
public record OutboundVoiceProfileSort(@JsonValue String value) implements OpenEnum {

    /** By time of creation, ascending. */
    public static final OutboundVoiceProfileSort CREATED_AT = new OutboundVoiceProfileSort("created_at");

    /** By time of creation, descending. */
    public static final OutboundVoiceProfileSort CREATED_AT_DESCENDING = new OutboundVoiceProfileSort("-created_at");

    /** By name, ascending. */
    public static final OutboundVoiceProfileSort NAME = new OutboundVoiceProfileSort("name");

    /** By name, descending. */
    public static final OutboundVoiceProfileSort NAME_DESCENDING = new OutboundVoiceProfileSort("-name");

    /** Disabled profiles first. */
    public static final OutboundVoiceProfileSort ENABLED = new OutboundVoiceProfileSort("enabled");

    /** Enabled profiles first. */
    public static final OutboundVoiceProfileSort ENABLED_DESCENDING = new OutboundVoiceProfileSort("-enabled");

    /** By service plan, ascending. */
    public static final OutboundVoiceProfileSort SERVICE_PLAN = new OutboundVoiceProfileSort("service_plan");

    /** By service plan, descending. */
    public static final OutboundVoiceProfileSort SERVICE_PLAN_DESCENDING = new OutboundVoiceProfileSort("-service_plan");

    /** By type of traffic, ascending. */
    public static final OutboundVoiceProfileSort TRAFFIC_TYPE = new OutboundVoiceProfileSort("traffic_type");

    /** By type of traffic, descending. */
    public static final OutboundVoiceProfileSort TRAFFIC_TYPE_DESCENDING = new OutboundVoiceProfileSort("-traffic_type");

    /** By method of cost calculation, ascending. */
    public static final OutboundVoiceProfileSort USAGE_PAYMENT_METHOD = new OutboundVoiceProfileSort("usage_payment_method");

    /** By method of cost calculation, descending. */
    public static final OutboundVoiceProfileSort USAGE_PAYMENT_METHOD_DESCENDING = new OutboundVoiceProfileSort(
            "-usage_payment_method");

    @Override
    public String toString() {
        return value;
    }
}
