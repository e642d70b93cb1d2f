package kz.ainalaiyn.gateway.webhooks.sending;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface NameResolver {
    /** All of its addresses now. */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** Asks as every program of this machine does. */
    final class OfTheSystem {
        @Produces
        @Singleton
        @DefaultBean
        NameResolver resolver() {
            return host -> List.of(InetAddress.getAllByName(host));
        }
    }
}
