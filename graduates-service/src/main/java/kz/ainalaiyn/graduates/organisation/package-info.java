/** The organisations that work with graduates and the children's homes that graduates come from. */
@NullMarked
package kz.ainalaiyn.graduates.organisation;

import org.jspecify.annotations.NullMarked;
