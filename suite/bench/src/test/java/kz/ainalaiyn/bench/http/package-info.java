/** Tests of what makes the figures right: the load, the statements of the floor and the invented graduates. */
@NullMarked
package kz.ainalaiyn.bench.http;

import org.jspecify.annotations.NullMarked;
