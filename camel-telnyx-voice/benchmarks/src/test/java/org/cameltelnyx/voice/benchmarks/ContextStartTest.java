package org.cameltelnyx.voice.benchmarks;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContextStartTest {

    @Test
    void startsWithoutATelnyx() throws Exception {
        assertThat(new ContextStart(2).turn().nanos()).isPositive();
    }
}
