package kz.ainalaiyn.platform.changes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts how often a connection is asked for. */
final class CountingSource {

    private final AtomicInteger connections = new AtomicInteger();
    private final DataSource counted;

    CountingSource(DataSource source) {
        counted = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getReturnType() == Connection.class) {
                        connections.incrementAndGet();
                    }
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() instanceof SQLException cause ? cause : e;
                    }
                });
    }

    DataSource counted() {
        return counted;
    }

    int connections() {
        return connections.get();
    }
}
