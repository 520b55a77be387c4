package org.cameltelnyx.voice.springboot;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.apache.camel.util.StringHelper;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.TelnyxVoiceComponentConfigurer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Configures the component from the application's properties below {@code camel.component.telnyx-voice}. An unknown option
 * fails the start.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", TelnyxVoiceAutoConfiguration.PREFIX})
public class TelnyxVoiceAutoConfiguration {

    private static final String NAME = "telnyx-voice";
    static final String PREFIX = "camel.component." + NAME;
    /** The property that disables this class, as for every component of Camel; not an option. */
    private static final String ENABLED = "enabled";

    /**
     * Configures the component when Camel creates it. Components with other names belong to other accounts, whose keys the
     * properties must not replace.
     *
     * @param  camelContext the context
     * @param  environment  the application's properties
     * @return              the customizer that Camel calls
     */
    @Lazy
    @Bean
    public ComponentCustomizer configureTelnyxVoiceComponent(CamelContext camelContext, Environment environment) {
        return ComponentCustomizer.builder(TelnyxVoiceComponent.class)
                .withCondition((name, component) -> NAME.equals(name))
                .build(component -> {
                    Map<String, Object> options = options(environment);
                    refuseUnknown(component, options.keySet());
                    CamelPropertiesHelper.setCamelProperties(camelContext, component, options, true);
                });
    }

    /**
     * The options, from all property sources. Sources of higher precedence come first, and can spell an option differently:
     * an environment variable has no dashes.
     */
    private static Map<String, Object> options(Environment environment) {
        Map<String, Object> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, Object.class))
                .ifBound(given -> given
                        .forEach((name, value) -> options.putIfAbsent(StringHelper.dashToCamelCase(name), value)));
        options.remove(ENABLED);
        return options;
    }

    /** Refuses unknown options. The message contains only names, because a value can be a secret. */
    private static void refuseUnknown(TelnyxVoiceComponent component, Set<String> names) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(new TelnyxVoiceComponentConfigurer().getAllOptions(component).keySet());
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeIf(known::contains);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "The application's properties set " + withDashes(unknown, PREFIX + ".")
                            + ", which is not an option of the component telnyx-voice. Its options are " + withDashes(known, "")
                            + ".");
        }
    }

    private static String withDashes(Set<String> options, String prefix) {
        return options.stream().map(option -> prefix + StringHelper.camelCaseToDash(option)).collect(Collectors.joining(", "));
    }
}
