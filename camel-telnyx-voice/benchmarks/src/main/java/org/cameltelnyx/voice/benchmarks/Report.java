package org.cameltelnyx.voice.benchmarks;

public final class Report {

    private Report() {
    }

    public static void main(String[] args) throws Exception {
        throw new UnsupportedOperationException();
    }
}
