/** How the gateway talks to PostgreSQL. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.database;

import org.jspecify.annotations.NullMarked;
