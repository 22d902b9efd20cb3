package fr.comptoir.results;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.ballot.BallotArchive;
import fr.comptoir.ballot.Polls;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.project.ProjectArchive;
import fr.comptoir.results.ElectionImport.Outcome;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores an imported election, counts it and calculates its result, in one transaction: all or nothing. */
@Service
class ElectionStore {

    private static final int BATCH = 50_000;

    private final Editions editions;
    private final ProjectArchive projects;
    private final BallotArchive archive;
    private final Polls polls;
    private final Count count;
    private final Calculation calculation;
    private final CertificationRows rows;
    private final Awards awards;
    private final ApplicationEventPublisher events;

    ElectionStore(
            Editions editions,
            ProjectArchive projects,
            BallotArchive archive,
            Polls polls,
            Count count,
            Calculation calculation,
            CertificationRows rows,
            Awards awards,
            ApplicationEventPublisher events) {
        this.editions = editions;
        this.projects = projects;
        this.archive = archive;
        this.polls = polls;
        this.count = count;
        this.calculation = calculation;
        this.rows = rows;
        this.awards = awards;
        this.events = events;
    }

    @Transactional
    Outcome add(ImportedElection election, Ballots ballots, String slug, Actor actor) {
        return switch (editions.create(election.edition(slug), actor)) {
            case Result.Refused<EditionView> _ -> taken(slug);
            case Result.Done<EditionView>(var edition) -> add(edition, election, ballots, actor);
        };
    }

    private Outcome taken(String slug) {
        var slugs = editions.all().stream().map(EditionView::slug).toList();
        return new Outcome.SlugTaken(slug, ElectionImport.near(slug, slugs));
    }

    private Outcome add(EditionView edition, ImportedElection election, Ballots ballots, Actor actor) {
        var ids = projects.add(election.projects(edition.id()));
        archive.createClosedPoll(edition.id(), election.vote(), election.lines(ids));
        addBallots(edition, election, ballots);
        if (count.count(edition.id(), actor) instanceof Result.Refused<Tally>(var reasons)) {
            throw new IllegalStateException("an imported poll that cannot be counted: " + reasons);
        }
        var text = calculation.of(edition).orElseThrow();
        rows.calculated(edition.id(), text);
        var given = awards.settle(edition.id(), text.sheet());
        polls.markAllocated(edition.id());
        var detail = "Élection importée : %d projets soutenus, empreinte %s".formatted(given.size(), text.sha256());
        events.publishEvent(new StaffAction(actor, "election.imported", edition.slug(), detail));
        return new Outcome.Imported(
                text.sheet(),
                election.selected()
                        .map(told -> new HashSet<>(told)
                                .equals(new HashSet<>(text.sheet().funded().stream()
                                        .map(ResultLine::reference)
                                        .toList()))));
    }

    private void addBallots(EditionView edition, ImportedElection election, Ballots ballots) {
        var batch = new ArrayList<List<Integer>>(BATCH);
        ballots.papers().forEach(paper -> {
            var numbers = election.numbers(paper.choices());
            for (int copy = 0; copy < paper.count(); copy++) {
                batch.add(numbers);
                if (batch.size() == BATCH) {
                    flush(edition, batch);
                }
            }
        });
        flush(edition, batch);
    }

    private void flush(EditionView edition, List<List<Integer>> batch) {
        archive.addUrnBallots(edition.id(), batch.stream());
        batch.clear();
    }
}
