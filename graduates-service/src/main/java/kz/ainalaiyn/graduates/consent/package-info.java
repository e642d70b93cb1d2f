/** What a graduate permitted their data to be used for. */
@NullMarked
package kz.ainalaiyn.graduates.consent;

import org.jspecify.annotations.NullMarked;
