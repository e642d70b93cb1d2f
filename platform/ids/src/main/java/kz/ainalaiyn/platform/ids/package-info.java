/** Where new ids come from. */
@NullMarked
package kz.ainalaiyn.platform.ids;

import org.jspecify.annotations.NullMarked;
