/** Tests of what is told of one graduate. */
@NullMarked
package kz.ainalaiyn.grants.timeline;

import org.jspecify.annotations.NullMarked;
