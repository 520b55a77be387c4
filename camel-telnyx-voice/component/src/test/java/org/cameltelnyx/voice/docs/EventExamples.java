package org.cameltelnyx.voice.docs;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.event.CallAiGatherEnded;
import org.cameltelnyx.voice.event.CallAiGatherMessageHistoryUpdated;
import org.cameltelnyx.voice.event.CallAiGatherPartialResults;
import org.cameltelnyx.voice.event.CallAnswered;
import org.cameltelnyx.voice.event.CallBridged;
import org.cameltelnyx.voice.event.CallConversationEnded;
import org.cameltelnyx.voice.event.CallConversationInsightsGenerated;
import org.cameltelnyx.voice.event.CallCost;
import org.cameltelnyx.voice.event.CallDeepfakeDetectionError;
import org.cameltelnyx.voice.event.CallDeepfakeDetectionResult;
import org.cameltelnyx.voice.event.CallDequeued;
import org.cameltelnyx.voice.event.CallDtmfReceived;
import org.cameltelnyx.voice.event.CallEnqueued;
import org.cameltelnyx.voice.event.CallForkStarted;
import org.cameltelnyx.voice.event.CallForkStopped;
import org.cameltelnyx.voice.event.CallGatherEnded;
import org.cameltelnyx.voice.event.CallHangup;
import org.cameltelnyx.voice.event.CallHold;
import org.cameltelnyx.voice.event.CallInitiated;
import org.cameltelnyx.voice.event.CallMachineDetectionEnded;
import org.cameltelnyx.voice.event.CallMachineGreetingEnded;
import org.cameltelnyx.voice.event.CallMachinePremiumDetectionEnded;
import org.cameltelnyx.voice.event.CallMachinePremiumGreetingEnded;
import org.cameltelnyx.voice.event.CallPaymentCompleted;
import org.cameltelnyx.voice.event.CallPaymentProgress;
import org.cameltelnyx.voice.event.CallPlaybackEnded;
import org.cameltelnyx.voice.event.CallPlaybackStarted;
import org.cameltelnyx.voice.event.CallRecordingError;
import org.cameltelnyx.voice.event.CallRecordingSaved;
import org.cameltelnyx.voice.event.CallRecordingTranscriptionSaved;
import org.cameltelnyx.voice.event.CallReferCompleted;
import org.cameltelnyx.voice.event.CallReferFailed;
import org.cameltelnyx.voice.event.CallReferStarted;
import org.cameltelnyx.voice.event.CallSpeakEnded;
import org.cameltelnyx.voice.event.CallSpeakStarted;
import org.cameltelnyx.voice.event.CallTranscription;
import org.cameltelnyx.voice.event.CallUnhold;
import org.cameltelnyx.voice.event.ConferenceCreated;
import org.cameltelnyx.voice.event.ConferenceEnded;
import org.cameltelnyx.voice.event.ConferenceFloorChanged;
import org.cameltelnyx.voice.event.ConferenceParticipantJoined;
import org.cameltelnyx.voice.event.ConferenceParticipantLeft;
import org.cameltelnyx.voice.event.ConferenceParticipantPlaybackEnded;
import org.cameltelnyx.voice.event.ConferenceParticipantPlaybackStarted;
import org.cameltelnyx.voice.event.ConferenceParticipantSpeakEnded;
import org.cameltelnyx.voice.event.ConferenceParticipantSpeakStarted;
import org.cameltelnyx.voice.event.ConferencePlaybackEnded;
import org.cameltelnyx.voice.event.ConferencePlaybackStarted;
import org.cameltelnyx.voice.event.ConferenceRecordingSaved;
import org.cameltelnyx.voice.event.ConferenceSpeakEnded;
import org.cameltelnyx.voice.event.ConferenceSpeakStarted;
import org.cameltelnyx.voice.event.SiprecFailed;
import org.cameltelnyx.voice.event.SiprecStarted;
import org.cameltelnyx.voice.event.SiprecStopped;
import org.cameltelnyx.voice.event.StreamingFailed;
import org.cameltelnyx.voice.event.StreamingStarted;
import org.cameltelnyx.voice.event.StreamingStopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes of the pages of all events. ExamplesTest runs them.
 */
public final class EventExamples extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(EventExamples.class);

    @Override
    public void configure() {
        // tag::call.ai_gather.ended[]
        from("telnyx-voice:webhook?events=call.ai_gather.ended").routeId("on-call-ai-gather-ended")
                .process(exchange -> {
                    CallAiGatherEnded event = exchange.getMessage().getBody(CallAiGatherEnded.class);
                    LOG.info("The assistant has asked {}: {}, {}", event.from(), event.status(), event.result());
                });
        // end::call.ai_gather.ended[]

        // tag::call.ai_gather.message_history_updated[]
        from("telnyx-voice:webhook?events=call.ai_gather.message_history_updated")
                .routeId("on-call-ai-gather-message-history-updated")
                .process(exchange -> {
                    CallAiGatherMessageHistoryUpdated event = exchange.getMessage()
                            .getBody(CallAiGatherMessageHistoryUpdated.class);
                    LOG.info("Said so far on {}: {}", event.callControlId(), event.messageHistory());
                });
        // end::call.ai_gather.message_history_updated[]

        // tag::call.ai_gather.partial_results[]
        from("telnyx-voice:webhook?events=call.ai_gather.partial_results").routeId("on-call-ai-gather-partial-results")
                .process(exchange -> {
                    CallAiGatherPartialResults event = exchange.getMessage().getBody(CallAiGatherPartialResults.class);
                    LOG.info("Known so far of {}: {}", event.from(), event.partialResults());
                });
        // end::call.ai_gather.partial_results[]

        // tag::call.answered[]
        from("telnyx-voice:webhook?events=call.answered").routeId("on-call-answered")
                .process(exchange -> {
                    CallAnswered event = exchange.getMessage().getBody(CallAnswered.class);
                    LOG.info("{} has answered {}", event.to(), event.from());
                });
        // end::call.answered[]

        // tag::call.bridged[]
        from("telnyx-voice:webhook?events=call.bridged").routeId("on-call-bridged")
                .process(exchange -> {
                    CallBridged event = exchange.getMessage().getBody(CallBridged.class);
                    LOG.info("{} and {} can talk", event.from(), event.to());
                });
        // end::call.bridged[]

        // tag::call.conversation.ended[]
        from("telnyx-voice:webhook?events=call.conversation.ended").routeId("on-call-conversation-ended")
                .process(exchange -> {
                    CallConversationEnded event = exchange.getMessage().getBody(CallConversationEnded.class);
                    LOG.info("The assistant has talked for {} seconds: {}", event.durationSec(), event.reason());
                });
        // end::call.conversation.ended[]

        // tag::call.conversation_insights.generated[]
        from("telnyx-voice:webhook?events=call.conversation_insights.generated")
                .routeId("on-call-conversation-insights-generated")
                .process(exchange -> {
                    CallConversationInsightsGenerated event = exchange.getMessage()
                            .getBody(CallConversationInsightsGenerated.class);
                    LOG.info("What was learned from call {}: {}", event.callSessionId(), event.results());
                });
        // end::call.conversation_insights.generated[]

        // tag::call.cost[]
        from("telnyx-voice:webhook?events=call.cost").routeId("on-call-cost")
                .process(exchange -> {
                    CallCost event = exchange.getMessage().getBody(CallCost.class);
                    LOG.info("Call {} has cost {} for {} seconds", event.callSessionId(), event.totalCost(),
                            event.billedDurationSecs());
                });
        // end::call.cost[]

        // tag::call.deepfake_detection.error[]
        from("telnyx-voice:webhook?events=call.deepfake_detection.error").routeId("on-call-deepfake-detection-error")
                .process(exchange -> {
                    CallDeepfakeDetectionError event = exchange.getMessage().getBody(CallDeepfakeDetectionError.class);
                    LOG.info("It is unknown whether the voice on {} is real: {}", event.callControlId(), event.errorMessage());
                });
        // end::call.deepfake_detection.error[]

        // tag::call.deepfake_detection.result[]
        from("telnyx-voice:webhook?events=call.deepfake_detection.result").routeId("on-call-deepfake-detection-result")
                .process(exchange -> {
                    CallDeepfakeDetectionResult event = exchange.getMessage().getBody(CallDeepfakeDetectionResult.class);
                    LOG.info("The voice on {} is {}, by a score of {}", event.callControlId(), event.result(), event.score());
                });
        // end::call.deepfake_detection.result[]

        // tag::call.dequeued[]
        from("telnyx-voice:webhook?events=call.dequeued").routeId("on-call-dequeued")
                .process(exchange -> {
                    CallDequeued event = exchange.getMessage().getBody(CallDequeued.class);
                    LOG.info("Left queue {} after {} seconds: {}", event.queue(), event.waitTimeSecs(), event.reason());
                });
        // end::call.dequeued[]

        // tag::call.dtmf.received[]
        from("telnyx-voice:webhook?events=call.dtmf.received").routeId("on-call-dtmf-received")
                .process(exchange -> {
                    CallDtmfReceived event = exchange.getMessage().getBody(CallDtmfReceived.class);
                    // event.digit() can be part of a PIN: do not log it
                    LOG.info("{} has pressed a key", event.from());
                });
        // end::call.dtmf.received[]

        // tag::call.enqueued[]
        from("telnyx-voice:webhook?events=call.enqueued").routeId("on-call-enqueued")
                .process(exchange -> {
                    CallEnqueued event = exchange.getMessage().getBody(CallEnqueued.class);
                    LOG.info("Number {} in queue {}, which takes about {} seconds", event.currentPosition(), event.queue(),
                            event.queueAvgWaitTimeSecs());
                });
        // end::call.enqueued[]

        // tag::call.fork.started[]
        from("telnyx-voice:webhook?events=call.fork.started").routeId("on-call-fork-started")
                .process(exchange -> {
                    CallForkStarted event = exchange.getMessage().getBody(CallForkStarted.class);
                    LOG.info("The media of {} goes out as {}", event.callControlId(), event.streamType());
                });
        // end::call.fork.started[]

        // tag::call.fork.stopped[]
        from("telnyx-voice:webhook?events=call.fork.stopped").routeId("on-call-fork-stopped")
                .process(exchange -> {
                    CallForkStopped event = exchange.getMessage().getBody(CallForkStopped.class);
                    LOG.info("The media of {} no longer goes out as {}", event.callControlId(), event.streamType());
                });
        // end::call.fork.stopped[]

        // tag::call.gather.ended[]
        from("telnyx-voice:webhook?events=call.gather.ended").routeId("on-call-gather-ended")
                .process(exchange -> {
                    CallGatherEnded event = exchange.getMessage().getBody(CallGatherEnded.class);
                    // event.digits() can be a PIN: do not log them
                    LOG.info("The input of {} has ended: {}", event.from(), event.status());
                });
        // end::call.gather.ended[]

        // tag::call.hangup[]
        from("telnyx-voice:webhook?events=call.hangup").routeId("on-call-hangup")
                .process(exchange -> {
                    CallHangup event = exchange.getMessage().getBody(CallHangup.class);
                    LOG.info("{} and {} are done: {}, by the {}", event.from(), event.to(), event.hangupCause(),
                            event.hangupSource());
                });
        // end::call.hangup[]

        // tag::call.hold[]
        from("telnyx-voice:webhook?events=call.hold").routeId("on-call-hold")
                .process(exchange -> {
                    CallHold event = exchange.getMessage().getBody(CallHold.class);
                    LOG.info("{} holds {}", event.from(), event.to());
                });
        // end::call.hold[]

        // tag::call.initiated[]
        from("telnyx-voice:webhook?events=call.initiated").routeId("on-call-initiated")
                .process(exchange -> {
                    CallInitiated event = exchange.getMessage().getBody(CallInitiated.class);
                    LOG.info("{} calls {}: {}", event.from(), event.to(), event.direction());
                });
        // end::call.initiated[]

        // tag::call.machine.detection.ended[]
        from("telnyx-voice:webhook?events=call.machine.detection.ended").routeId("on-call-machine-detection-ended")
                .process(exchange -> {
                    CallMachineDetectionEnded event = exchange.getMessage().getBody(CallMachineDetectionEnded.class);
                    LOG.info("{} is {}", event.to(), event.result());
                });
        // end::call.machine.detection.ended[]

        // tag::call.machine.greeting.ended[]
        from("telnyx-voice:webhook?events=call.machine.greeting.ended").routeId("on-call-machine-greeting-ended")
                .process(exchange -> {
                    CallMachineGreetingEnded event = exchange.getMessage().getBody(CallMachineGreetingEnded.class);
                    LOG.info("The greeting of {} has ended: {}", event.to(), event.result());
                });
        // end::call.machine.greeting.ended[]

        // tag::call.machine.premium.detection.ended[]
        from("telnyx-voice:webhook?events=call.machine.premium.detection.ended")
                .routeId("on-call-machine-premium-detection-ended")
                .process(exchange -> {
                    CallMachinePremiumDetectionEnded event = exchange.getMessage()
                            .getBody(CallMachinePremiumDetectionEnded.class);
                    LOG.info("{} is {}", event.to(), event.result());
                });
        // end::call.machine.premium.detection.ended[]

        // tag::call.machine.premium.greeting.ended[]
        from("telnyx-voice:webhook?events=call.machine.premium.greeting.ended")
                .routeId("on-call-machine-premium-greeting-ended")
                .process(exchange -> {
                    CallMachinePremiumGreetingEnded event = exchange.getMessage()
                            .getBody(CallMachinePremiumGreetingEnded.class);
                    LOG.info("The greeting of {} has ended: {}", event.to(), event.result());
                });
        // end::call.machine.premium.greeting.ended[]

        // tag::call.payment.completed[]
        from("telnyx-voice:webhook?events=call.payment.completed").routeId("on-call-payment-completed")
                .process(exchange -> {
                    CallPaymentCompleted event = exchange.getMessage().getBody(CallPaymentCompleted.class);
                    LOG.info("The payment of {} has ended: {}, confirmed as {}", event.from(), event.result(),
                            event.paymentConfirmationCode());
                });
        // end::call.payment.completed[]

        // tag::call.payment.progress[]
        from("telnyx-voice:webhook?events=call.payment.progress").routeId("on-call-payment-progress")
                .process(exchange -> {
                    CallPaymentProgress event = exchange.getMessage().getBody(CallPaymentProgress.class);
                    LOG.info("{} pays: {} {}", event.from(), event.paymentStep(), event.paymentStatus());
                });
        // end::call.payment.progress[]

        // tag::call.playback.ended[]
        from("telnyx-voice:webhook?events=call.playback.ended").routeId("on-call-playback-ended")
                .process(exchange -> {
                    CallPlaybackEnded event = exchange.getMessage().getBody(CallPlaybackEnded.class);
                    LOG.info("{} has ended: {}", event.mediaUrl(), event.status());
                });
        // end::call.playback.ended[]

        // tag::call.playback.started[]
        from("telnyx-voice:webhook?events=call.playback.started").routeId("on-call-playback-started")
                .process(exchange -> {
                    CallPlaybackStarted event = exchange.getMessage().getBody(CallPlaybackStarted.class);
                    LOG.info("{} plays on {}", event.mediaUrl(), event.callControlId());
                });
        // end::call.playback.started[]

        // tag::call.recording.error[]
        from("telnyx-voice:webhook?events=call.recording.error").routeId("on-call-recording-error")
                .process(exchange -> {
                    CallRecordingError event = exchange.getMessage().getBody(CallRecordingError.class);
                    LOG.info("Call {} is not recorded: {}", event.callSessionId(), event.reason());
                });
        // end::call.recording.error[]

        // tag::call.recording.saved[]
        from("telnyx-voice:webhook?events=call.recording.saved").routeId("on-call-recording-saved")
                .process(exchange -> {
                    CallRecordingSaved event = exchange.getMessage().getBody(CallRecordingSaved.class);
                    LOG.info("The recording from {} to {} is ready", event.recordingStartedAt(), event.recordingEndedAt());
                });
        // end::call.recording.saved[]

        // tag::call.recording.transcription.saved[]
        from("telnyx-voice:webhook?events=call.recording.transcription.saved").routeId("on-call-recording-transcription-saved")
                .process(exchange -> {
                    CallRecordingTranscriptionSaved event = exchange.getMessage()
                            .getBody(CallRecordingTranscriptionSaved.class);
                    LOG.info("Recording {} as text: {}", event.recordingId(), event.transcriptionText());
                });
        // end::call.recording.transcription.saved[]

        // tag::call.refer.completed[]
        from("telnyx-voice:webhook?events=call.refer.completed").routeId("on-call-refer-completed")
                .process(exchange -> {
                    CallReferCompleted event = exchange.getMessage().getBody(CallReferCompleted.class);
                    LOG.info("{} talks to the new address: SIP status {}", event.from(), event.sipNotifyResponse());
                });
        // end::call.refer.completed[]

        // tag::call.refer.failed[]
        from("telnyx-voice:webhook?events=call.refer.failed").routeId("on-call-refer-failed")
                .process(exchange -> {
                    CallReferFailed event = exchange.getMessage().getBody(CallReferFailed.class);
                    LOG.info("The new address has not taken {}: SIP status {}", event.from(), event.sipNotifyResponse());
                });
        // end::call.refer.failed[]

        // tag::call.refer.started[]
        from("telnyx-voice:webhook?events=call.refer.started").routeId("on-call-refer-started")
                .process(exchange -> {
                    CallReferStarted event = exchange.getMessage().getBody(CallReferStarted.class);
                    LOG.info("{} is on the way to the new address", event.from());
                });
        // end::call.refer.started[]

        // tag::call.speak.ended[]
        from("telnyx-voice:webhook?events=call.speak.ended").routeId("on-call-speak-ended")
                .process(exchange -> {
                    CallSpeakEnded event = exchange.getMessage().getBody(CallSpeakEnded.class);
                    LOG.info("The speech on {} has ended: {}", event.callControlId(), event.status());
                });
        // end::call.speak.ended[]

        // tag::call.speak.started[]
        from("telnyx-voice:webhook?events=call.speak.started").routeId("on-call-speak-started")
                .process(exchange -> {
                    CallSpeakStarted event = exchange.getMessage().getBody(CallSpeakStarted.class);
                    LOG.info("A text is read out on {}", event.callControlId());
                });
        // end::call.speak.started[]

        // tag::call.transcription[]
        from("telnyx-voice:webhook?events=call.transcription").routeId("on-call-transcription")
                .process(exchange -> {
                    CallTranscription event = exchange.getMessage().getBody(CallTranscription.class);
                    LOG.info("Heard on {}: {}", event.callControlId(), event.transcriptionData().transcript());
                });
        // end::call.transcription[]

        // tag::call.unhold[]
        from("telnyx-voice:webhook?events=call.unhold").routeId("on-call-unhold")
                .process(exchange -> {
                    CallUnhold event = exchange.getMessage().getBody(CallUnhold.class);
                    LOG.info("{} talks to {} again", event.from(), event.to());
                });
        // end::call.unhold[]

        // tag::conference.created[]
        from("telnyx-voice:webhook?events=conference.created").routeId("on-conference-created")
                .process(exchange -> {
                    ConferenceCreated event = exchange.getMessage().getBody(ConferenceCreated.class);
                    LOG.info("Conference {} is open", event.conferenceId());
                });
        // end::conference.created[]

        // tag::conference.ended[]
        from("telnyx-voice:webhook?events=conference.ended").routeId("on-conference-ended")
                .process(exchange -> {
                    ConferenceEnded event = exchange.getMessage().getBody(ConferenceEnded.class);
                    LOG.info("Conference {} has ended: {}", event.conferenceId(), event.reason());
                });
        // end::conference.ended[]

        // tag::conference.floor.changed[]
        from("telnyx-voice:webhook?events=conference.floor.changed").routeId("on-conference-floor-changed")
                .process(exchange -> {
                    ConferenceFloorChanged event = exchange.getMessage().getBody(ConferenceFloorChanged.class);
                    LOG.info("Another participant speaks in conference {}", event.conferenceId());
                });
        // end::conference.floor.changed[]

        // tag::conference.participant.joined[]
        from("telnyx-voice:webhook?events=conference.participant.joined").routeId("on-conference-participant-joined")
                .process(exchange -> {
                    ConferenceParticipantJoined event = exchange.getMessage().getBody(ConferenceParticipantJoined.class);
                    LOG.info("{} is in conference {}", event.callControlId(), event.conferenceId());
                });
        // end::conference.participant.joined[]

        // tag::conference.participant.left[]
        from("telnyx-voice:webhook?events=conference.participant.left").routeId("on-conference-participant-left")
                .process(exchange -> {
                    ConferenceParticipantLeft event = exchange.getMessage().getBody(ConferenceParticipantLeft.class);
                    LOG.info("{} has left conference {}", event.callControlId(), event.conferenceId());
                });
        // end::conference.participant.left[]

        // tag::conference.participant.playback.ended[]
        from("telnyx-voice:webhook?events=conference.participant.playback.ended")
                .routeId("on-conference-participant-playback-ended")
                .process(exchange -> {
                    ConferenceParticipantPlaybackEnded event = exchange.getMessage()
                            .getBody(ConferenceParticipantPlaybackEnded.class);
                    LOG.info("One participant of {} has heard {}", event.conferenceId(), event.mediaUrl());
                });
        // end::conference.participant.playback.ended[]

        // tag::conference.participant.playback.started[]
        from("telnyx-voice:webhook?events=conference.participant.playback.started")
                .routeId("on-conference-participant-playback-started")
                .process(exchange -> {
                    ConferenceParticipantPlaybackStarted event = exchange.getMessage()
                            .getBody(ConferenceParticipantPlaybackStarted.class);
                    LOG.info("One participant of {} hears {}", event.conferenceId(), event.mediaUrl());
                });
        // end::conference.participant.playback.started[]

        // tag::conference.participant.speak.ended[]
        from("telnyx-voice:webhook?events=conference.participant.speak.ended").routeId("on-conference-participant-speak-ended")
                .process(exchange -> {
                    ConferenceParticipantSpeakEnded event = exchange.getMessage()
                            .getBody(ConferenceParticipantSpeakEnded.class);
                    LOG.info("One participant of {} has heard the text", event.conferenceId());
                });
        // end::conference.participant.speak.ended[]

        // tag::conference.participant.speak.started[]
        from("telnyx-voice:webhook?events=conference.participant.speak.started")
                .routeId("on-conference-participant-speak-started")
                .process(exchange -> {
                    ConferenceParticipantSpeakStarted event = exchange.getMessage()
                            .getBody(ConferenceParticipantSpeakStarted.class);
                    LOG.info("One participant of {} hears a text", event.conferenceId());
                });
        // end::conference.participant.speak.started[]

        // tag::conference.playback.ended[]
        from("telnyx-voice:webhook?events=conference.playback.ended").routeId("on-conference-playback-ended")
                .process(exchange -> {
                    ConferencePlaybackEnded event = exchange.getMessage().getBody(ConferencePlaybackEnded.class);
                    LOG.info("All in {} have heard {}", event.conferenceId(), event.mediaUrl());
                });
        // end::conference.playback.ended[]

        // tag::conference.playback.started[]
        from("telnyx-voice:webhook?events=conference.playback.started").routeId("on-conference-playback-started")
                .process(exchange -> {
                    ConferencePlaybackStarted event = exchange.getMessage().getBody(ConferencePlaybackStarted.class);
                    LOG.info("All in {} hear {}", event.conferenceId(), event.mediaUrl());
                });
        // end::conference.playback.started[]

        // tag::conference.recording.saved[]
        from("telnyx-voice:webhook?events=conference.recording.saved").routeId("on-conference-recording-saved")
                .process(exchange -> {
                    ConferenceRecordingSaved event = exchange.getMessage().getBody(ConferenceRecordingSaved.class);
                    LOG.info("A recording of conference {} is ready, in {}", event.conferenceId(), event.format());
                });
        // end::conference.recording.saved[]

        // tag::conference.speak.ended[]
        from("telnyx-voice:webhook?events=conference.speak.ended").routeId("on-conference-speak-ended")
                .process(exchange -> {
                    ConferenceSpeakEnded event = exchange.getMessage().getBody(ConferenceSpeakEnded.class);
                    LOG.info("All in {} have heard the text", event.conferenceId());
                });
        // end::conference.speak.ended[]

        // tag::conference.speak.started[]
        from("telnyx-voice:webhook?events=conference.speak.started").routeId("on-conference-speak-started")
                .process(exchange -> {
                    ConferenceSpeakStarted event = exchange.getMessage().getBody(ConferenceSpeakStarted.class);
                    LOG.info("All in {} hear a text", event.conferenceId());
                });
        // end::conference.speak.started[]

        // tag::siprec.failed[]
        from("telnyx-voice:webhook?events=siprec.failed").routeId("on-siprec-failed")
                .process(exchange -> {
                    SiprecFailed event = exchange.getMessage().getBody(SiprecFailed.class);
                    LOG.info("{} is not recorded: {}", event.callControlId(), event.failureCause());
                });
        // end::siprec.failed[]

        // tag::siprec.started[]
        from("telnyx-voice:webhook?events=siprec.started").routeId("on-siprec-started")
                .process(exchange -> {
                    SiprecStarted event = exchange.getMessage().getBody(SiprecStarted.class);
                    LOG.info("{} is recorded", event.callControlId());
                });
        // end::siprec.started[]

        // tag::siprec.stopped[]
        from("telnyx-voice:webhook?events=siprec.stopped").routeId("on-siprec-stopped")
                .process(exchange -> {
                    SiprecStopped event = exchange.getMessage().getBody(SiprecStopped.class);
                    LOG.info("{} is no longer recorded: {}", event.callControlId(), event.hangupCause());
                });
        // end::siprec.stopped[]

        // tag::streaming.failed[]
        from("telnyx-voice:webhook?events=streaming.failed").routeId("on-streaming-failed")
                .process(exchange -> {
                    StreamingFailed event = exchange.getMessage().getBody(StreamingFailed.class);
                    LOG.info("The stream {} has failed: {}", event.streamId(), event.failureReason());
                });
        // end::streaming.failed[]

        // tag::streaming.started[]
        from("telnyx-voice:webhook?events=streaming.started").routeId("on-streaming-started")
                .process(exchange -> {
                    StreamingStarted event = exchange.getMessage().getBody(StreamingStarted.class);
                    LOG.info("{} streams to {}", event.callControlId(), event.streamUrl());
                });
        // end::streaming.started[]

        // tag::streaming.stopped[]
        from("telnyx-voice:webhook?events=streaming.stopped").routeId("on-streaming-stopped")
                .process(exchange -> {
                    StreamingStopped event = exchange.getMessage().getBody(StreamingStopped.class);
                    LOG.info("{} no longer streams to {}", event.callControlId(), event.streamUrl());
                });
        // end::streaming.stopped[]
    }
}
