package fr.comptoir.allocation.pabulib;

/** How many points the places of a ranking give, from the length of the ballot down. */
public enum Borda {

    /** On a ballot of three: 3, 2, 1. Whoever is named receives something: the platform's own way. */
    LAST_GETS_ONE,

    /** On a ballot of three: 2, 1, 0. The last one named is as if it was not: the way of the reference figures. */
    LAST_GETS_ZERO;

    /** The points of this place, from 0, on a ballot of this length. */
    int points(int length, int place) {
        return length - place - (this == LAST_GETS_ZERO ? 1 : 0);
    }
}
