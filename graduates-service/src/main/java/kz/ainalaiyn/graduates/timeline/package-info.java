/** What this service knows of one graduate, newest first. */
@NullMarked
package kz.ainalaiyn.graduates.timeline;

import org.jspecify.annotations.NullMarked;
