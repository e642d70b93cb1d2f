/** Completes the OpenAPI document that is generated from the code with what holds for every operation. */
@NullMarked
package kz.ainalaiyn.platform.http.openapi;

import org.jspecify.annotations.NullMarked;
