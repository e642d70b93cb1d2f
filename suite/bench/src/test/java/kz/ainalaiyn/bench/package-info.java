/** A bench that is run now and then still works. */
@NullMarked
package kz.ainalaiyn.bench;

import org.jspecify.annotations.NullMarked;
