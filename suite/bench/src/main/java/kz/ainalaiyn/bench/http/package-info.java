/** Holds what the services answer over HTTP against the same statements by prepared JDBC in the same database. */
@NullMarked
package kz.ainalaiyn.bench.http;

import org.jspecify.annotations.NullMarked;
