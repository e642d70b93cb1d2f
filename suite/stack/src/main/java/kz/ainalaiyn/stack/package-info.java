/** The suite as processes of this machine: what runs, with which settings, and since when. */
@NullMarked
package kz.ainalaiyn.stack;

import org.jspecify.annotations.NullMarked;
