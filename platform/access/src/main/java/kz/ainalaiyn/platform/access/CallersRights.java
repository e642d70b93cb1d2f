package kz.ainalaiyn.platform.access;

import jakarta.inject.Singleton;
import java.util.Set;
import kz.ainalaiyn.platform.http.Rights;
import org.jspecify.annotations.Nullable;

/** What the roles and the organisation of the caller's access token permit. */
@Singleton
final class CallersRights implements Rights {
    private final Caller caller;

    CallersRights(Caller caller) {
        this.caller = caller;
    }

    @Override
    public boolean hasOneOf(Set<String> roles) {
        return roles.stream().anyMatch(caller::has);
    }

    @Override
    public boolean covers(@Nullable String organisation) {
        return organisation == null || caller.scope().permits(organisation);
    }
}
