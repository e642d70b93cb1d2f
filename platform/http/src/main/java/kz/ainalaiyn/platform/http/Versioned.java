package kz.ainalaiyn.platform.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A view of one aggregate; its version is its entity tag. */
public interface Versioned {
    /** Counts the changes of the aggregate, from 0; a representation differs if and only if this does. */
    @Schema(readOnly = true, minimum = "0")
    long version();
}
