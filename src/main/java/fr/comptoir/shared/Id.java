package fr.comptoir.shared;

import java.util.UUID;

/** A typed identifier: each implementation is a record with one {@link UUID}, made by the application. */
public interface Id {

    /** The bare identifier, as stored. */
    UUID value();
}
