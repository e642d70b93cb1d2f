/** The types of changes that the feed tells of. */
@NullMarked
package kz.ainalaiyn.grants.change;

import org.jspecify.annotations.NullMarked;
