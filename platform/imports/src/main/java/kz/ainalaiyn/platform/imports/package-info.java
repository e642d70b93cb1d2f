/** Files of rows that are sent in bulk. */
@NullMarked
package kz.ainalaiyn.platform.imports;

import org.jspecify.annotations.NullMarked;
