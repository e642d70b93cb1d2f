/** The outbox and the change feed: writer, resource, reader. */
@NullMarked
package kz.ainalaiyn.platform.changes;

import org.jspecify.annotations.NullMarked;
