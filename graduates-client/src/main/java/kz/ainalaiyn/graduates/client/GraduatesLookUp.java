package kz.ainalaiyn.graduates.client;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * What is asked of graduates-service directly, in the caller's name, where its feed has not told of it yet. Work that goes on after its
 * request has no caller, and waits for the feed: see {@link GraduatesFeed#hasReadSince}.
 */
@Singleton
public class GraduatesLookUp {
    private static final Logger LOG = Logger.getLogger(GraduatesLookUp.class);

    // The REST client's own time-out ends with the header fields; this one covers the body, and a wait for a
    // connection.
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /** The largest page of a list. */
    private static final int AT_ONCE = 200;

    private static final Set<Integer> NONE = Set.of(403, 404, 410);

    private final GraduatesApi api;
    private final SecurityIdentity caller;

    GraduatesLookUp(@RestClient GraduatesApi api, SecurityIdentity caller) {
        this.api = api;
        this.caller = caller;
    }

    /**
     * The organisation of a graduate that the caller may see; empty where there is none, or none any more.
     *
     * @throws ProblemException 503 when graduates-service does not answer, or not to the question
     */
    public Optional<String> organisationOf(UUID graduate) {
        return ask(() -> api.graduate(graduate)).map(GraduatesApi.Graduate::organisation);
    }

    /**
     * The graduate whom an organisation knows under its own identifier, if the caller may see it; empty where there is none, or none any more.
     *
     * @throws ProblemException 503 when graduates-service does not answer, or not to the question
     */
    public Optional<UUID> idOf(String organisation, String externalId) {
        return ask(() -> api.graduate(externalId, organisation)).map(GraduatesApi.Graduate::id);
    }

    /**
     * What these graduates are called; of those whom the caller may not see there is nothing.
     *
     * @throws ProblemException 503 when graduates-service does not answer, or not to the question
     */
    public Map<UUID, GraduateName> namesOf(Set<UUID> ids) {
        Map<UUID, GraduateName> names = new HashMap<>();
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            ask(() -> api.search(AT_ONCE, new GraduatesApi.Search(some)))
                    .ifPresent(found -> found.items().forEach(each -> names.put(each.id(), each.name())));
        }
        return names;
    }

    /**
     * What the district of this code is called; empty where there is none.
     *
     * @throws ProblemException 503 when graduates-service does not answer, or not to the question
     */
    public Optional<LocalizedText> district(String code) {
        return ask(() -> api.district(code)).map(GraduatesApi.District::name);
    }

    private <T> Optional<T> ask(Supplier<Uni<T>> question) {
        // Who is remembered only, without a token, has nothing to ask with.
        if (caller.getCredential(TokenCredential.class) == null) {
            return Optional.empty();
        }
        return question.get()
                .map(Optional::of)
                .onFailure(GraduatesLookUp::saysThatThereIsNone)
                .recoverWithItem(Optional.empty())
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.debug("graduates-service does not answer", failure))
                .onFailure()
                .transform(failure -> unavailable())
                .await()
                .indefinitely();
    }

    private static boolean saysThatThereIsNone(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && NONE.contains(answer.getResponse().getStatus());
    }

    private static ProblemException unavailable() {
        return ProblemException.of(HttpProblem.UNAVAILABLE, GraduatesMessage.GRADUATES_UNREACHABLE)
                .with("Retry-After", "5");
    }
}
