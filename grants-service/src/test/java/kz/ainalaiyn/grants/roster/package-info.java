/** Tests of what is known of graduates. */
@NullMarked
package kz.ainalaiyn.grants.roster;

import org.jspecify.annotations.NullMarked;
