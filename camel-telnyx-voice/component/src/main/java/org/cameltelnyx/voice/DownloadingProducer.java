package org.cameltelnyx.voice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Predicate;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.support.service.ServiceHelper;
import org.cameltelnyx.voice.action.AudioFormat;
import org.cameltelnyx.voice.action.RecordingDownload;
import org.cameltelnyx.voice.api.AudioStream;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.Download;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.command.PreparedCommand;
import org.cameltelnyx.voice.result.DownloadUrls;
import org.cameltelnyx.voice.result.Recording;
import org.cameltelnyx.voice.result.TelnyxObject;
import org.cameltelnyx.voice.support.EndpointName;

/**
 * Reads the links of a recording from Telnyx, and sets the audio at one of them as the body. The stream is closed when the
 * exchange is done. If the link expires, the stream requests a new one.
 */
final class DownloadingProducer extends DefaultProducer {

    private static final String FORMAT = "format";
    private static final String MAX_DOWNLOAD_SIZE = "max_download_size";

    private final TelnyxVoiceProducer sender;
    private final Predicate<URI> isPrivate;

    DownloadingProducer(TelnyxVoiceEndpoint endpoint, TelnyxVoiceProducer sender, Predicate<URI> isPrivate) {
        super(endpoint);
        this.sender = sender;
        this.isPrivate = isPrivate;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(sender);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(sender);
        super.doStop();
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        PreparedCommand command = sender.prepare(exchange);
        DownloadUrls links = links(sender.send(exchange, command, () -> null).result());
        String format = format(command, links);
        Download download = new Download(
                getEndpoint().getAction(), format,
                command.json().path(MAX_DOWNLOAD_SIZE).asInt(RecordingDownload.DEFAULT_MAX_DOWNLOAD_SIZE),
                getEndpoint().timeouts(), getEndpoint().retries().maxRetries());
        AudioStream audio = getEndpoint().getComponent()
                .client()
                .download(download, new Links(exchange, command, format, link(links, format)), () -> sender.isWanted(exchange));
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {

            @Override
            public void onDone(Exchange done) {
                audio.close();
            }
        });
        Message message = exchange.getMessage();
        message.setBody(audio);
        message.setHeader(Exchange.CONTENT_TYPE, download.contentType());
        if (audio.length() < 0) {
            message.removeHeader(Exchange.CONTENT_LENGTH);
        } else {
            message.setHeader(Exchange.CONTENT_LENGTH, audio.length());
        }
    }

    /** Supplies the link of the first answer, then a new link at each call. */
    private final class Links implements AudioStream.Links {

        private final Exchange exchange;
        private final PreparedCommand command;
        private final String format;
        private URI first;

        Links(Exchange exchange, PreparedCommand command, String format, URI first) {
            this.exchange = exchange;
            this.command = command;
            this.format = format;
            this.first = first;
        }

        @Override
        public URI next() throws TelnyxVoiceException {
            URI link = first == null ? link(links(sender.send(exchange, command)), format) : first;
            first = null;
            return link;
        }
    }

    private static DownloadUrls links(CommandResult result) {
        return Optional.ofNullable(TelnyxObject.of(Recording.class, result.data()).downloadUrls())
                .orElse(new DownloadUrls(null, null));
    }

    /** {@return the format that the command names, or else one in which the recording has audio} */
    private static String format(PreparedCommand command, DownloadUrls links) {
        String otherwise = links.mp3() == null && links.wav() != null ? AudioFormat.WAV.value() : AudioFormat.MP3.value();
        return command.json().path(FORMAT).asText(otherwise);
    }

    private URI link(DownloadUrls links, String format) {
        String link = format.equals(AudioFormat.MP3.value())
                ? links.mp3()
                : format.equals(AudioFormat.WAV.value()) ? links.wav() : null;
        if (link == null) {
            throw invalid("the recording has no audio in " + format + (links.mp3() == null && links.wav() == null
                    ? " or any other format; Telnyx may not have finished it yet"
                    : ". It has " + (links.mp3() == null ? "wav" : "mp3")
                            + ": remove the option format, or set it to this value"));
        }
        URI uri;
        try {
            uri = new URI(link);
        } catch (URISyntaxException e) {
            // without the cause, because its message contains the link
            throw invalid("the link to the audio that Telnyx has returned is no URL");
        }
        if (uri.getHost() == null || !isPrivate.test(uri)) {
            throw invalid(
                    "the link to the audio is not https, so the audio would be sent unencrypted. Set allowHttp=true if the"
                            + " network can be trusted");
        }
        return uri;
    }

    private IllegalArgumentException invalid(String what) {
        return EndpointName.invalid(getEndpoint().getAction(), what + ".");
    }

    @Override
    public TelnyxVoiceEndpoint getEndpoint() {
        return (TelnyxVoiceEndpoint) super.getEndpoint();
    }
}
