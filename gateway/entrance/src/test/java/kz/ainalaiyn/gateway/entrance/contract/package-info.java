/** Tests of what programs find without having been told. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.contract;

import org.jspecify.annotations.NullMarked;
