/** How the gateway talks to PostgreSQL. */
@NullMarked
package kz.ainalaiyn.gateway.database;

import org.jspecify.annotations.NullMarked;
