package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.RoutesBuilder;

/** Runs {@link AnswerAndGreetTest} with the YAML of the recipe. */
class AnswerAndGreetYamlTest extends AnswerAndGreetTest {

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return YamlRoutes.of(context(), "answer-and-greet.yaml");
    }
}
