package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.UUID;
import kz.ainalaiyn.platform.http.AtRestCipher;
import kz.ainalaiyn.platform.http.DerivedKeys;

/** Keeps what rows say encrypted, each bound to its place; what is empty was of a person who is erased. */
@Singleton
final class SealedRows {
    private final ObjectMapper json;
    private final AtRestCipher cipher;

    SealedRows(ObjectMapper json, DerivedKeys keys) {
        this.json = json;
        this.cipher = keys.cipher("rows of files");
    }

    /** What the row says, as it may be kept at this place. */
    byte[] seal(ObjectNode values, String place) {
        try {
            return cipher.seal(json.writeValueAsBytes(values), place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row can be written as JSON", e);
        }
    }

    /** What is kept at this place. */
    ObjectNode open(byte[] sealed, String place) {
        try {
            return sealed.length == 0
                    ? json.createObjectNode()
                    : (ObjectNode) json.readTree(cipher.open(sealed, place));
        } catch (IOException e) {
            throw new IllegalStateException("A kept row is JSON", e);
        }
    }

    /** The place of a row of an import. */
    static String place(UUID job, long line) {
        return "import_row." + job + "." + line;
    }
}
