/** Which open duplicate candidates stand between a figure and the knowledge whether its target is met. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.duplicatereview;

import org.jspecify.annotations.NullMarked;
