/** Who was reached by what, as a log of revisions that any report reads up to the one it is asked for. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.evidence;

import org.jspecify.annotations.NullMarked;
