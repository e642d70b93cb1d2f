/** Files of rows, read into JSON and written back: CSV, NDJSON and XLSX. */
@NullMarked
package kz.ainalaiyn.platform.files;

import org.jspecify.annotations.NullMarked;
