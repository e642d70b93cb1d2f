/** Tests over HTTP of competitions. */
@NullMarked
package kz.ainalaiyn.grants.competition;

import org.jspecify.annotations.NullMarked;
