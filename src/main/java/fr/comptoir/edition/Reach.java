package fr.comptoir.edition;

/** On which projects a resident votes. A project's territory is that of its commune; without a commune it is for everybody. */
public enum Reach {
    /** On all of them. */
    WHOLE,
    /** On those of their own territory. */
    OWN,
    /** On those of their own territory and on those that are for everybody. */
    OWN_AND_COMMON
}
