package kz.ainalaiyn.platform.http;

import java.util.Map;
import kz.ainalaiyn.platform.messages.Language;

/**
 * Shows problems to people. An application that has pages brings one bean of it; without one every problem is
 * {@code application/problem+json}.
 */
public interface ProblemPage {
    /** Whether people open this path in a browser, so that a client that prefers HTML gets a page there. */
    boolean isAt(String path);

    /**
     * The page, HTML in UTF-8.
     *
     * @param path that was asked for
     * @param requestId by which the operators find the request
     */
    String html(ProblemException problem, String path, String requestId, Language language);

    /** The header fields that a page has beside those of every problem. */
    Map<String, String> headers();
}
