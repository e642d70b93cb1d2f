/** The HTTP rules of the API, each written once. */
@NullMarked
package kz.ainalaiyn.platform.http;

import org.jspecify.annotations.NullMarked;
