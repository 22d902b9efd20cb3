package fr.comptoir.shared;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param <T> what is listed
 * @param items what this page shows
 * @param number this page, from 0
 * @param size how many items a full page holds
 * @param totalItems how many there are in all
 */
public record Page<T>(List<T> items, int number, int size, long totalItems) {

    /** How many pages there are, at least one. */
    public int totalPages() {
        return (int) Math.max(1, (totalItems + size - 1) / size);
    }

    /** Whether a page comes before this one. */
    public boolean hasPrevious() {
        return number > 0;
    }

    /** Whether a page comes after this one. */
    public boolean hasNext() {
        return number + 1 < totalPages();
    }

    /** The number of the page before. */
    public int previous() {
        return number - 1;
    }

    /** The number of the page after. */
    public int next() {
        return number + 1;
    }

    /** The page of a list that is already in memory; a number out of range is brought back into it. */
    public static <T> Page<T> of(List<T> all, int number, int size) {
        var last = Math.max(0, (all.size() - 1) / size);
        var page = Math.clamp(number, 0, last);
        return new Page<>(all.subList(page * size, Math.min(all.size(), (page + 1) * size)), page, size, all.size());
    }
}
