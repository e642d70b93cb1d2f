/** What comes of a use case, whoever asked for it: done, perhaps with warnings; refused, with each fault; or nothing there. */
@NullMarked
package kz.ainalaiyn.platform.outcomes;

import org.jspecify.annotations.NullMarked;
