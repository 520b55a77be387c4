package org.cameltelnyx.voice.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.cameltelnyx.voice.benchmarks.Result.Row;
import org.cameltelnyx.voice.benchmarks.Result.Share;
import org.cameltelnyx.voice.benchmarks.Result.Shares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

    @TempDir
    Path directory;

    @Test
    void tellsWhichGoalsAreMissed() throws Exception {
        Result result = Result.empty("10 of a second");
        result.rows().add(new Row("part", "fast", "slow & old", true, 0.9, "×", Figure.of(0.8, 1.0, 0.95), "1/s"));
        result.rows().add(new Row("part", "dear", "cheap", false, 1.5, "×", Figure.of(1.6, 1.7), "2 µs"));
        result.rows().add(new Row("part", "nothing", "some", false, 5.0, "ms", Figure.of(-0.1, 1.0, 2.0), "none"));
        result.rows().add(new Row("part", "what is behind it", "cheap", false, null, "×", Figure.of(3.0, 4.0), "3 µs"));
        result.profiles().put("event", new Shares(List.of(new Share("org.Example.run", 0.5)), List.of()));
        result.addThreads("ours", Map.of("worker", 70.0, "event-loop", 30.0, "acceptor", 0.0));
        result.addThreads("ours", Map.of("worker", 80.0, "event-loop", 30.0));
        result.addThreads("bare", Map.of("event-loop", 60.0));
        Path json = directory.resolve("performance.json");
        result.write(json.toFile());

        Report.main(new String[]{json.toString(), directory.toString()});

        assertThat(Files.readString(directory.resolve("performance.md")))
                .contains("| ≥ 0.90 × | 0.95 | 0.80–1.00 |")
                .contains("| ≤ 1.50 × | 1.65 **missed** | 1.60–1.70 |")
                .contains("| what is behind it | cheap | none | 3.50 | 3.00–4.00 |")
                .contains("| Part: server, requests | event-loop | worker |\n| --- | ---: | ---: |\n"
                        + "| ours | 30 | 75 |\n| bare | 60 | none |\n")
                .contains("| `org.Example.run` | 50.0 % |");
        // no time at all is beyond the range of the plot
        assertThat(Files.readString(directory.resolve("performance.svg"))).contains("x1=\"690.0\" y1=\"154\"");
        assertThat(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("performance.svg").toFile())
                .getElementsByTagName("circle")
                .getLength()).isEqualTo(3);
    }
}
