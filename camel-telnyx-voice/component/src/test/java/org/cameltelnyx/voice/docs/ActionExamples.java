package org.cameltelnyx.voice.docs;

import org.apache.camel.builder.RouteBuilder;

/**
 * The routes of the pages of all actions. ExamplesTest runs them.
 */
public final class ActionExamples extends RouteBuilder {

    @Override
    public void configure() {
        // tag::active-call-list[]
        from("direct:active-call-list").routeId("active-call-list")
                .to("telnyx-voice:active-call-list?connectionId={{telnyx.connection}}");
        // end::active-call-list[]

        // tag::add-ai-assistant-messages[]
        from("direct:add-ai-assistant-messages").routeId("add-ai-assistant-messages")
                .to("telnyx-voice:add-ai-assistant-messages?messages={\"role\":\"user\",\"content\":\"${header.note}\"}");
        // end::add-ai-assistant-messages[]

        // tag::answer[]
        from("direct:answer").routeId("answer")
                .to("telnyx-voice:answer");
        // end::answer[]

        // tag::application-create[]
        from("direct:application-create").routeId("application-create")
                .to("telnyx-voice:application-create?applicationName=Support line&webhookEventUrl=https://voice.example.com/telnyx/voice");
        // end::application-create[]

        // tag::application-delete[]
        from("direct:application-delete").routeId("application-delete")
                .to("telnyx-voice:application-delete?applicationId={{telnyx.connection}}");
        // end::application-delete[]

        // tag::application-list[]
        from("direct:application-list").routeId("application-list")
                .to("telnyx-voice:application-list?filter={\"application_name\":{\"contains\":\"support\"}}");
        // end::application-list[]

        // tag::application-retrieve[]
        from("direct:application-retrieve").routeId("application-retrieve")
                .to("telnyx-voice:application-retrieve?applicationId={{telnyx.connection}}");
        // end::application-retrieve[]

        // tag::application-update[]
        from("direct:application-update").routeId("application-update")
                .to("telnyx-voice:application-update?applicationId={{telnyx.connection}}&applicationName=Support line&webhookEventUrl=https://voice.example.com/telnyx/voice&webhookEventFailoverUrl=https://backup.example.com/telnyx/voice");
        // end::application-update[]

        // tag::bridge[]
        from("direct:bridge").routeId("bridge")
                .to("telnyx-voice:bridge?callControlIdToBridge=${header.agent}");
        // end::bridge[]

        // tag::call-event-list[]
        from("direct:call-event-list").routeId("call-event-list")
                .to("telnyx-voice:call-event-list?filter={\"leg_id\":\"${header.leg}\"}");
        // end::call-event-list[]

        // tag::conference-create[]
        from("direct:conference-create").routeId("conference-create")
                .to("telnyx-voice:conference-create?name=standup&startConferenceOnCreate=true");
        // end::conference-create[]

        // tag::conference-end[]
        from("direct:conference-end").routeId("conference-end")
                .to("telnyx-voice:conference-end");
        // end::conference-end[]

        // tag::conference-gather-dtmf-audio[]
        from("direct:conference-gather-dtmf-audio").routeId("conference-gather-dtmf-audio")
                .to("telnyx-voice:conference-gather-dtmf-audio?audioUrl=https://media.example.com/pin.mp3&maximumDigits=4");
        // end::conference-gather-dtmf-audio[]

        // tag::conference-hold[]
        from("direct:conference-hold").routeId("conference-hold")
                .to("telnyx-voice:conference-hold?callControlIds=${header.CamelTelnyxVoiceCallControlId}&audioUrl=https://media.example.com/hold.mp3");
        // end::conference-hold[]

        // tag::conference-join[]
        from("direct:conference-join").routeId("conference-join")
                .to("telnyx-voice:conference-join?mute=true");
        // end::conference-join[]

        // tag::conference-leave[]
        from("direct:conference-leave").routeId("conference-leave")
                .to("telnyx-voice:conference-leave");
        // end::conference-leave[]

        // tag::conference-list[]
        from("direct:conference-list").routeId("conference-list")
                .to("telnyx-voice:conference-list?filter={\"status\":\"in_progress\"}");
        // end::conference-list[]

        // tag::conference-list-participants[]
        from("direct:conference-list-participants").routeId("conference-list-participants")
                .to("telnyx-voice:conference-list-participants?page={\"size\":100}");
        // end::conference-list-participants[]

        // tag::conference-mute[]
        from("direct:conference-mute").routeId("conference-mute")
                .to("telnyx-voice:conference-mute?callControlIds=${header.CamelTelnyxVoiceCallControlId}");
        // end::conference-mute[]

        // tag::conference-play[]
        from("direct:conference-play").routeId("conference-play")
                .to("telnyx-voice:conference-play?audioUrl=https://media.example.com/welcome.mp3");
        // end::conference-play[]

        // tag::conference-record-pause[]
        from("direct:conference-record-pause").routeId("conference-record-pause")
                .to("telnyx-voice:conference-record-pause");
        // end::conference-record-pause[]

        // tag::conference-record-resume[]
        from("direct:conference-record-resume").routeId("conference-record-resume")
                .to("telnyx-voice:conference-record-resume");
        // end::conference-record-resume[]

        // tag::conference-record-start[]
        from("direct:conference-record-start").routeId("conference-record-start")
                .to("telnyx-voice:conference-record-start?format=mp3");
        // end::conference-record-start[]

        // tag::conference-record-stop[]
        from("direct:conference-record-stop").routeId("conference-record-stop")
                .to("telnyx-voice:conference-record-stop");
        // end::conference-record-stop[]

        // tag::conference-retrieve[]
        from("direct:conference-retrieve").routeId("conference-retrieve")
                .to("telnyx-voice:conference-retrieve");
        // end::conference-retrieve[]

        // tag::conference-retrieve-participant[]
        from("direct:conference-retrieve-participant").routeId("conference-retrieve-participant")
                .to("telnyx-voice:conference-retrieve-participant?participantId=${header.participant}");
        // end::conference-retrieve-participant[]

        // tag::conference-send-dtmf[]
        from("direct:conference-send-dtmf").routeId("conference-send-dtmf")
                .to("telnyx-voice:conference-send-dtmf?digits=1");
        // end::conference-send-dtmf[]

        // tag::conference-speak[]
        from("direct:conference-speak").routeId("conference-speak")
                .to("telnyx-voice:conference-speak?payload=The host has joined&voice=female&language=en-US");
        // end::conference-speak[]

        // tag::conference-stop[]
        from("direct:conference-stop").routeId("conference-stop")
                .to("telnyx-voice:conference-stop");
        // end::conference-stop[]

        // tag::conference-unhold[]
        from("direct:conference-unhold").routeId("conference-unhold")
                .to("telnyx-voice:conference-unhold?callControlIds=${header.CamelTelnyxVoiceCallControlId}");
        // end::conference-unhold[]

        // tag::conference-unmute[]
        from("direct:conference-unmute").routeId("conference-unmute")
                .to("telnyx-voice:conference-unmute?callControlIds=${header.CamelTelnyxVoiceCallControlId}");
        // end::conference-unmute[]

        // tag::conference-update[]
        from("direct:conference-update").routeId("conference-update")
                .to("telnyx-voice:conference-update?supervisorRole=barge");
        // end::conference-update[]

        // tag::conference-update-participant[]
        from("direct:conference-update-participant").routeId("conference-update-participant")
                .to("telnyx-voice:conference-update-participant?participantId=${header.participant}&endConferenceOnExit=true");
        // end::conference-update-participant[]

        // tag::connection-list[]
        from("direct:connection-list").routeId("connection-list")
                .to("telnyx-voice:connection-list?sort=connection_name&pageSize=50");
        // end::connection-list[]

        // tag::connection-retrieve[]
        from("direct:connection-retrieve").routeId("connection-retrieve")
                .to("telnyx-voice:connection-retrieve?connectionId={{telnyx.connection}}");
        // end::connection-retrieve[]

        // tag::dial[]
        from("direct:dial").routeId("dial")
                .to("telnyx-voice:dial?connectionId={{telnyx.connection}}&from=RAW(+13125550199)&to=RAW(+13125550100)&timeoutSecs=20");
        // end::dial[]

        // tag::enqueue[]
        from("direct:enqueue").routeId("enqueue")
                .to("telnyx-voice:enqueue?queueName=support&maxWaitTimeSecs=300");
        // end::enqueue[]

        // tag::gather[]
        from("direct:gather").routeId("gather")
                .to("telnyx-voice:gather?minimumDigits=4&maximumDigits=4&timeoutMillis=10000");
        // end::gather[]

        // tag::gather-using-ai[]
        from("direct:gather-using-ai").routeId("gather-using-ai")
                .to("telnyx-voice:gather-using-ai?parameters={\"type\":\"object\",\"properties\":{\"age\":{\"type\":\"integer\"}},\"required\":[\"age\"]}&greeting=How old are you?");
        // end::gather-using-ai[]

        // tag::gather-using-audio[]
        from("direct:gather-using-audio").routeId("gather-using-audio")
                .to("telnyx-voice:gather-using-audio?audioUrl=https://media.example.com/menu.mp3&maximumDigits=1");
        // end::gather-using-audio[]

        // tag::gather-using-speak[]
        from("direct:gather-using-speak").routeId("gather-using-speak")
                .to("telnyx-voice:gather-using-speak?payload=Press one for sales&voice=female&language=en-US&maximumDigits=1");
        // end::gather-using-speak[]

        // tag::hangup[]
        from("direct:hangup").routeId("hangup")
                .to("telnyx-voice:hangup?ignoreCallEnded=true");
        // end::hangup[]

        // tag::join-ai-assistant[]
        from("direct:join-ai-assistant").routeId("join-ai-assistant")
                .to("telnyx-voice:join-ai-assistant?conversationId=${header.conversation}&participant={\"id\":\"${header.CamelTelnyxVoiceCallControlId}\",\"role\":\"user\"}");
        // end::join-ai-assistant[]

        // tag::leave-queue[]
        from("direct:leave-queue").routeId("leave-queue")
                .to("telnyx-voice:leave-queue");
        // end::leave-queue[]

        // tag::outbound-voice-profile-list[]
        from("direct:outbound-voice-profile-list").routeId("outbound-voice-profile-list")
                .to("telnyx-voice:outbound-voice-profile-list?filter={\"name\":{\"contains\":\"europe\"}}");
        // end::outbound-voice-profile-list[]

        // tag::outbound-voice-profile-retrieve[]
        from("direct:outbound-voice-profile-retrieve").routeId("outbound-voice-profile-retrieve")
                .to("telnyx-voice:outbound-voice-profile-retrieve?outboundVoiceProfileId=1293384261075731499");
        // end::outbound-voice-profile-retrieve[]

        // tag::pause-recording[]
        from("direct:pause-recording").routeId("pause-recording")
                .to("telnyx-voice:pause-recording");
        // end::pause-recording[]

        // tag::pay[]
        from("direct:pay").routeId("pay")
                .to("telnyx-voice:pay?amount=42.50&description=Order ${header.order}&validCardTypes=visa&validCardTypes=mastercard");
        // end::pay[]

        // tag::queue-call-list[]
        from("direct:queue-call-list").routeId("queue-call-list")
                .to("telnyx-voice:queue-call-list?queueName=support&page={\"size\":50}");
        // end::queue-call-list[]

        // tag::queue-call-remove[]
        from("direct:queue-call-remove").routeId("queue-call-remove")
                .to("telnyx-voice:queue-call-remove?queueName=support");
        // end::queue-call-remove[]

        // tag::queue-call-retrieve[]
        from("direct:queue-call-retrieve").routeId("queue-call-retrieve")
                .to("telnyx-voice:queue-call-retrieve?queueName=support");
        // end::queue-call-retrieve[]

        // tag::queue-call-update[]
        from("direct:queue-call-update").routeId("queue-call-update")
                .to("telnyx-voice:queue-call-update?queueName=support&keepAfterHangup=true");
        // end::queue-call-update[]

        // tag::queue-create[]
        from("direct:queue-create").routeId("queue-create")
                .to("telnyx-voice:queue-create?queueName=support&maxSize=200");
        // end::queue-create[]

        // tag::queue-delete[]
        from("direct:queue-delete").routeId("queue-delete")
                .to("telnyx-voice:queue-delete?queueName=support");
        // end::queue-delete[]

        // tag::queue-list[]
        from("direct:queue-list").routeId("queue-list")
                .to("telnyx-voice:queue-list?pageSize=50");
        // end::queue-list[]

        // tag::queue-retrieve[]
        from("direct:queue-retrieve").routeId("queue-retrieve")
                .to("telnyx-voice:queue-retrieve?queueName=support");
        // end::queue-retrieve[]

        // tag::queue-update[]
        from("direct:queue-update").routeId("queue-update")
                .to("telnyx-voice:queue-update?queueName=support&maxSize=300");
        // end::queue-update[]

        // tag::recording-delete[]
        from("direct:recording-delete").routeId("recording-delete")
                .to("telnyx-voice:recording-delete?recordingId=${header.recording}");
        // end::recording-delete[]

        // tag::recording-delete-all[]
        from("direct:recording-delete-all").routeId("recording-delete-all")
                .to("telnyx-voice:recording-delete-all?ids=${header.recordings}");
        // end::recording-delete-all[]

        // tag::recording-download[]
        from("direct:recording-download").routeId("recording-download")
                .to("telnyx-voice:recording-download?recordingId=${header.recording}&format=mp3");
        // end::recording-download[]

        // tag::recording-list[]
        from("direct:recording-list").routeId("recording-list")
                .to("telnyx-voice:recording-list?filter={\"call_leg_id\":\"${header.leg}\"}");
        // end::recording-list[]

        // tag::recording-retrieve[]
        from("direct:recording-retrieve").routeId("recording-retrieve")
                .to("telnyx-voice:recording-retrieve?recordingId=${header.recording}");
        // end::recording-retrieve[]

        // tag::recording-transcription-delete[]
        from("direct:recording-transcription-delete").routeId("recording-transcription-delete")
                .to("telnyx-voice:recording-transcription-delete?recordingTranscriptionId=${header.transcription}");
        // end::recording-transcription-delete[]

        // tag::recording-transcription-list[]
        from("direct:recording-transcription-list").routeId("recording-transcription-list")
                .to("telnyx-voice:recording-transcription-list?filter={\"recording_id\":\"${header.recording}\"}");
        // end::recording-transcription-list[]

        // tag::recording-transcription-retrieve[]
        from("direct:recording-transcription-retrieve").routeId("recording-transcription-retrieve")
                .to("telnyx-voice:recording-transcription-retrieve?recordingTranscriptionId=${header.transcription}");
        // end::recording-transcription-retrieve[]

        // tag::refer[]
        from("direct:refer").routeId("refer")
                .to("telnyx-voice:refer?sipAddress=sip:support@pbx.example.com");
        // end::refer[]

        // tag::reject[]
        from("direct:reject").routeId("reject")
                .to("telnyx-voice:reject?cause=USER_BUSY");
        // end::reject[]

        // tag::resume-recording[]
        from("direct:resume-recording").routeId("resume-recording")
                .to("telnyx-voice:resume-recording");
        // end::resume-recording[]

        // tag::retrieve-status[]
        from("direct:retrieve-status").routeId("retrieve-status")
                .to("telnyx-voice:retrieve-status");
        // end::retrieve-status[]

        // tag::send-dtmf[]
        from("direct:send-dtmf").routeId("send-dtmf")
                .to("telnyx-voice:send-dtmf?digits=RAW(1w2#)&durationMillis=300");
        // end::send-dtmf[]

        // tag::send-sip-info[]
        from("direct:send-sip-info").routeId("send-sip-info")
                .to("telnyx-voice:send-sip-info?contentType=application/dtmf-relay&body=Signal=1");
        // end::send-sip-info[]

        // tag::siprec-connector-create[]
        from("direct:siprec-connector-create").routeId("siprec-connector-create")
                .to("telnyx-voice:siprec-connector-create?name=compliance&host=srs.example.com&port=5060");
        // end::siprec-connector-create[]

        // tag::siprec-connector-delete[]
        from("direct:siprec-connector-delete").routeId("siprec-connector-delete")
                .to("telnyx-voice:siprec-connector-delete?siprecConnectorName=compliance");
        // end::siprec-connector-delete[]

        // tag::siprec-connector-retrieve[]
        from("direct:siprec-connector-retrieve").routeId("siprec-connector-retrieve")
                .to("telnyx-voice:siprec-connector-retrieve?siprecConnectorName=compliance");
        // end::siprec-connector-retrieve[]

        // tag::siprec-connector-update[]
        from("direct:siprec-connector-update").routeId("siprec-connector-update")
                .to("telnyx-voice:siprec-connector-update?siprecConnectorName=compliance&name=compliance&host=srs2.example.com&port=5060");
        // end::siprec-connector-update[]

        // tag::speak[]
        from("direct:speak").routeId("speak")
                .to("telnyx-voice:speak?payload=You are number ${header.position} in line&voice=female&language=en-US");
        // end::speak[]

        // tag::start-ai-assistant[]
        from("direct:start-ai-assistant").routeId("start-ai-assistant")
                .to("telnyx-voice:start-ai-assistant?assistant={\"id\":\"assistant-reception\"}&greeting=Hello, what can I do for you?");
        // end::start-ai-assistant[]

        // tag::start-conversation-relay[]
        from("direct:start-conversation-relay").routeId("start-conversation-relay")
                .to("telnyx-voice:start-conversation-relay?conversationRelayUrl=wss://relay.example.com/voice");
        // end::start-conversation-relay[]

        // tag::start-forking[]
        from("direct:start-forking").routeId("start-forking")
                .to("telnyx-voice:start-forking?rx=udp:192.0.2.1:9000&tx=udp:192.0.2.1:9001");
        // end::start-forking[]

        // tag::start-noise-suppression[]
        from("direct:start-noise-suppression").routeId("start-noise-suppression")
                .to("telnyx-voice:start-noise-suppression?direction=both&noiseSuppressionEngine=Krisp");
        // end::start-noise-suppression[]

        // tag::start-playback[]
        from("direct:start-playback").routeId("start-playback")
                .to("telnyx-voice:start-playback?audioUrl=https://media.example.com/hold.mp3&loop=infinity");
        // end::start-playback[]

        // tag::start-recording[]
        from("direct:start-recording").routeId("start-recording")
                .to("telnyx-voice:start-recording?format=mp3&channels=dual&playBeep=true");
        // end::start-recording[]

        // tag::start-siprec[]
        from("direct:start-siprec").routeId("start-siprec")
                .to("telnyx-voice:start-siprec?connectorName=compliance&siprecTrack=both_tracks");
        // end::start-siprec[]

        // tag::start-streaming[]
        from("direct:start-streaming").routeId("start-streaming")
                .to("telnyx-voice:start-streaming?streamUrl=wss://stream.example.com/calls&streamTrack=both_tracks");
        // end::start-streaming[]

        // tag::start-transcription[]
        from("direct:start-transcription").routeId("start-transcription")
                .to("telnyx-voice:start-transcription?transcriptionEngine=Telnyx&transcriptionTracks=both");
        // end::start-transcription[]

        // tag::stop-ai-assistant[]
        from("direct:stop-ai-assistant").routeId("stop-ai-assistant")
                .to("telnyx-voice:stop-ai-assistant");
        // end::stop-ai-assistant[]

        // tag::stop-conversation-relay[]
        from("direct:stop-conversation-relay").routeId("stop-conversation-relay")
                .to("telnyx-voice:stop-conversation-relay");
        // end::stop-conversation-relay[]

        // tag::stop-forking[]
        from("direct:stop-forking").routeId("stop-forking")
                .to("telnyx-voice:stop-forking");
        // end::stop-forking[]

        // tag::stop-gather[]
        from("direct:stop-gather").routeId("stop-gather")
                .to("telnyx-voice:stop-gather");
        // end::stop-gather[]

        // tag::stop-noise-suppression[]
        from("direct:stop-noise-suppression").routeId("stop-noise-suppression")
                .to("telnyx-voice:stop-noise-suppression");
        // end::stop-noise-suppression[]

        // tag::stop-playback[]
        from("direct:stop-playback").routeId("stop-playback")
                .to("telnyx-voice:stop-playback");
        // end::stop-playback[]

        // tag::stop-recording[]
        from("direct:stop-recording").routeId("stop-recording")
                .to("telnyx-voice:stop-recording");
        // end::stop-recording[]

        // tag::stop-siprec[]
        from("direct:stop-siprec").routeId("stop-siprec")
                .to("telnyx-voice:stop-siprec");
        // end::stop-siprec[]

        // tag::stop-streaming[]
        from("direct:stop-streaming").routeId("stop-streaming")
                .to("telnyx-voice:stop-streaming");
        // end::stop-streaming[]

        // tag::stop-transcription[]
        from("direct:stop-transcription").routeId("stop-transcription")
                .to("telnyx-voice:stop-transcription");
        // end::stop-transcription[]

        // tag::switch-supervisor-role[]
        from("direct:switch-supervisor-role").routeId("switch-supervisor-role")
                .to("telnyx-voice:switch-supervisor-role?role=whisper");
        // end::switch-supervisor-role[]

        // tag::transfer[]
        from("direct:transfer").routeId("transfer")
                .to("telnyx-voice:transfer?to=RAW(+13125550123)&timeoutSecs=20");
        // end::transfer[]

        // tag::update-client-state[]
        from("direct:update-client-state").routeId("update-client-state")
                .to("telnyx-voice:update-client-state?clientState=${header.state}");
        // end::update-client-state[]

        // tag::webhook-delivery-list[]
        from("direct:webhook-delivery-list").routeId("webhook-delivery-list")
                .to("telnyx-voice:webhook-delivery-list?filter={\"status\":{\"eq\":\"failed\"}}");
        // end::webhook-delivery-list[]

        // tag::webhook-delivery-retrieve[]
        from("direct:webhook-delivery-retrieve").routeId("webhook-delivery-retrieve")
                .to("telnyx-voice:webhook-delivery-retrieve?webhookDeliveryId=${header.delivery}");
        // end::webhook-delivery-retrieve[]
    }
}
