package org.cameltelnyx.voice.examples.camelk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The CRM, and the properties that a cluster has as a ConfigMap. Those of the Secret are those of the simulator.
 */
public class Stage implements QuarkusTestResourceLifecycleManager {

    private Crm crm;

    @Override
    public Map<String, String> start() {
        Map<String, String> properties = new HashMap<>();
        try {
            crm = new Crm();
            addAll("call-desk.properties", properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.put("crm.url", crm.url());
        // a machine that is still loading classes needs longer
        properties.put("crm.patience", "5000");
        return properties;
    }

    private static void addAll(String file, Map<String, String> properties) throws IOException {
        Properties read = new Properties();
        try (InputStream in = Stage.class.getResourceAsStream("/camel-k/" + file)) {
            read.load(in);
        }
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(crm, field -> field.getType() == Crm.class);
    }

    @Override
    public void stop() {
        crm.close();
    }
}
