package kz.ainalaiyn.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One request of the loader and what came back: what a test counts from, without knowing how the sample is made.
 *
 * @param caller who sent it, such as {@code partner-a}
 * @param path of the request, with its query
 * @param request the body; missing where there was none
 * @param status of the answer
 * @param headers of the answer, by their names in lower case
 * @param response the body of the answer
 */
public record Exchange(
        String caller,
        String method,
        String path,
        JsonNode request,
        int status,
        Map<String, String> headers,
        JsonNode response) {}
