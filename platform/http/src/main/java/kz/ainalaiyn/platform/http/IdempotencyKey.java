package kz.ainalaiyn.platform.http;

import java.util.regex.Pattern;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/** The client's name for one request, bare or quoted, 1 to 255 visible ASCII characters. */
record IdempotencyKey(String value) {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    static @Nullable IdempotencyKey parse(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String value = raw.strip();
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1);
        }
        if (!FORM.matcher(value).matches()) {
            throw ProblemException.invalid(InputError.in("Idempotency-Key", InputRule.IDEMPOTENCY_KEY_FORMAT));
        }
        return new IdempotencyKey(value);
    }
}
