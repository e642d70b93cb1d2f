package kz.ainalaiyn.gateway.reporting.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it stood at a revision.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param zone where its days begin and end
 * @param target how many different graduates it promised to reach; null when it promised no number
 */
public record Programme(
        String code,
        LocalizedText title,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        @Nullable Integer target) {}
