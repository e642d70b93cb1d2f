package kz.ainalaiyn.stack;

import java.util.Map;

/**
 * Variables in the values of a compose file, by the Compose Specification: {@code $NAME}, <code>${NAME}</code>, and in
 * braces {@code :-} or {@code -} with a default, {@code :?} or {@code ?} with the reason why there is none, both of which
 * may hold variables again; {@code $$} is a dollar sign.
 */
final class Interpolation {

    private final String text;
    private final Map<String, String> variables;
    private int at;

    private Interpolation(String text, Map<String, String> variables) {
        this.text = text;
        this.variables = variables;
    }

    /** The text with every variable replaced; an unset one without a default is empty, a required one is a failure. */
    static String of(String text, Map<String, String> variables) {
        return new Interpolation(text, variables).read(false);
    }

    private String read(boolean insideBraces) {
        var result = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (insideBraces && c == '}') {
                return result.toString();
            }
            at++;
            if (c != '$') {
                result.append(c);
            } else if (at < text.length() && text.charAt(at) == '$') {
                at++;
                result.append('$');
            } else if (at < text.length() && text.charAt(at) == '{') {
                at++;
                result.append(braced());
            } else {
                result.append(variables.getOrDefault(name(), ""));
            }
        }
        if (insideBraces) {
            throw new StackFailure("A variable is not closed in: " + text);
        }
        return result.toString();
    }

    private String braced() {
        String name = name();
        boolean emptyCountsAsUnset = at < text.length() && text.charAt(at) == ':';
        if (emptyCountsAsUnset) {
            at++;
        }
        if (at == text.length()) {
            throw new StackFailure("A variable is not closed in: " + text);
        }
        char operator = text.charAt(at);
        String value = variables.getOrDefault(name, "");
        boolean set = emptyCountsAsUnset ? !value.isEmpty() : variables.containsKey(name);
        if (operator == '}') {
            at++;
            return value;
        }
        at++;
        String alternative = read(true);
        at++;
        return switch (operator) {
            case '-' -> set ? value : alternative;
            case '?' -> {
                if (!set) {
                    throw new StackFailure("The setting " + name + " is missing: " + alternative);
                }
                yield value;
            }
            default -> throw new StackFailure("Not a variable that this program understands: " + text);
        };
    }

    private String name() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (start == at) {
            throw new StackFailure("A variable without a name in: " + text);
        }
        return text.substring(start, at);
    }
}
