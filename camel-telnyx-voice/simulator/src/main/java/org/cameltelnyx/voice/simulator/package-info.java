/**
 * A simulated Telnyx on localhost: it answers commands as Telnyx does, keeps the calls that they act on, and delivers the
 * resulting signed webhooks.
 * <p>
 * Start at {@link org.cameltelnyx.voice.simulator.TelnyxSimulator}; in tests of an application at
 * {@link org.cameltelnyx.voice.simulator.TelnyxVoiceTest}, in other JUnit tests at
 * {@link org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension}; on the command line at
 * {@link org.cameltelnyx.voice.simulator.Main}; in a program that runs camel-main at
 * {@link org.cameltelnyx.voice.simulator.MainBridge}. Only the classes whose names end in {@code Bridge} depend on Apache Camel and on
 * Spring. One JSON file per operation defines the accepted fields; one entry in {@code Effects} defines the effect.
 */
package org.cameltelnyx.voice.simulator;
