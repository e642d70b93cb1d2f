package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import kz.ainalaiyn.platform.messages.Messages;
import kz.ainalaiyn.platform.outcomes.Warning;

/** Writes a {@link Warning} in the language of the request that it is answered to. */
@Singleton
final class WarningFormat implements ObjectMapperCustomizer {
    private final Messages messages;
    private final CurrentLanguage language;

    WarningFormat(Messages messages, CurrentLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("warnings").addSerializer(Warning.class, new Serializer()));
    }

    private final class Serializer extends StdSerializer<Warning> {
        private static final long serialVersionUID = 1L;

        Serializer() {
            super(Warning.class);
        }

        @Override
        public void serialize(Warning warning, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("pointer", warning.pointer());
            json.writeStringField("code", warning.message().key());
            json.writeStringField("message", messages.text(warning.message(), language.get()));
            for (Map.Entry<String, Object> argument : warning.message().data().entrySet()) {
                json.writeObjectField(argument.getKey(), argument.getValue());
            }
            json.writeEndObject();
        }
    }
}
