/** Tests of what is put together of one graduate. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.timeline;

import org.jspecify.annotations.NullMarked;
