package kz.ainalaiyn.graduates.graduate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import kz.ainalaiyn.graduates.identity.Iin;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of the IIN, which is written and never read: whoever sends back what was read cannot send it, so that leaving it
 * out keeps it, in a PUT as in a PATCH, and only {@code null} removes it.
 */
@JsonDeserialize(using = IinChange.Reader.class)
sealed interface IinChange {

    /** Nothing is said of it: it stays as it is. */
    record Keep() implements IinChange {}

    /** It is to be removed. */
    record Remove() implements IinChange {}

    /** It is this one from now on. */
    record Assign(Iin iin) implements IinChange {}

    /** The change, or none where nothing was said. */
    static IinChange orKeep(@Nullable IinChange said) {
        return said == null ? new Keep() : said;
    }

    /** The IIN that a record has after this change. */
    default @Nullable Iin appliedTo(@Nullable Iin before) {
        return switch (this) {
            case Keep() -> before;
            case Remove() -> null;
            case Assign(Iin iin) -> iin;
        };
    }

    /** Tells a member that is absent from one that is {@code null}. */
    final class Reader extends StdDeserializer<IinChange> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(IinChange.class);
        }

        @Override
        public IinChange deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new Assign(context.readValue(json, Iin.class));
        }

        @Override
        public IinChange getNullValue(DeserializationContext context) {
            return new Remove();
        }

        @Override
        public IinChange getAbsentValue(DeserializationContext context) {
            return new Keep();
        }
    }
}
