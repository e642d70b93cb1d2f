/** What happened with one graduate, as each service tells it and the gateway puts it together. */
@NullMarked
package kz.ainalaiyn.platform.access.timeline;

import org.jspecify.annotations.NullMarked;
