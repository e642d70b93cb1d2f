/** The types of changes that the feed tells of. */
@NullMarked
package kz.ainalaiyn.events.change;

import org.jspecify.annotations.NullMarked;
