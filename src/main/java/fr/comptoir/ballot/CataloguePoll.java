package fr.comptoir.ballot;

import fr.comptoir.project.OpenPoll;
import fr.comptoir.shared.EditionId;
import org.springframework.stereotype.Component;

/** Tells the catalogue how the poll stands. */
@Component
class CataloguePoll implements OpenPoll {

    private final Polls polls;
    private final Withdrawals withdrawals;

    CataloguePoll(Polls polls, Withdrawals withdrawals) {
        this.polls = polls;
        this.withdrawals = withdrawals;
    }

    @Override
    public Standing of(EditionId edition) {
        return new Standing(polls.of(edition).filter(PollView::isOpen).isPresent(), withdrawals.of(edition));
    }
}
