/** Tests of what codes are called. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.labels;

import org.jspecify.annotations.NullMarked;
