package org.cameltelnyx.voice.schema;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordModelTest {

    record Login(String user, @Secret Map<String, Object> answers) {

        @Override
        public String toString() {
            return RecordModel.toStringWithoutSecrets(this);
        }
    }

    record Form(@Secret String pin, List<Login> logins, Integer attempts, Map<String, Object> details,
            Map<String, Object> whole) {
    }

    private static final Map<String, Object> JSON = Map.of(
            "pin", "1234", "attempts", 1.5, "details", Map.of("line", "sales"),
            "logins", List.of(Map.of("user", "ann", "answers", Map.of("pet", "rex", "towns", List.of("oslo"))), "no login"));

    @Test
    void whatTelnyxSendsIsTakenAsFarAsItFits() {
        Form form = RecordModel.of(Form.class).receive(JsonValues.toTree(JSON), "whole", JSON);

        assertThat(form.pin()).isEqualTo("1234");
        assertThat(form.attempts()).isNull();
        assertThat(form.logins()).singleElement().extracting(Login::user).isEqualTo("ann");
        assertThat(form.details()).as("another object is not the whole").isEqualTo(Map.of("line", "sales"));
        assertThat(form.whole()).isSameAs(JSON);
    }

    @Test
    void secretsAreHiddenAtEveryDepth() {
        RecordModel<Form> model = RecordModel.of(Form.class);

        assertThat(model.secrets(JsonValues.toTree(JSON))).containsExactlyInAnyOrder("1234", "rex", "oslo");
        assertThat(model.receive(JsonValues.toTree(JSON), null, null).logins().get(0)).hasToString(
                "Login[user=ann, answers=xxxxxx]");
    }
}
