package fr.comptoir.idea;

/** How the idea reached the platform. */
public enum Channel {
    COMPTOIR,
    ONLINE,
    PHONE,
    DOOR_TO_DOOR,
    POST
}
