package fr.comptoir.allocation.pabulib;

import fr.comptoir.allocation.Candidate;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.allocation.Instance;
import fr.comptoir.shared.Amount;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An election in the open format of participatory budgets (.pb), as read by {@link PabulibReader}.
 *
 * @param meta the fields of the section META, in the order of the file
 * @param projects the projects, in the order of the file, withdrawn ones included
 * @param votes the ballots one by one, in the order of the file; empty when they were handed to a {@link VoteListener}
 */
public record PabulibFile(SequencedMap<String, String> meta, List<Project> projects, List<Vote> votes) {

    /** Keeps copies that do not change. */
    public PabulibFile {
        meta = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(meta));
        projects = List.copyOf(projects);
        votes = List.copyOf(votes);
    }

    /** The envelope, in hundredths of the file's currency. */
    public Amount budget() {
        return field("budget").flatMap(Amount::parse).orElseThrow();
    }

    /** How people voted. */
    public VoteType voteType() {
        return field("vote_type").flatMap(VoteType::parse).orElseThrow();
    }

    /** A field of META, when it is filled in. */
    public Optional<String> field(String key) {
        return Optional.ofNullable(meta.get(key)).filter(PabulibFile::filled);
    }

    /** The projects that can be funded: all but the withdrawn ones. */
    public List<Candidate> candidates() {
        return projects.stream()
                .filter(project -> !project.withdrawn())
                .map(Project::toCandidate)
                .toList();
    }

    /**
     * What a rule works on: withdrawn projects left out, and the votes for them dropped from the ballots. A ranking gives
     * points by this convention.
     */
    public Instance toInstance(Borda borda) {
        var collector = new BallotCollector(borda);
        collector.opened(this);
        votes.forEach(collector::cast);
        return collector.instance();
    }

    static boolean filled(String value) {
        return !value.isEmpty() && !value.equals("None");
    }

    /**
     * A row of the section PROJECTS.
     *
     * @param id its identifier
     * @param cost its cost, in hundredths of the file's currency
     * @param columns its other columns that are filled in, under the names of the header
     */
    public record Project(String id, Amount cost, Map<String, String> columns) {

        /** The cost that the format gives to a project that left the race once the ballots were printed. */
        public static final Amount WITHDRAWN = Amount.ofEuros(999_999_999);

        /** Keeps a copy that does not change. */
        public Project {
            columns = Map.copyOf(columns);
        }

        /** Whether it left the race after the ballots were printed. */
        public boolean withdrawn() {
            return cost.equals(WITHDRAWN);
        }

        /** A column other than the identifier and the cost, when it is filled in: name, category, district, … */
        public Optional<String> column(String name) {
            return Optional.ofNullable(columns.get(name));
        }

        /** Whether the file says that it was funded. */
        public boolean selected() {
            return column("selected").filter("1"::equals).isPresent();
        }

        Candidate toCandidate() {
            var groups = new EnumMap<Dimension, String>(Dimension.class);
            column("neighborhood")
                    .or(() -> column("district"))
                    .ifPresent(name -> groups.put(Dimension.TERRITORY, name));
            column("category").ifPresent(name -> groups.put(Dimension.THEME, name));
            column("proposer").ifPresent(name -> groups.put(Dimension.HOLDER, name));
            column("beneficiaries").or(() -> column("target")).ifPresent(name -> groups.put(Dimension.AUDIENCE, name));
            return new Candidate(id, cost, groups);
        }
    }

    /**
     * A row of the section VOTES.
     *
     * @param voter the identifier of the row, which identifies nobody
     * @param choices the projects chosen, each once, in the order of the file; empty for a blank ballot
     * @param points the points given to each, in the same order; empty when people did not give points
     * @param channel how it was cast ({@code internet}, {@code paper}), when the file says so
     */
    public record Vote(String voter, List<String> choices, List<Integer> points, Optional<String> channel) {}
}
