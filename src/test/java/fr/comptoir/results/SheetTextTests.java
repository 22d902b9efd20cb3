package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetTextTests {

    /** A sheet as the first format wrote it: without the ballots served. */
    private static final String FORMAT_1 = """
            {"ballots":3,"blank":1,"currency":"EUR","dotation":"100.00","edition":"2027","format":"comptoir-resultat-1",\
            "imported":false,"lines":[{"available":"100.00","granted":"60.00","number":1,"rank":1,"reference":"P1",\
            "requested":"60.00","title":"Un four","verdict":"FUNDED","votes":2,"votesMissing":null}],"name":"Budget 2027",\
            "rule":"greedy-by-votes(unfit=skip,minimum-votes=1)","rulebook":"00","signatures":3,"tieBreak":"id-order",\
            "ties":[]}""";

    @Test
    void a_sheet_certified_under_the_first_format_is_still_read() {
        var sheet = new SheetText(FORMAT_1).sheet();
        assertThat(sheet.served()).isEmpty();
        assertThat(sheet.shares()).isEmpty();
        assertThat(sheet.steps()).isEmpty();
        assertThat(sheet.funded()).singleElement().extracting(ResultLine::title).isEqualTo("Un four");
        assertThat(sheet.left().decimal()).isEqualTo("40.00");
    }
}
