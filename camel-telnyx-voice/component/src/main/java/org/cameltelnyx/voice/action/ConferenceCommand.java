package org.cameltelnyx.voice.action;

/**
 * A command that acts on a conference, or on the conferences of the account.
 */
public sealed interface ConferenceCommand extends Command
        permits ConferenceCreate, ConferenceEnd, ConferenceGatherDtmfAudio, ConferenceHold, ConferenceJoin, ConferenceLeave,
        ConferenceList, ConferenceListParticipants, ConferenceMute, ConferencePlay, ConferenceRecordPause,
        ConferenceRecordResume, ConferenceRecordStart, ConferenceRecordStop, ConferenceRetrieve, ConferenceRetrieveParticipant,
        ConferenceSendDtmf, ConferenceSpeak, ConferenceStop, ConferenceUnhold, ConferenceUnmute, ConferenceUpdate,
        ConferenceUpdateParticipant {
}
