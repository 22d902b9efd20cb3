package fr.comptoir.drill;

/**
 * An envelope kept closed by a desk, or received by post.
 *
 * @param number the number written on it
 * @param channel PAPER when a desk kept it, POST when it came by post
 * @param person who is written on it
 * @param outcome what must become of it
 */
record Envelope(String number, String channel, Person person, String outcome) {

    /** The form of the desk; that of an envelope without a right ends with the button that appears then. */
    String form() {
        var outside = Voter.field("number", number) + Voter.field("channel", channel);
        return switch (outcome) {
            case "NOT_ENTITLED" -> outside + Voter.field("refuse", "true");
            case "LATE" -> outside + person.declaration() + Voter.field("late", "true");
            default -> outside + person.declaration();
        };
    }
}
