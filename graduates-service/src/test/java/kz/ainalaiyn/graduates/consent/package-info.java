/** Tests of consents. */
@NullMarked
package kz.ainalaiyn.graduates.consent;

import org.jspecify.annotations.NullMarked;
