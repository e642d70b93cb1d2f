/** The programme of 2023 as it goes in over HTTP: the facts that the press reported, and people invented for them. */
@NullMarked
package kz.ainalaiyn.stack.sample;

import org.jspecify.annotations.NullMarked;
