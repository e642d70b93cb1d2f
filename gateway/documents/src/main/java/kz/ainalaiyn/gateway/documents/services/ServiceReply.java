package kz.ainalaiyn.gateway.documents.services;

import java.net.http.HttpResponse;

/** What came of asking a service. */
public sealed interface ServiceReply {
    /** It answered, whatever it said. */
    record Answer(HttpResponse<byte[]> response) implements ServiceReply {
        /** The status of HTTP. */
        public int status() {
            return response.statusCode();
        }
    }

    /**
     * It told nothing, and whether it did what it was asked is not known.
     *
     * @param late whether it did not answer in time; otherwise it could not be reached, or broke off
     */
    record NoAnswer(boolean late) implements ServiceReply {}
}
