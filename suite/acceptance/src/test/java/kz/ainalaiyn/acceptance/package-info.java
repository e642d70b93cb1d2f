/** What the suite promises, tried from outside on a running one. */
@NullMarked
package kz.ainalaiyn.acceptance;

import org.jspecify.annotations.NullMarked;
