/** What every test of the house stands on. */
@NullMarked
package kz.ainalaiyn.platform.testing;

import org.jspecify.annotations.NullMarked;
