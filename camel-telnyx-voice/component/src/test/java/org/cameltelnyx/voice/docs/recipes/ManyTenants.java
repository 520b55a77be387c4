package org.cameltelnyx.voice.docs.recipes;

import org.apache.camel.builder.RouteBuilder;

import static org.cameltelnyx.voice.TelnyxVoiceConstants.EVENT_TYPE;

/** A route for each number of each account. */
final class ManyTenants extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        routeTemplate("line").templateParameter("account")
                .templateParameter("number")
                .templateParameter("desk")
                .from("{{account}}:webhook?path=/telnyx/{{account}}&events=call.initiated")
                .filter(simple("${body.direction} == 'incoming'"
                        + " && ${header.CamelTelnyxVoiceTo} == '{{number}}'"))
                .doTry()
                .to("{{account}}:answer?await=true")
                .to("{{account}}:transfer?await=true&to={{desk}}")
                .doCatch(Exception.class)
                .log("Not connected: ${exception.message}")
                .end()
                .filter(header(EVENT_TYPE).isNotEqualTo("call.bridged"))
                .to("{{account}}:hangup?ignoreCallEnded=true");

        line("acme", "+13125550101", "sip:sales@acme.example.com");
        line("acme", "+13125550102", "sip:support@acme.example.com");
        line("globex", "+35319605860", "sip:office@globex.example.com");
    }

    private void line(String account, String number, String desk) {
        templatedRoute("line").routeId(account + number)
                .parameter("account", account)
                .parameter("number", number)
                .parameter("desk", desk);
    }
    // end::routes[]
}
