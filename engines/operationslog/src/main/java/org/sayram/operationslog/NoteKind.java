package org.sayram.operationslog;

/** What kind of record from the scene a note is. */
public enum NoteKind {
    /** Written or spoken words. */
    NOTE,
    /** An answer to a roll call. */
    ROLL_CALL_ANSWER,
    /** A photograph; the text is its reference, the picture travels apart. */
    PHOTO,
    /** A measured value, for example of a gas. */
    MEASUREMENT
}
