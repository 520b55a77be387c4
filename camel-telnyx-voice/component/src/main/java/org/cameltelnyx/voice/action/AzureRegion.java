package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The Azure regions for speech recognition.
 *
 * @param value the value as it is on the wire
 */
public record AzureRegion(@JsonValue String value) implements OpenEnum {

    /** New South Wales. */
    public static final AzureRegion AUSTRALIAEAST = new AzureRegion("australiaeast");

    /** Pune. */
    public static final AzureRegion CENTRALINDIA = new AzureRegion("centralindia");

    /** Virginia. */
    public static final AzureRegion EASTUS = new AzureRegion("eastus");

    /** Illinois. */
    public static final AzureRegion NORTHCENTRALUS = new AzureRegion("northcentralus");

    /** Netherlands. */
    public static final AzureRegion WESTEUROPE = new AzureRegion("westeurope");

    /** Washington. */
    public static final AzureRegion WESTUS2 = new AzureRegion("westus2");

    @Override
    public String toString() {
        return value;
    }
}
