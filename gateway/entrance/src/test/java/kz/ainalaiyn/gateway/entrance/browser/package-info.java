/** Tests of what browsers may do. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.browser;

import org.jspecify.annotations.NullMarked;
