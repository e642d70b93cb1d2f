/** Tests of what is told of one graduate. */
@NullMarked
package kz.ainalaiyn.graduates.timeline;

import org.jspecify.annotations.NullMarked;
