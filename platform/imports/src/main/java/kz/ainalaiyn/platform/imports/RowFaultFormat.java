package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import kz.ainalaiyn.platform.http.CurrentLanguage;

/** Writes a {@link RowFault} as a fault of a request is written, in the language of the request that it is answered to. */
@Singleton
final class RowFaultFormat implements ObjectMapperCustomizer {
    private final CurrentLanguage language;

    RowFaultFormat(CurrentLanguage language) {
        this.language = language;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("faults of rows").addSerializer(RowFault.class, new Serializer()));
    }

    private final class Serializer extends StdSerializer<RowFault> {
        private static final long serialVersionUID = 1L;

        Serializer() {
            super(RowFault.class);
        }

        @Override
        public void serialize(RowFault fault, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            if (fault.pointer() != null) {
                json.writeStringField("pointer", fault.pointer());
            }
            if (fault.parameter() != null) {
                json.writeStringField("parameter", fault.parameter());
            }
            json.writeStringField("code", fault.code());
            json.writeStringField("message", fault.text(language.get()));
            for (Map.Entry<String, Object> argument : fault.data().entrySet()) {
                json.writeObjectField(argument.getKey(), argument.getValue());
            }
            json.writeEndObject();
        }
    }
}
