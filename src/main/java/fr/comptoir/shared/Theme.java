package fr.comptoir.shared;

/** What an idea or a project is about: the seventeen themes of the glossary. Their words are at {@code theme.NAME}. */
public enum Theme {
    FOOD,
    URBAN_AGRICULTURE,
    ENERGY_TRANSITION,
    CIRCULAR_ECONOMY,
    MOBILITY,
    HOUSING,
    SHARED_PLACES,
    DIGITAL,
    CULTURE_HERITAGE,
    SPORT_LEISURE,
    HEALTH,
    YOUTH_EDUCATION,
    LOCAL_SERVICES,
    SOCIAL_LINK,
    INTEGRATION_EMPLOYMENT,
    COLLECTIVE_ENTREPRENEURSHIP,
    SOLIDARITY_TOURISM
}
