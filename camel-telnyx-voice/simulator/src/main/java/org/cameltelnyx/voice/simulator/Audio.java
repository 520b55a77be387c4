package org.cameltelnyx.voice.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Generates the audio of recordings, in formats that players accept: a tone as WAV, silence as MP3. */
final class Audio {

    private static final int RATE = 8000;
    private static final int BYTES_PER_SAMPLE = 2;
    private static final double TONE = 440;
    private static final int LOUDNESS = 8000;
    private static final int WAV_HEAD = 44;
    /** Bounds of the audio: a call that ends at once still has a recording, and a moved clock must not produce megabytes. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** A frame of MPEG 2.5 layer III at 8 kHz has 576 samples. */
    private static final int MILLIS_PER_FRAME = 72;
    /** For one channel at 8 kbit/s, and for two at 16 kbit/s. */
    private static final int[] BYTES_PER_FRAME = {72, 144};
    private static final byte[][] FRAME_HEADS = {{(byte) 0xff, (byte) 0xe3, 0x18, (byte) 0xc0},
            {(byte) 0xff, (byte) 0xe3, 0x28, 0}};

    private Audio() {
    }

    static byte[] wav(Duration length, int channels) {
        int samples = (int) (bounded(length).toMillis() * RATE / 1000);
        int data = samples * channels * BYTES_PER_SAMPLE;
        ByteBuffer wav = ByteBuffer.allocate(WAV_HEAD + data).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(WAV_HEAD - 8 + data).put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1);
        wav.putShort((short) channels).putInt(RATE).putInt(RATE * channels * BYTES_PER_SAMPLE);
        wav.putShort((short) (channels * BYTES_PER_SAMPLE)).putShort((short) (BYTES_PER_SAMPLE * 8));
        wav.put(ascii("data")).putInt(data);
        for (int sample = 0; sample < samples; sample++) {
            short value = (short) (LOUDNESS * Math.sin(2 * Math.PI * TONE * sample / RATE));
            for (int channel = 0; channel < channels; channel++) {
                wav.putShort(value);
            }
        }
        return wav.array();
    }

    static byte[] mp3(Duration length, int channels) {
        int frames = (int) (bounded(length).toMillis() / MILLIS_PER_FRAME) + 1;
        int size = BYTES_PER_FRAME[channels - 1];
        ByteBuffer mp3 = ByteBuffer.allocate(frames * size);
        for (int frame = 0; frame < frames; frame++) {
            // the bytes after the head are zero, which is silence
            mp3.put(frame * size, FRAME_HEADS[channels - 1]);
        }
        return mp3.array();
    }

    private static Duration bounded(Duration length) {
        return length.compareTo(SHORTEST) < 0 ? SHORTEST : length.compareTo(LONGEST) > 0 ? LONGEST : length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
