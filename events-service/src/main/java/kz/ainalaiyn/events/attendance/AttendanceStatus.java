package kz.ainalaiyn.events.attendance;

/** Whether a graduate was there; only PRESENT reaches anybody. */
enum AttendanceStatus {
    PRESENT,
    ABSENT,
    EXCUSED
}
