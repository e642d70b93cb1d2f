/** How names and other texts that people type are spelled: brought to one form, and refused where they arrived ruined. */
@NullMarked
package kz.ainalaiyn.graduates.spelling;

import org.jspecify.annotations.NullMarked;
