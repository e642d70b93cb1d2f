/** Tests of what the public was told. */
@NullMarked
package kz.ainalaiyn.events.publicity;

import org.jspecify.annotations.NullMarked;
