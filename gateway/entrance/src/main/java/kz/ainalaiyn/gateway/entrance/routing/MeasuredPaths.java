package kz.ainalaiyn.gateway.entrance.routing;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.ainalaiyn.gateway.entrance.contract.PathTemplates;

/**
 * Measures a request by the path's template in the contract. By the path itself each id would be a series of metrics: of what is passed on,
 * and of what is refused before a resource takes it.
 */
@Singleton
final class MeasuredPaths {
    /** Before whatever may end a request. */
    private static final int PRIORITY = 1_000;

    private final PathTemplates templates;

    MeasuredPaths(PathTemplates templates) {
        this.templates = templates;
    }

    void register(@Observes Filters filters) {
        filters.register(this::name, PRIORITY);
    }

    private void name(RoutingContext context) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null && context.normalizedPath().startsWith("/v1/")) {
            metric.setTemplatePath(templates.of(context.normalizedPath()).orElse("/v1/*"));
        }
        context.next();
    }
}
