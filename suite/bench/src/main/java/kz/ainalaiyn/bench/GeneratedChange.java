package kz.ainalaiyn.bench;

import java.time.Instant;
import java.util.UUID;

/** What a service tells in its feed, of what the gateway reads. */
sealed interface GeneratedChange {
    String ORGANISATION = "organisation-1";

    String type();

    String subject();

    default long version() {
        return 0;
    }

    /** The change's data as JSON. */
    String data();

    /** A record of an organisation. */
    record Graduate(
            UUID id,
            String organisation,
            String sex,
            int birthYear,
            String institution,
            String district,
            Instant registeredAt)
            implements GeneratedChange {
        @Override
        public String type() {
            return "kz.ainalaiyn.graduates.graduate-registered";
        }

        @Override
        public String subject() {
            return id.toString();
        }

        @Override
        public String data() {
            return "{\"organisation\":\"" + organisation + "\",\"sex\":\"" + sex + "\",\"birthYear\":" + birthYear
                    + ",\"institution\":\"" + institution + "\",\"graduationYear\":" + (birthYear + 18)
                    + ",\"district\":\"" + district + "\",\"registeredAt\":\"" + registeredAt + "\"}";
        }
    }

    /** Whose record it is. */
    record Link(UUID graduate, int person, UUID personId) implements GeneratedChange {
        @Override
        public String type() {
            return "kz.ainalaiyn.graduates.record-linked";
        }

        @Override
        public String subject() {
            return graduate.toString();
        }

        @Override
        public String data() {
            return "{\"personId\":\"" + personId + "\",\"reason\":\"REGISTERED\"}";
        }
    }

    /** A programme of one year. */
    record Programme(String code) implements GeneratedChange {
        @Override
        public String type() {
            return "kz.ainalaiyn.events.programme-changed";
        }

        @Override
        public String subject() {
            return code;
        }

        @Override
        public String data() {
            return "{\"title\":{\"en\":\"Invented\"},\"zone\":\"" + InventedYear.ZONE + "\",\"period\":{\"from\":\""
                    + InventedYear.FROM + "\",\"to\":\"" + InventedYear.TO
                    + "\"},\"target\":{\"distinctGraduates\":100}}";
        }
    }

    /** An event, cancelled or held. */
    record Event(UUID id, long version, String programme, String kind, String status, Instant startsAt)
            implements GeneratedChange {
        @Override
        public String type() {
            return "kz.ainalaiyn.events.event-changed";
        }

        @Override
        public String subject() {
            return id.toString();
        }

        @Override
        public String data() {
            return "{\"organisation\":\"" + ORGANISATION + "\",\"programme\":\"" + programme + "\",\"type\":\"" + kind
                    + "\",\"audience\":\"GRADUATES\",\"startsAt\":\"" + startsAt + "\",\"status\":\"" + status + "\"}";
        }
    }

    /**
     * Whether somebody came.
     *
     * @param until the feed's index of the change that corrects it
     */
    record Attendance(UUID event, UUID graduate, int person, long version, String status, long until)
            implements GeneratedChange {
        @Override
        public String type() {
            return "kz.ainalaiyn.events.attendance-recorded";
        }

        @Override
        public String subject() {
            return event + "/" + graduate;
        }

        @Override
        public String data() {
            return "{\"eventId\":\"" + event + "\",\"graduateId\":\"" + graduate + "\",\"status\":\"" + status + "\"}";
        }
    }

    /** A consultation, cancelled or completed. */
    record Consultation(
            UUID id, String programme, UUID graduate, int person, String topic, String status, Instant startsAt)
            implements GeneratedChange {
        @Override
        public String type() {
            return "kz.ainalaiyn.events.consultation-changed";
        }

        @Override
        public String subject() {
            return id.toString();
        }

        @Override
        public String data() {
            return "{\"organisation\":\"" + ORGANISATION + "\",\"programme\":\"" + programme + "\",\"graduateId\":\""
                    + graduate + "\",\"topic\":\"" + topic + "\",\"status\":\"" + status + "\",\"startsAt\":\""
                    + startsAt + "\"}";
        }
    }
}
