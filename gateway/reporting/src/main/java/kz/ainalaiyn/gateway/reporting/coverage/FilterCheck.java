package kz.ainalaiyn.gateway.reporting.coverage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.evidence.Occasion;
import kz.ainalaiyn.gateway.reporting.evidence.Profile;
import kz.ainalaiyn.gateway.reporting.evidence.Snapshot;
import kz.ainalaiyn.gateway.reporting.vocabulary.Term;
import kz.ainalaiyn.gateway.reporting.vocabulary.UnknownValue;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;

/**
 * Checks the values that a report is filtered by against what has been recorded so far. A value that nobody knows would count nobody,
 * and that would look like a figure.
 */
final class FilterCheck {
    /** Those that events-service knows; a report without any event of a type counts 0 of it. */
    static final Set<String> TYPES = Set.of(
            "SEMINAR",
            "TRAINING",
            "CAMP",
            "FORUM",
            "OTHER",
            "CONSULTATION_SMALL_GRANTS",
            "CONSULTATION_BUSINESS_PLAN",
            "CONSULTATION_EMPLOYMENT",
            "CONSULTATION_HOUSING",
            "CONSULTATION_LEGAL",
            "CONSULTATION_PSYCHOLOGICAL",
            "CONSULTATION_OTHER");

    private final Vocabulary vocabulary;
    private final Snapshot snapshot;
    private final Period period;

    FilterCheck(Vocabulary vocabulary, Snapshot snapshot, Period period) {
        this.vocabulary = vocabulary;
        this.snapshot = snapshot;
        this.period = period;
    }

    /**
     * Lets a query pass all of whose values are known.
     *
     * @throws ProblemException 400 with an error for each value that is not
     */
    void require(CoverageQuery query) {
        List<InputError> errors = query.filters().entrySet().stream()
                .flatMap(filter ->
                        filter.getValue().stream().sorted().flatMap(value -> fault(filter.getKey(), value).stream()))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private Optional<InputError> fault(Dimension dimension, String value) {
        return switch (dimension) {
            case SEX, AGE_BAND, KIND -> among(Term.all(dimension.fixedValues().orElseThrow()), dimension, value);
            case DISTRICT -> among(vocabulary.districts(profiled(Profile::district)), dimension, value);
            case INSTITUTION -> among(vocabulary.institutions(profiled(Profile::institution)), dimension, value);
            case ORGANISATION -> among(vocabulary.organisations(), dimension, value);
            case TYPE -> among(Term.all(types()), dimension, value);
            case GRADUATION_YEAR -> year(value);
            case MONTH -> inPeriod(dimension, value, "2023-10", FilterCheck::month);
            case WEEK -> inPeriod(dimension, value, "2023-W44", FilterCheck::week);
        };
    }

    private static Optional<InputError> among(Collection<Term> terms, Dimension dimension, String value) {
        return terms.stream().anyMatch(term -> term.value().equals(value))
                ? Optional.empty()
                : Optional.of(
                        UnknownValue.among(terms, dimension.parameter(), value).error());
    }

    private Set<String> profiled(Function<Profile, String> attribute) {
        return snapshot.profileDictionary().stream().map(attribute).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> types() {
        Set<String> types = new TreeSet<>(TYPES);
        snapshot.evidence().stream()
                .flatMap(evidence -> evidence.occasions().stream())
                .map(Occasion::type)
                .forEach(types::add);
        return types;
    }

    /** Years are a scale: one that nobody graduated in counts 0, one before or after all others is a slip. */
    private Optional<InputError> year(String value) {
        if (value.equals(Profile.NOT_KNOWN)) {
            return Optional.empty();
        }
        String parameter = Dimension.GRADUATION_YEAR.parameter();
        if (!value.matches("[0-9]{4}")) {
            return Optional.of(unreadable(parameter, value, "2019"));
        }
        IntSummaryStatistics years = snapshot.profileDictionary().stream()
                .mapToInt(Profile::graduationYear)
                .filter(year -> year > 0)
                .summaryStatistics();
        int year = Integer.parseInt(value);
        return years.getCount() == 0 || (year >= years.getMin() && year <= years.getMax())
                ? Optional.empty()
                : Optional.of(InputError.in(
                        parameter,
                        Message.of(ReportMessage.YEAR_OUT_OF_RANGE)
                                .with("value", value)
                                .with("minimum", years.getMin())
                                .with("maximum", years.getMax())));
    }

    private Optional<InputError> inPeriod(
            Dimension dimension, String value, String example, Function<String, Period> days) {
        Period asked;
        try {
            asked = days.apply(value);
        } catch (DateTimeException e) {
            return Optional.of(unreadable(dimension.parameter(), value, example));
        }
        return asked.to().isBefore(period.from()) || asked.from().isAfter(period.to())
                ? Optional.of(InputError.in(
                        dimension.parameter(),
                        Message.of(ReportMessage.VALUE_OUTSIDE_PERIOD)
                                .with("value", value)
                                .with("minimum", period.from())
                                .with("maximum", period.to())))
                : Optional.empty();
    }

    private static InputError unreadable(String parameter, String value, String example) {
        return InputError.in(
                parameter,
                Message.of(ReportMessage.UNREADABLE_VALUE).with("value", value).with("example", example));
    }

    private static Period month(String value) {
        YearMonth month = YearMonth.parse(value);
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    private static Period week(String value) {
        LocalDate monday = LocalDate.parse(value + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        return new Period(monday, monday.plusDays(6));
    }
}
