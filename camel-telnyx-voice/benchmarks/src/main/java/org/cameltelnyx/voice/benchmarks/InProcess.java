package org.cameltelnyx.voice.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cameltelnyx.voice.benchmarks.JmhRounds.Peer;
import org.openjdk.jmh.runner.RunnerException;

/**
 * What is measured without HTTP, on the rates and allocations that JMH reports.
 */
final class InProcess {

    private static final Peer COMPONENT = Peer.of("component");
    private static final Peer BARE = Peer.of("bouncyCastle");
    private static final Peer SDK = Peer.of("sdk");
    private static final Peer BEAN = Peer.of("bean");
    private static final Peer FORGED = Peer.of("forged");

    private InProcess() {
    }

    static List<Ratios> run(int rounds) throws RunnerException {
        Set<Peer> peers = new LinkedHashSet<>(List.of(
                COMPONENT, BARE, SDK, BEAN, COMPONENT.threads(2), BARE.threads(2), SDK.threads(2), Peer.of("stale"),
                Peer.of("unsigned"), Peer.of("wrongLength"), FORGED, COMPONENT.with("keys", 2), FORGED.with("keys", 2),
                COMPONENT.with("keys", 4), FORGED.with("keys", 4), COMPONENT.with("consumers", 64),
                COMPONENT.with("remembered", 100_000 - 1), Peer.of("exchangeAlone")));
        JmhRounds results = new JmhRounds(peers, rounds);
        List<Ratios> all = new ArrayList<>();
        for (int threads = 1; threads <= 2; threads++) {
            String title = "event accepted, " + threads + (threads == 1 ? " thread" : " threads");
            Peer component = COMPONENT.threads(threads);
            all.add(Ratios.atLeast(0.90, title, "bare Bouncy Castle", "rate", results.rates(component, BARE.threads(threads))));
            all.add(Ratios.atLeast(6.5, title, "the way of Telnyx' library", "rate",
                    results.rates(component, SDK.threads(threads))));
        }
        all.add(Ratios.atLeast(20, "stale refused", "accepted", "rate", results.rates(Peer.of("stale"), COMPONENT)));
        all.add(Ratios.atLeast(20, "unsigned refused", "accepted", "rate", results.rates(Peer.of("unsigned"), COMPONENT)));
        all.add(Ratios.atLeast(20, "wrong length refused", "accepted", "rate",
                results.rates(Peer.of("wrongLength"), COMPONENT)));
        all.add(Ratios.atLeast(1, "forgery refused, 1 key", "accepted", "rate", results.rates(FORGED, COMPONENT)));
        for (int keys : new int[]{2, 4}) {
            all.add(Ratios.atLeast(1.0 / keys, "forgery refused, " + keys + " keys", "accepted by one key", "rate",
                    results.rates(FORGED.with("keys", keys), COMPONENT)));
        }
        all.add(Ratios.atLeast(0.95, "64 consumers on the path", "1 consumer", "rate",
                results.rates(COMPONENT.with("consumers", 64), COMPONENT)));
        all.add(Ratios.atLeast(0.97, "99,999 events remembered", "none remembered", "rate",
                results.rates(COMPONENT.with("remembered", 100_000 - 1), COMPONENT)));
        all.add(Ratios.atMost(1.5, "event accepted", "route with a hand-written bean", "bytes",
                results.bytes(COMPONENT, BEAN)));
        return all;
    }
}
