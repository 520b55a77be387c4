/**
 * A Telnyx that runs on localhost: it answers call commands as Telnyx does, keeps the calls that they act on, and
 * delivers the signed webhooks to which they lead.
 * <p>
 * Start at {@link org.cameltelnyx.voice.simulator.TelnyxSimulator}; in tests of an application at
 * {@link org.cameltelnyx.voice.simulator.TelnyxVoiceTest}, in other JUnit tests at
 * {@link org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension}; on the command line at
 * {@link org.cameltelnyx.voice.simulator.Main}. Only the classes whose names end in {@code Bridge} know of Apache Camel and of
 * Spring; they are for {@code TelnyxVoiceTest}, and {@link org.cameltelnyx.voice.simulator.MainBridge} for programs. What an operation accepts is data,
 * one JSON file per operation; what it does is one entry in {@code Effects}.
 */
package org.cameltelnyx.voice.simulator;
