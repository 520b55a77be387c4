package org.cameltelnyx.voice.simulator;

import java.util.List;

import org.apache.camel.CamelContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/**
 * Supports the application contexts that Spring caches for later test classes. Spring finds this class by
 * {@code spring.factories}.
 */
final class SpringBridge implements TestExecutionListener, ContextCustomizerFactory {

    /** Several contexts can run at a time: events go to that of the test. */
    @Override
    public void beforeTestMethod(TestContext test) {
        if (isConnected(test.getTestClass())) {
            test.getApplicationContext().getBeanProvider(CamelContext.class).ifAvailable(CamelBridge::use);
        }
    }

    @Override
    public ContextCustomizer createContextCustomizer(Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return isConnected(testClass) ? new ContextOfItsOwn() : null;
    }

    private static boolean isConnected(Class<?> testClass) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, TelnyxVoiceTest.class);
    }

    /**
     * Changes nothing, but its presence keeps Spring from sharing a context between classes with and without the
     * annotation.
     */
    private record ContextOfItsOwn() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            // the system properties configure the application
        }
    }
}
