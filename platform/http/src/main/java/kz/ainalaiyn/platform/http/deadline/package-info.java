/** Ends connections of clients that send too slowly. */
@NullMarked
package kz.ainalaiyn.platform.http.deadline;

import org.jspecify.annotations.NullMarked;
