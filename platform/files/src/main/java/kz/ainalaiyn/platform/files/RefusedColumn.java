package kz.ainalaiyn.platform.files;

import java.util.stream.Stream;

/** The last column of a file of refused rows, which says why; a file that is sent again with it is read without it. */
public final class RefusedColumn {
    /** The member of a row that says why. */
    public static final String NAME = "refused";

    private static final Column COLUMN = Column.of(NAME, Column.Kind.TEXT, "қабылданбады", "отклонено", NAME);

    private RefusedColumn() {}

    /** A file of such columns and this one. */
    public static Shape after(Shape shape) {
        return new Shape(
                shape.delimiter(),
                Stream.concat(shape.columns().stream(), Stream.of(COLUMN)).toList());
    }

    static Stream<String> names() {
        return COLUMN.names();
    }
}
