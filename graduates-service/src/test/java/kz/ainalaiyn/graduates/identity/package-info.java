/** Tests of identity numbers. */
@NullMarked
package kz.ainalaiyn.graduates.identity;

import org.jspecify.annotations.NullMarked;
