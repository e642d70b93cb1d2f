package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import kz.ainalaiyn.platform.http.AtRestCipher;
import kz.ainalaiyn.platform.http.DerivedKeys;
import org.jspecify.annotations.Nullable;

/** Keeps faults encrypted, each list bound to its place. */
@Singleton
final class SealedFaults {
    private static final TypeReference<List<RowFault>> FAULTS = new TypeReference<>() {};

    /** Writes them in every language, other than an answer does. */
    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

    private final AtRestCipher cipher;

    SealedFaults(DerivedKeys keys) {
        this.cipher = keys.cipher("why rows were refused");
    }

    /** The faults as they may be kept at this place; null for none. */
    byte @Nullable [] seal(List<RowFault> faults, String place) {
        try {
            return faults.isEmpty() ? null : cipher.seal(json.writeValueAsBytes(faults), place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Faults can be written as JSON", e);
        }
    }

    /** The faults that are kept at this place. */
    List<RowFault> open(byte @Nullable [] sealed, String place) {
        try {
            return sealed == null ? List.of() : json.readValue(cipher.open(sealed, place), FAULTS);
        } catch (IOException e) {
            throw new IllegalStateException("Kept faults are JSON", e);
        }
    }
}
