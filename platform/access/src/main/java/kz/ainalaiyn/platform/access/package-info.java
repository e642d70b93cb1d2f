/** Who calls, and what is theirs to see. */
@NullMarked
package kz.ainalaiyn.platform.access;

import org.jspecify.annotations.NullMarked;
