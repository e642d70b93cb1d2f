package kz.ainalaiyn.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.ainalaiyn.bench.GeneratedChange.Attendance;
import kz.ainalaiyn.bench.GeneratedChange.Consultation;
import kz.ainalaiyn.bench.GeneratedChange.Graduate;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/** The present figure from compressed bitmaps in memory: one a programme and month, one a value of each attribute. */
final class Bitmaps {
    private final Map<String, RoaringBitmap> values = new TreeMap<>();
    private final Map<Integer, Map<String, RoaringBitmap>> months = new TreeMap<>();

    Bitmaps(InventedYear year) {
        for (int person = 0; person < year.persons(); person++) {
            Graduate graduate = year.graduate(person);
            set(values, "sex " + graduate.sex(), person);
            set(values, "district " + graduate.district(), person);
            set(values, "institution " + graduate.institution(), person);
        }
        UUID lastEvent = null;
        boolean held = false;
        Map<String, RoaringBitmap> ofProgramme = Map.of();
        String month = "";
        for (long index = 0; index < year.eventChanges(); index++) {
            GeneratedChange change = year.eventChange(index);
            if (change instanceof Attendance a && a.status().equals("PRESENT") && a.until() == InventedYear.NEVER) {
                if (!a.event().equals(lastEvent)) {
                    lastEvent = a.event();
                    held = year.isHeld(lastEvent);
                    ofProgramme = programme(year.programmeOf(lastEvent));
                    month = "month " + year.monthOf(lastEvent);
                }
                if (held) {
                    set(ofProgramme, month, a.person());
                }
            } else if (change instanceof Consultation c && c.status().equals("COMPLETED")) {
                set(
                        programme(Integer.parseInt(c.programme().substring("invented-".length())) - 1),
                        "month " + InventedYear.month(c.startsAt()),
                        c.person());
            }
        }
        values.values().forEach(RoaringBitmap::runOptimize);
        months.values().forEach(each -> each.values().forEach(RoaringBitmap::runOptimize));
    }

    private Map<String, RoaringBitmap> programme(int programme) {
        return months.computeIfAbsent(programme, p -> new TreeMap<>());
    }

    private static void set(Map<String, RoaringBitmap> bitmaps, String key, int person) {
        bitmaps.computeIfAbsent(key, k -> new RoaringBitmap()).add(person);
    }

    Figures count(int programme) {
        Map<String, RoaringBitmap> ofProgramme = programme(programme);
        RoaringBitmap reached = FastAggregation.or(ofProgramme.values().iterator());
        Map<String, Integer> cells = new TreeMap<>();
        cells.put(Figures.TOTAL, reached.getCardinality());
        values.forEach((value, persons) -> {
            int count = RoaringBitmap.andCardinality(reached, persons);
            if (count > 0) {
                cells.put(value, count);
            }
        });
        ofProgramme.forEach((month, persons) -> cells.put(month, persons.getCardinality()));
        return new Figures(cells);
    }
}
