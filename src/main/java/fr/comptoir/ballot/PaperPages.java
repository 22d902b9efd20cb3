package fr.comptoir.ballot;

import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.PaperWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays a paper out, to be filled and once it is filled. */
@Component
class PaperPages {

    private final ChoiceCards cards;
    private final BallotWords words;
    private final TrayWords tray;
    private final PaperWords paper;
    private final MessageSource messages;

    PaperPages(ChoiceCards cards, BallotWords words, TrayWords tray, PaperWords paper, MessageSource messages) {
        this.cards = cards;
        this.words = words;
        this.tray = tray;
        this.paper = paper;
        this.messages = messages;
    }

    /** The paper to fill. */
    PaperPage page(Booth booth, List<ChoiceCards.Card> shown) {
        var edition = booth.edition();
        var terms = edition.ballot();
        var filling = new Filling(terms, edition.dotation(), shown);
        return new PaperPage(
                words.title(terms),
                words.instructions(edition),
                PaperPage.groups(terms.kind(), shown),
                words.options(terms),
                words.unmarked(terms),
                filling,
                tray.of(filling));
    }

    /**
     * A filled paper, to be read again.
     *
     * @param sentences how much was said, and what becomes of the rest
     * @param cards the projects of which something was said: by place, by mention, for before against, by number otherwise
     * @param room whether more could be said
     */
    record Checked(List<String> sentences, List<ChoiceCards.Card> cards, boolean room) {}

    /**
     * The filled paper.
     *
     * @param here the same booth with what is open to the visitor
     */
    Checked checked(Booth booth, Booth here, BoothForm form) {
        var terms = booth.edition().ballot();
        var filling = new Filling(terms, booth.edition().dotation(), cards.of(here, form));
        return new Checked(
                sentences(filling),
                filling.marked().stream().sorted(order(terms)).toList(),
                filling.count() < filling.most());
    }

    private static Comparator<ChoiceCards.Card> order(BallotTerms terms) {
        var byNumber = Comparator.comparing(ChoiceCards.Card::number);
        return switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME, KNAPSACK -> byNumber;
            case RANKING -> Comparator.comparing(PaperPages::figure);
            case JUDGEMENT ->
                Comparator.comparing(PaperPages::figure).reversed().thenComparing(byNumber);
            case FOR_AGAINST ->
                Comparator.comparing((ChoiceCards.Card card) -> "AGAINST".equals(card.mark()))
                        .thenComparing(byNumber);
        };
    }

    /** The place or the mention of a paper that was accepted. */
    private static int figure(ChoiceCards.Card card) {
        var mark = card.mark();
        return mark == null || mark.isEmpty() ? 0 : Integer.parseInt(mark);
    }

    private List<String> sentences(Filling filling) {
        var terms = filling.terms();
        var count = filling.count();
        var others = filling.cards().size() - count;
        return switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME -> List.of(say("lede", count, filling.most()));
            case KNAPSACK ->
                List.of(say(
                        "lede.KNAPSACK",
                        count,
                        filling.asked().french(),
                        filling.left().french(),
                        filling.dotation().french()));
            case RANKING -> List.of(say("lede.RANKING", count, filling.most()));
            case JUDGEMENT -> judgement(filling, others);
            case FOR_AGAINST ->
                List.of(say("lede.FOR_AGAINST", marked(filling, "FOR"), marked(filling, "AGAINST"), others));
        };
    }

    private List<String> judgement(Filling filling, int others) {
        var sentences = new ArrayList<String>();
        sentences.add(say("lede.JUDGEMENT", filling.count(), filling.cards().size()));
        sentences.add(say("others.JUDGEMENT", others, paper.lowestMention(filling.terms())));
        if (filling.marked().stream().allMatch(card -> figure(card) == 0)) {
            sentences.add(say("blank.JUDGEMENT"));
        }
        return sentences;
    }

    private static long marked(Filling filling, String mark) {
        return filling.cards().stream().filter(card -> mark.equals(card.mark())).count();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("ballot.check." + key, arguments, LocaleContextHolder.getLocale());
    }
}
