/** What was granted to whom. */
@NullMarked
package kz.ainalaiyn.grants.award;

import org.jspecify.annotations.NullMarked;
