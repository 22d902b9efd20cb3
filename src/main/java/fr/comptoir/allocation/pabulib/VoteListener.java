package fr.comptoir.allocation.pabulib;

/** Receives an election row by row, so that a file of a million ballots need not stay in memory. */
public interface VoteListener {

    /** The sections META and PROJECTS were read; {@link PabulibFile#votes()} is still empty. Called once, first. */
    void opened(PabulibFile header);

    /** One more ballot was read; it names only projects of the header. */
    void cast(PabulibFile.Vote vote);
}
