/** What this service knows of one graduate, newest first. */
@NullMarked
package kz.ainalaiyn.events.timeline;

import org.jspecify.annotations.NullMarked;
