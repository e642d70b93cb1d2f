/** Lists that go out whole, as files. */
@NullMarked
package kz.ainalaiyn.platform.exports;

import org.jspecify.annotations.NullMarked;
