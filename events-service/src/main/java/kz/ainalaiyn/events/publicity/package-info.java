/** What was published about a programme. */
@NullMarked
package kz.ainalaiyn.events.publicity;

import org.jspecify.annotations.NullMarked;
