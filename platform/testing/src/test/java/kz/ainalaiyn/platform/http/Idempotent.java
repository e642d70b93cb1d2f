package kz.ainalaiyn.platform.http;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for the real annotation, which the rules know by its name only. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
