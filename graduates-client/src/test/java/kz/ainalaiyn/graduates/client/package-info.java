@NullMarked
package kz.ainalaiyn.graduates.client;

import org.jspecify.annotations.NullMarked;
