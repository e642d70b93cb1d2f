package kz.ainalaiyn.platform.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the caller of the request may do. */
public interface Rights {
    /** Whether the caller has one of these roles. */
    boolean hasOneOf(Set<String> roles);

    /** Whether records of this organisation are the caller's to change; of null they are everybody's. */
    boolean covers(@Nullable String organisation);
}
