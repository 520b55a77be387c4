package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.apache.camel.main.Main;

/**
 * The properties that a page of the documentation shows, with values in place of the environment variables.
 */
final class DocumentedProperties {

    private String text;

    private DocumentedProperties(String text) {
        this.text = text;
    }

    static DocumentedProperties of(String name) throws IOException {
        try (InputStream resource = DocumentedProperties.class.getResourceAsStream("/docs/" + name)) {
            return new DocumentedProperties(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The properties of another place on the pages as well. */
    DocumentedProperties and(String name) throws IOException {
        text += "\n" + of(name).text;
        return this;
    }

    DocumentedProperties with(String variable, String value) {
        String placeholder = "{{env:" + variable + "}}";
        if (!text.contains(placeholder)) {
            throw new IllegalArgumentException("The page does not use " + placeholder);
        }
        text = text.replace(placeholder, value);
        return this;
    }

    /** An application of camel-main that has them, not started. */
    Main main() throws IOException {
        Properties properties = new Properties();
        properties.load(new java.io.StringReader(text));
        Main main = new Main();
        main.setInitialProperties(properties);
        return main;
    }
}
