package kz.ainalaiyn.platform.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which day on a workbook counts its days.
 *
 * @see <a href="https://learn.microsoft.com/en-us/office/troubleshoot/excel/1900-and-1904-date-system">The two systems</a>
 */
enum DateSystem {
    FROM_1900 {
        @Override
        @Nullable
        LocalDate day(long serial) {
            // Day 60 is the 29th of February of 1900 there, a day that never was.
            return serial < 1 || serial == NO_DAY || serial > LAST
                    ? null
                    : (serial < NO_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30)).plusDays(serial);
        }
    },
    FROM_1904 {
        @Override
        @Nullable
        LocalDate day(long serial) {
            return serial < 0 || serial > LAST ? null : LocalDate.of(1904, 1, 1).plusDays(serial);
        }
    };

    private static final long NO_DAY = 60;
    private static final long LAST = 2_958_465;

    /** The day of this number; null where the system has none. */
    abstract @Nullable LocalDate day(long serial);
}
