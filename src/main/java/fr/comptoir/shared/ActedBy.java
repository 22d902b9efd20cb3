package fr.comptoir.shared;

/** Something, such as a signed-in principal, that knows which staff member it stands for. */
public interface ActedBy {

    /** The staff member. */
    Actor actor();
}
