package fr.comptoir.spreadsheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Tells whether a quote was left open, which would swallow the rows that follow it. */
final class QuoteCounter extends FilterReader {

    private long quotes;

    QuoteCounter(Reader in) {
        super(in);
    }

    boolean odd() {
        return quotes % 2 == 1;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        quotes += character == '"' ? 1 : 0;
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int place = offset; place < offset + read; place++) {
            quotes += buffer[place] == '"' ? 1 : 0;
        }
        return read;
    }
}
