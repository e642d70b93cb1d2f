package kz.ainalaiyn.stack.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Zhetysu region and its districts, as the classifier of administrative divisions (KATO) has them. */
final class Kato {
    private Kato() {}

    /** One line of the classifier. */
    record District(String code, Map<String, String> name, String validFrom) {
        /** The code of the region that it lies in: the first two digits are the region's. */
        String region() {
            return code.substring(0, 2) + "0000000";
        }

        boolean isRegion() {
            return code.equals(region());
        }
    }

    /** The region first, so that its districts can name it. */
    static List<District> read() throws IOException {
        InputStream file = Objects.requireNonNull(Kato.class.getResourceAsStream("/kato-zhetysu.csv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Kato::district).toList();
        }
    }

    private static District district(String line) {
        String[] cells = line.split(",");
        return new District(cells[0], Map.of("kk", cells[1], "ru", cells[2], "en", cells[3]), cells[4]);
    }
}
