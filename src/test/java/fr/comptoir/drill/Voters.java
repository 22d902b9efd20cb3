package fr.comptoir.drill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Brings residents to the page with « Je vote », through the pages themselves; their codes are read where the mails wait.
 */
public final class Voters {

    private static final int CLIENTS = 16;
    private static final Pattern CODE = Pattern.compile("(\\d{3}) (\\d{3})");

    private final Sql owner;
    private final List<Node> nodes;
    private final Visitor visitor;

    /** Residents who visit these nodes in turn. */
    public Voters(Sql owner, List<Node> nodes) throws IOException {
        this.owner = owner;
        this.nodes = nodes;
        try (var connection = new HttpConnection(nodes.getFirst().port())) {
            this.visitor = Visitor.at(connection);
        }
    }

    /** The browser that they share. */
    public Visitor visitor() {
        return visitor;
    }

    /** So many residents, each another person. */
    public List<Voter> residents(String family, int number) {
        return residents(Person.family(family, number));
    }

    /** These people, in their order. */
    List<Voter> residents(List<Person> people) {
        owner.run("delete from outbox");
        var forms = Crowd.of(CLIENTS, nodes).each(people, this::form);
        var codes = codes();
        owner.run("delete from outbox", "update voting_code set expires_at = utc_timestamp(6) + interval 1 day");
        return forms.stream()
                .map(form -> new Voter(form.email(), form.form() + Voter.field("code", codes.get(form.email()))))
                .toList();
    }

    /** So many tabs of each of so many residents: for each resident, a list of tabs with a mailbox and a code of their own. */
    List<List<Voter>> tabs(String family, int residents, int tabs) {
        var byTab = new ArrayList<List<Voter>>();
        for (var tab = 0; tab < tabs; tab++) {
            var number = tab;
            byTab.add(residents(IntStream.range(0, residents)
                    .mapToObj(index -> new Person(family, index, number))
                    .toList()));
            // So that the limit of codes per declaration, which is not what is tried here, does not stop the race
            // before it starts.
            owner.run("update voting_code set created_at = created_at - interval 1 day");
        }
        return IntStream.range(0, residents)
                .mapToObj(index -> byTab.stream().map(tab -> tab.get(index)).toList())
                .toList();
    }

    private Voter form(Person person, HttpConnection node) throws IOException {
        var page = node.post("/voter/code", visitor.cookies(), visitor.csrf() + person.form());
        if (page.status() != 200) {
            throw new IOException(
                    "no page for the code: " + Voter.outcome(page) + page.said("<a href=\"#[a-zA-Z]+\">([^<]*)</a>"));
        }
        return new Voter(person.email(), Visitor.hidden(page));
    }

    private Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var mail : owner.rows("select recipient, body from outbox")) {
            var digits = CODE.matcher(mail.get(1));
            if (digits.find()) {
                codes.put(mail.get(0), digits.group(1) + digits.group(2));
            }
        }
        return codes;
    }
}
