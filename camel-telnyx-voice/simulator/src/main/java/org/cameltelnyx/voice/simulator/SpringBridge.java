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
 * Copes with the application contexts that Spring keeps for later test classes. Spring finds this class by itself.
 */
final class SpringBridge implements TestExecutionListener, ContextCustomizerFactory {

    /** Several run at a time: events go to that of the test. */
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

    /** Changes nothing: a class with the annotation does not get the application context of one without. */
    private record ContextOfItsOwn() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            // the system properties are enough
        }
    }
}
